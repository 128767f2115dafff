package import Agreement
package import CaseRules
package import Vocabulary

extension Registration {
    /// A trade-mark matter in a market, brought on the web.
    package static func sample(
        _ kind: CaseKind = .complaint, way: RegistrationWay = .submitOnline, serial: Int = 41_873,
        receivedAt: String = "2026-03-02T10:00+08:00", subject: Subject = .sample, applicant: Applicant? = nil
    ) -> Registration {
        Registration(
            way: way, number: CaseNumber(year: 2026, serial: serial), kind: kind, channel: .web,
            applicant: applicant
                ?? Applicant(role: kind == .tipOff ? .informant : .complainant, isAnonymous: false),
            hasContact: true, receivedAt: Instant(receivedAt)!, subject: subject,
            matter: String(repeating: "a", count: 64), identity: String(repeating: "b", count: 64))
    }
}

extension Subject {
    package static let sample = Subject(rights: [.trademark], act: .counterfeit, place: .market)
}

extension CommittedText {
    package static let sample = CommittedText(row: 7, commitment: String(repeating: "c", count: 64))
}

extension EvidenceMark {
    package static let sample = EvidenceMark(digest: String(repeating: "d", count: 64), sizeInBytes: 2048)
}

extension FilingStandard {
    /// What a trade-mark complaint must have at once.
    package static let trademarkItems: Set<String> = [
        "complainantIdentity", "contact", "rightDocument", "powerOfAttorney", "respondent", "basicFacts",
    ]
    /// What a tip-off must have at once.
    package static let tipOffItems: Set<String> = ["respondent", "basicFacts"]
    /// A paper of a trade-mark complaint that may follow later.
    package static let deferrableItem = "legalisedForeignPapers"
}
