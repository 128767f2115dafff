package import Vocabulary

/// The one list of addresses. Values are paths without the language prefix; `Paths.link` puts it in front.
package enum Paths {
    package static let home = "/"
    package static let advice = "/advice"
    package static let adviceResult = "/advice/result"
    package static let rules = "/rules"
    package static let report = "/report"
    package static let reportCheck = "/report/check"
    package static let reportSent = "/report/sent"
    package static let reportKept = "/report/kept"
    package static let reportSaved = "/report/saved"
    package static let reportReceiptFile = "/report/receipt.txt"
    package static let reportFiles = "/report/files"
    package static let reportDiscard = "/report/discard"
    package static let consult = "/consult"
    package static let track = "/track"
    package static let trackLeave = "/track/leave"
    package static let penalties = "/published/penalties"
    package static let cases = "/published/cases"
    package static let statistics = "/published/statistics"
    package static let accessibility = "/accessibility"
    package static let privacy = "/privacy"
    package static let help = "/help"
    package static let textSize = "/text-size"
    package static let assets = "/assets"
    package static let health = "/healthz"
    package static let ready = "/readyz"
    package static let metrics = "/metrics"

    package static let signIn = "/sign-in"
    package static let signOut = "/sign-out"
    package static let desk = "/desk"
    package static let deskNew = "/desk/new"
    package static let deskSearch = "/desk/search"
    package static let deskClocks = "/desk/clocks"
    package static let deskGreen = "/desk/green"
    package static let agency = "/agency"
    package static let supervise = "/supervise"
    package static let analyse = "/analyse"

    package static let api = "/api/v1"
    package static let apiComplaints = "/api/v1/complaints"
    package static let apiTrack = "/api/v1/track"

    /// Page 1 to 4 of the form.
    package static func reportStep(_ step: Int) -> String { "/report/\(step)" }
    /// Question 1 to 5 of the guide.
    package static func adviceStep(_ step: AdviceStep) -> String { "/advice/\(step.rawValue)" }
    /// A chapter of the rules, of the public's or the staff's.
    package static func rules(_ home: String, _ chapter: RuleChapter) -> String {
        chapter == .competence ? home : "\(home)/\(chapter.rawValue)"
    }
    /// A row of the competence table among all rules.
    package static func rule(_ id: String) -> String { "/rules#\(id)" }
    package static func tracked(_ number: CaseNumber) -> String { "/track/\(number)" }
    package static func trackedMessages(_ number: CaseNumber) -> String { "/track/\(number)/messages" }
    package static func trackedFiles(_ number: CaseNumber) -> String { "/track/\(number)/files" }
    package static func trackedSurvey(_ number: CaseNumber) -> String { "/track/\(number)/survey" }
    package static func trackedWithdrawal(_ number: CaseNumber) -> String { "/track/\(number)/withdrawal" }
    package static func deskCase(_ number: CaseNumber) -> String { "/desk/cases/\(number)" }
    package static func deskExamine(_ number: CaseNumber) -> String { "/desk/cases/\(number)/examine" }
    package static func deskRefer(_ number: CaseNumber) -> String { "/desk/cases/\(number)/refer" }
    package static func agencyReferral(_ key: ReferralKey) -> String { "/agency/referrals/\(key)" }

    /// The path as a link in a language: English pages live under `/en`, everything else is the same.
    package static func link(_ path: String, _ language: Language) -> String {
        switch language {
        case .zh: path
        case .en: path == home ? "/en" : "/en" + path
        }
    }

    /// Takes the language off a path as it was asked for.
    package static func split(_ path: String) -> (language: Language, path: String) {
        if path == "/en" || path == "/en/" { return (.en, home) }
        if path.hasPrefix("/en/") { return (.en, String(path.dropFirst(3))) }
        return (.zh, path)
    }
}
