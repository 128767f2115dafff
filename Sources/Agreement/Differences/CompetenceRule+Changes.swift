internal import Vocabulary

extension CompetenceRule: ComparedRule {
    static let topic = DifferenceTopic.competence
    var key: String { id }

    var gist: Localized {
        let (facts, lead) = (when.words, leadWords(leads))
        return Localized(zh: "条件：\(facts.zh)，主办：\(lead.zh)", en: "if \(facts.en), lead \(lead.en)")
    }

    func changes(from old: CompetenceRule) -> [Localized] {
        matchingChanges(from: old) + answerChanges(from: old) + textChanges(from: old)
    }

    /// Whether another agency or another path follows, not only other words.
    func decidesOtherwise(than old: CompetenceRule) -> Bool {
        !(matchingChanges(from: old) + answerChanges(from: old)).isEmpty
    }

    private func matchingChanges(from old: CompetenceRule) -> [Localized] {
        .changes(
            change(Localized(zh: "条件", en: "condition"), old.when, when, \.words),
            change(Localized(zh: "最先检验", en: "tested first"), old.isFirst, isFirst, Localized.flag),
            change(Localized(zh: "叠加", en: "overlay"), old.isOverlay, isOverlay, Localized.flag))
    }

    private func answerChanges(from old: CompetenceRule) -> [Localized] {
        .changes(
            change(Localized(zh: "主办", en: "lead"), old.leads, leads, leadWords),
            change(Localized(zh: "去向", en: "disposition"), old.dispositions, dispositions) { list in
                .list(list.map { $0.words($0.value.name) })
            },
            change(Localized(zh: "协办", en: "co-handling"), old.coHandling, coHandling) { list in
                .list(list.map { $0.words(Localized(plain: $0.value.rawValue)) })
            },
            change(Localized(zh: "繁简", en: "track"), old.track, track) { $0?.name ?? .none },
            change(Localized(zh: "由市级办理", en: "city level"), old.staysAtCityLevel, staysAtCityLevel, Localized.flag))
    }

    private func textChanges(from old: CompetenceRule) -> [Localized] {
        func texts(_ list: [RuleText]) -> Localized { .list(list.map { .quoted($0.cited.text) }) }
        return .changes(
            change(Localized(zh: "法律", en: "law"), old.law, law, texts),
            change(Localized(zh: "提示", en: "notes"), old.notes, notes, texts))
    }

    private func leadWords(_ leads: [Conditional<LeadChoice>]) -> Localized {
        .list(leads.map { $0.words($0.value.name) })
    }

    /// The agencies that the row names as lead or co-handler.
    var named: [AgencyID] {
        let leading: [AgencyID] = leads.compactMap { if case .agency(let id) = $0.value { id } else { nil } }
        return leading + coHandling.map(\.value)
    }
}

extension LeadChoice {
    fileprivate var name: Localized {
        switch self {
        case .agency(let id): Localized(plain: id.rawValue)
        case .authorityOfRight: Localized(zh: "该权利的主管机关", en: "the authority of the right")
        }
    }
}

extension Conditional {
    /// The value, with its condition if it has one.
    func words(_ value: Localized) -> Localized {
        guard !when.areAlways else { return value }
        let facts = when.words
        return Localized(zh: "\(value.zh)（\(facts.zh)）", en: "\(value.en) (if \(facts.en))")
    }
}
