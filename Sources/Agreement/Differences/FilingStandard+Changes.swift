internal import Vocabulary

extension FilingStandard: ComparedRule {
    static let topic = DifferenceTopic.filing
    var key: String { id }

    var gist: Localized {
        let needed = Localized.list(requirements.filter { $0.need == .required }.map(\.name))
        return Localized(zh: "必需 \(needed.zh)", en: "required: \(needed.en)")
    }

    func changes(from old: FilingStandard) -> [Localized] {
        let items = requirements.map { item -> Localized? in
            let before = old.requirements.first { $0.item == item.item }
            return change(item.name, before?.need, item.need) { $0?.name ?? .none }
                ?? change(item.name, before?.note, item.note) { .quoted($0) }
        }
        let gone = old.requirements.filter { item in !requirements.contains { $0.item == item.item } }.map {
            Localized(zh: "不再问及\($0.name.zh)", en: "\($0.name.en) no longer asked for")
        }
        return items.compactMap(\.self) + gone
            + .changes(
                change(Localized(zh: "适用", en: "for"), old.uses, uses) { .either($0.map(\.words)) },
                change(Localized(zh: "作为一般标准", en: "the general standard"), old.isDefault, isDefault, Localized.flag))
    }
}

extension FilingUse {
    fileprivate var words: Localized {
        func names<Value: Term>(_ terms: Set<Value>) -> Localized? {
            terms.isEmpty ? nil : .either(Value.allCases.filter(terms.contains).map(\.name))
        }
        return .list([names(kinds), names(rights), names(acts)].compactMap(\.self))
    }
}
