internal import Vocabulary

/// An agency with its units, which come and go with it.
struct AgencyWithUnits: ComparedRule {
    let agency: Agency
    let units: [Agency]

    static let topic = DifferenceTopic.agency
    var key: String { agency.id.rawValue }
    var name: Localized { agency.name }
    var origin: Origin { agency.origin }
    var gist: Localized { agency.name }

    func changes(from old: AgencyWithUnits) -> [Localized] {
        .changes(
            change(Localized(zh: "联系点", en: "contact"), old.agency.contact, agency.contact) { .quoted($0) },
            change(Localized(zh: "邮箱", en: "e-mail"), old.agency.email, agency.email, Self.plain),
            change(Localized(zh: "网关代号", en: "gateway name"), old.agency.gateway, agency.gateway, Self.plain),
            mailboxes(from: old.units),
            change(Localized(zh: "承继", en: "succeeds"), old.agency.succeeds, agency.succeeds) { .quoted($0) },
            change(
                Localized(zh: "仅供参考", en: "for reference only"), old.agency.isReference, agency.isReference,
                Localized.flag),
            units(Localized(zh: "新增下属机构", en: "new units"), in: units, notIn: old.units),
            units(Localized(zh: "撤销下属机构", en: "units gone"), in: old.units, notIn: units))
    }

    private static func plain(_ text: String?) -> Localized { .quoted(text.map { Localized(zh: $0, en: $0) }) }

    /// Units whose mailbox is another than before.
    private func mailboxes(from old: [Agency]) -> Localized? {
        let moved = units.filter { unit in old.contains { $0.id == unit.id && $0.email != unit.email } }.map(\.name)
        guard !moved.isEmpty else { return nil }
        let list = Localized.list(moved)
        return Localized(zh: "邮箱变更：\(list.zh)", en: "other mailbox: \(list.en)")
    }

    private func units(_ what: Localized, in these: [Agency], notIn others: [Agency]) -> Localized? {
        let names = these.filter { unit in !others.contains { $0.id == unit.id && $0.name == unit.name } }.map(\.name)
        guard !names.isEmpty else { return nil }
        let list = Localized.list(names)
        return Localized(zh: "\(what.zh)：\(list.zh)", en: "\(what.en): \(list.en)")
    }
}

extension ResponsibilityAgreement {
    var agenciesWithUnits: [AgencyWithUnits] {
        agencies.filter { !$0.isUnit }.map { agency in
            AgencyWithUnits(agency: agency, units: agencies.filter { $0.parent == agency.id })
        }
    }
}
