internal import Vocabulary

/// What stands at the beginning of an agreement: whose it is, and which clock its offices keep.
struct AgreementHead {
    let id: String
    let corrects: String?
    let name: Localized
    let centre: Localized
    let telephone: String
    let offset: UTCOffset
    let officeHours: OfficeHours

    init?(_ entry: Entry) {
        let head = entry.section { section -> AgreementHead? in
            let id = section.required("id") { $0.identifier() }
            let corrects = section.optional("corrects") { $0.identifier() }
            let name = section.required("name") { $0.localized() }
            let centre = section.required("centre") { $0.localized() }
            let telephone = section.required("telephone") { $0.text() }
            let offset = section.required("utcOffset") { entry in
                entry.parsed(Localized(zh: "与 UTC 的时差，如 +08:00", en: "a distance from UTC such as +08:00")) {
                    UTCOffset($0)
                }
            }
            let hours = section.required("officeHours") { OfficeHours($0) }
            guard let id, let name, let centre, let telephone, let offset, let hours else { return nil }
            return AgreementHead(
                id: id, corrects: corrects, name: name, centre: centre, telephone: telephone, offset: offset,
                officeHours: hours)
        }
        guard let head else { return nil }
        self = head
    }

    private init(
        id: String, corrects: String?, name: Localized, centre: Localized, telephone: String, offset: UTCOffset,
        officeHours: OfficeHours
    ) {
        (self.id, self.corrects, self.name, self.centre) = (id, corrects, name, centre)
        (self.telephone, self.offset, self.officeHours) = (telephone, offset, officeHours)
    }
}

extension OfficeHours {
    init?(_ entry: Entry) {
        let hours = entry.section { section -> OfficeHours? in
            let opens = section.required("opens") { $0.timeOfDay() }
            let closes = section.required("closes") { $0.timeOfDay() }
            guard let opens, let closes else { return nil }
            if closes <= opens {
                section.whole.report(zh: "关门不晚于开门。", en: "The office closes before it opens.")
            }
            return OfficeHours(opens: opens, closes: closes)
        }
        guard let hours else { return nil }
        self = hours
    }
}
