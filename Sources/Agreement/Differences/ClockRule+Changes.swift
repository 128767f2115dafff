internal import Vocabulary

extension ClockRule: ComparedRule {
    static let topic = DifferenceTopic.clock
    var key: String { id.rawValue }

    var gist: Localized {
        guard let period else { return Localized(zh: "无固定期限", en: "no number of its own") }
        return period.name
    }

    func changes(from old: ClockRule) -> [Localized] {
        limitChanges(from: old) + momentChanges(from: old)
            + .changes(
                change(Localized(zh: "末日非工作日顺延", en: "rolls to a worked day"), old.rolls, rolls, Localized.flag),
                change(
                    Localized(zh: "随办公时间结束", en: "ends with office hours"), old.closesAtOfficeHours,
                    closesAtOfficeHours, Localized.flag),
                change(Localized(zh: "向投诉人公开", en: "shown to the complainant"), old.isPublic, isPublic, Localized.flag),
                change(Localized(zh: "读法", en: "reading"), old.reading, reading) { .quoted($0?.text) },
                change(Localized(zh: "公布日", en: "announced"), old.announced, announced, Day.name))
    }

    private func limitChanges(from old: ClockRule) -> [Localized] {
        .changes(
            change(Localized(zh: "期限", en: "limit"), old.period, period) { $0?.name ?? .none },
            change(Localized(zh: "绿色通道期限", en: "green limit"), old.green, green) { $0?.name ?? .none },
            change(Localized(zh: "延长", en: "extension"), old.extension, self.extension) { $0?.name ?? .none },
            change(Localized(zh: "可延长次数", en: "extensions allowed"), old.timesAllowed, timesAllowed) {
                Localized(plain: String($0))
            },
            change(Localized(zh: "延长由", en: "extended by"), old.extendedBy, extendedBy) { names($0) })
    }

    private func momentChanges(from old: ClockRule) -> [Localized] {
        func moments(_ milestones: [Milestone]) -> Localized { .list(milestones.map(\.name)) }
        return .changes(
            change(Localized(zh: "属于", en: "belongs to"), old.scope, scope) { $0.name },
            change(Localized(zh: "适用", en: "for"), old.kinds, kinds) { names($0) },
            change(Localized(zh: "仅供查询", en: "on demand only"), old.isOnDemand, isOnDemand, Localized.flag),
            change(Localized(zh: "起点", en: "starts"), old.starts, starts, moments),
            change(Localized(zh: "终点", en: "ends"), old.ends, ends, moments),
            change(Localized(zh: "中止", en: "stops"), old.stops, stops, moments),
            change(Localized(zh: "恢复", en: "goes on"), old.resumes, resumes, moments))
    }

    private func names<Value: Term>(_ terms: Set<Value>) -> Localized {
        .list(Value.allCases.filter(terms.contains).map(\.name))
    }

    /// Who has to keep the clock, and who may see it.
    var affected: [AffectedParty] {
        let applicants: [AffectedParty] = isPublic || scope == .document ? [.complainants] : []
        return [scope == .referral ? .agencies : .desk] + applicants
    }
}
