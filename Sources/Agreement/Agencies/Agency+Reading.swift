internal import Vocabulary

extension District {
    init?(_ entry: Entry) {
        let district = entry.section { section -> District? in
            let id = section.required("id") { $0.identifier() }
            let name = section.required("name") { $0.localized() }
            guard let id, let name else { return nil }
            return District(id: id, name: name)
        }
        guard let district else { return nil }
        self = district
    }
}

extension Agency {
    /// The agency and its units. `unitInEachDistrict` is a name with `{district}`, from which one unit per district
    /// is made, such as `bj.msa.chaoyang`; those of `teamInEachDistrict` only help.
    static func read(_ entry: Entry, districts: [District]) -> [Agency]? {
        entry.section { section in
            let id = section.required("id") { $0.agencyID() }
            let name = section.required("name") { $0.localized() }
            let contact = section.optional("contact") { $0.localized() }
            let succeeds = section.optional("succeeds") { $0.localized() }
            let pattern = section.optional("unitInEachDistrict") { $0.localized() }
            let team = section.optional("teamInEachDistrict") { $0.localized() }
            let units = section.list("units") { District($0) }
            let role = section.optional("role") { $0.code(["reference"]) }
            let origin = section.origin()
            guard let id, let name, let origin else { return nil }
            func unit(_ part: String, _ name: Localized, helps: Bool = false) -> Agency {
                Agency(id: AgencyID("\(id).\(part)"), name: name, parent: id, isHelper: helps, origin: origin)
            }
            let agency = Agency(
                id: id, name: name, contact: contact, succeeds: succeeds, isReference: role != nil, origin: origin)
            let inDistricts = districts.compactMap { district in
                (pattern ?? team).map { unit(district.id, $0.filled(with: district.name), helps: pattern == nil) }
            }
            return [agency] + units.map { unit($0.id, $0.name) } + inDistricts
        }
    }
}

extension Localized {
    /// The text with the district's name in place of `{district}`.
    fileprivate func filled(with district: Localized) -> Localized {
        func fill(_ pattern: String, _ name: String) -> String {
            guard let gap = pattern.firstRange(of: "{district}") else { return pattern }
            return pattern.replacingCharacters(in: gap, with: name)
        }
        return Localized(zh: fill(zh, district.zh), en: fill(en, district.en))
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
        self[..<range.lowerBound] + text + self[range.upperBound...]
    }
}
