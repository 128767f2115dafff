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
            let email = section.optional("email") { $0.mailAddress() }
            let gateway = section.optional("gateway") { $0.identifier() }
            let succeeds = section.optional("succeeds") { $0.localized() }
            let pattern = section.optional("unitInEachDistrict") { $0.localized() }
            let team = section.optional("teamInEachDistrict") { $0.localized() }
            let mailbox = section.optional("emailInEachDistrict") { $0.mailboxPattern() }
            let units = section.list("units") { ListedUnit($0) }
            let role = section.optional("role") { $0.code(["reference"]) }
            let origin = section.origin()
            guard let id, let name, let origin else { return nil }
            func unit(_ part: String, _ name: Localized, _ email: String?, helps: Bool = false) -> Agency {
                Agency(
                    id: AgencyID("\(id).\(part)"), name: name, email: email, parent: id, isHelper: helps, origin: origin
                )
            }
            let agency = Agency(
                id: id, name: name, contact: contact, email: email, gateway: gateway, succeeds: succeeds,
                isReference: role != nil, origin: origin)
            let inDistricts = districts.compactMap { district in
                (pattern ?? team).map {
                    unit(
                        district.id, $0.filled(with: district.name), mailbox?.filled(with: district.id),
                        helps: pattern == nil)
                }
            }
            return [agency] + units.map { unit($0.id, $0.name, $0.email) } + inDistricts
        }
    }
}

/// A unit that the agreement lists by itself.
private struct ListedUnit {
    let id: String
    let name: Localized
    let email: String?

    init?(_ entry: Entry) {
        let unit = entry.section { section -> (String, Localized, String?)? in
            let id = section.required("id") { $0.identifier() }
            let name = section.required("name") { $0.localized() }
            let email = section.optional("email") { $0.mailAddress() }
            guard let id, let name else { return nil }
            return (id, name, email)
        }
        guard let unit else { return nil }
        (id, name, email) = unit
    }
}

extension Entry {
    /// An address that every mail server takes.
    fileprivate func mailAddress() -> String? {
        parsed(Localized(zh: "邮箱，如 name@example.com", en: "an e-mail address such as name@example.com")) {
            EmailAddress.isMailable($0) ? $0 : nil
        }
    }

    /// An address with `{district}` in place of a district's id.
    fileprivate func mailboxPattern() -> String? {
        parsed(Localized(zh: "带 {district} 的邮箱", en: "an e-mail address with {district}")) {
            $0.contains("{district}") && EmailAddress.isMailable($0.filled(with: "x")) ? $0 : nil
        }
    }
}

extension Localized {
    /// The text with the district's name in place of `{district}`.
    fileprivate func filled(with district: Localized) -> Localized {
        Localized(zh: zh.filled(with: district.zh), en: en.filled(with: district.en))
    }
}

extension String {
    fileprivate func filled(with district: String) -> String {
        guard let gap = firstRange(of: "{district}") else { return self }
        return replacingCharacters(in: gap, with: district)
    }

    fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
        self[..<range.lowerBound] + text + self[range.upperBound...]
    }
}
