package import CaseRules
package import Storage
package import Vocabulary

extension Paths {
    /// A step on several cases: where it is planned, and what was planned.
    package static let deskBulk = "/desk/bulk"
    package static func deskBulk(_ id: BulkID) -> String { "/desk/bulk/\(id.value)" }
    package static let deskHandOver = "/desk/hand-over"
    package static let deskSearches = "/desk/searches"
    package static let deskListFile = "/desk/list.csv"
    package static let deskRules = "/desk/rules"
    /// A row of the competence table among all rules, with everything that the staff may see.
    package static func deskRule(_ id: String) -> String { "/desk/rules#\(id)" }
    package static let superviseOverdue = "/supervise/overdue"
    package static let superviseAgreements = "/supervise/agreements"
    package static let admin = "/admin"
    package static let adminAgreement = "/admin/agreement"
    package static let adminCalendar = "/admin/calendar"
    /// What a version would do before it is in force, and where it is brought into force.
    package static let adminInstallation = "/admin/installation"
    package static let adminProgress = "/admin/installation/progress"
    /// Letters that did not arrive.
    package static let adminDeliveries = "/admin/deliveries"
    /// The new case and the older ones that may be the same matter; one of them with `?with=`.
    package static func deskDuplicates(_ number: CaseNumber, with older: CaseNumber? = nil) -> String {
        deskCase(number) + "/duplicates" + (older.map { "?with=\($0)" } ?? "")
    }
    /// What the look-up finds while somebody types: a part of the intake's page.
    package static let deskNewFound = deskNew + "/found"
    package static func deskDeliveries(_ number: CaseNumber) -> String { deskCase(number) + "/deliveries" }

    /// One version of the agreement, as the administrator or the supervisor reads it.
    package static func agreement(_ home: String, _ digest: String) -> String { "\(home)/\(digest)" }
    /// All files of a version as one text; one of them with `?file=`.
    package static func agreementFiles(_ home: String, _ digest: String) -> String { "\(home)/\(digest)/files" }

    /// The page of one command on a case, and where its form is sent.
    package static func deskStep(_ number: CaseNumber, _ command: CommandName) -> String {
        switch command {
        case .accept: deskExamine(number)
        case .checkDuplicate: deskDuplicates(number)
        case .refuse: deskCase(number) + "/refuse"
        case .classify: deskCase(number) + "/classify"
        case .refer: deskRefer(number)
        default: deskCase(number) + "/steps/\(command.rawValue)"
        }
    }

    /// Where the identity of the applicant is asked for; the reading is noted.
    package static func deskNew(voicemail number: CaseNumber) -> String { deskNew + "?voicemail=\(number)" }
    package static func deskIdentity(_ number: CaseNumber) -> String { deskCase(number) + "/identity" }
    package static func agencyIdentity(_ referral: ReferralKey) -> String { agencyReferral(referral) + "/identity" }

    package static func deskEvidence(_ number: CaseNumber, _ id: Int64) -> String {
        deskCase(number) + "/evidence/\(id)"
    }

    /// How the date of a clock was reached.
    package static func deskClock(_ number: CaseNumber, _ clock: ClockKey) -> String {
        deskCase(number) + "/clocks/\(clock)"
    }

    package static func agencyClock(_ referral: ReferralKey, _ clock: ClockKey) -> String {
        agencyReferral(referral) + "/clocks/\(clock)"
    }

    /// The page of one command of an agency, and where its form is sent.
    package static func agencyStep(_ referral: ReferralKey, _ command: CommandName) -> String {
        agencyReferral(referral) + "/steps/\(command.rawValue)"
    }

    package static func agencyEvidence(_ referral: ReferralKey, _ id: Int64) -> String {
        agencyReferral(referral) + "/evidence/\(id)"
    }
}
