package import CaseRules
package import Vocabulary

/// What can be done to several cases at once: only steps that stay in the house and that C54 undoes.
package enum BulkKind: String, Term {
    case handOver, assign, beginExamination

    package var name: Localized {
        switch self {
        case .handOver: Localized(zh: "移交在办案件", en: "Hand over open work")
        case .assign: Localized(zh: "分配", en: "Assign")
        case .beginExamination: Localized(zh: "开始初审", en: "Begin the examination")
        }
    }

    package var command: CommandName {
        switch self {
        case .handOver, .assign: .assign
        case .beginExamination: .beginExamination
        }
    }

    /// Who may do it. Source: DOMAIN §3.1, C08 and C51.
    package var roles: Set<Role> {
        switch self {
        case .handOver: [.deskSupervisor]
        case .assign: [.deskSupervisor, .deskOfficer]
        case .beginExamination: [.deskOfficer]
        }
    }
}

/// How far it is.
package enum BulkPhase: String, Sendable {
    case planned, doing, done, undoing, undone

    package var isUnderWay: Bool { self == .doing || self == .undoing }
}

/// What became of one of its cases.
package enum BulkCaseState: String, Sendable, CaseIterable {
    case waiting, done, leftOut, undone
    /// It was done and could not be undone.
    case kept
}

/// Why something is not done to several cases.
package enum BulkRefusal: Refusal, Equatable {
    case nothingChosen
    case tooMany(limit: Int)
    case noReceiver
    case notAColleague(String)
    case noOpenCases(String)
    case alreadyStarted
    case notYours
    case tooLate

    package var code: String {
        switch self {
        case .nothingChosen: "nothingChosen"
        case .tooMany: "tooManyCases"
        case .noReceiver: "noReceiver"
        case .notAColleague: "notAColleague"
        case .noOpenCases: "noOpenCases"
        case .alreadyStarted: "alreadyStarted"
        case .notYours: "notYourBulkAction"
        case .tooLate: "tooLateToUndo"
        }
    }

    package var message: Localized {
        switch self {
        case .nothingChosen: Localized(zh: "请先选中案件。", en: "Select some cases first.")
        case .tooMany(let limit):
            Localized(zh: "一次最多 \(limit) 件。请分几次做。", en: "At most \(limit) cases at once. Do it in several parts.")
        case .noReceiver: Localized(zh: "请选择由谁接办。", en: "Choose who takes the cases over.")
        case .notAColleague(let name):
            Localized(zh: "“\(name)”不能接办：不是在岗的受理员。", en: "“\(name)” cannot take cases: not an active desk officer.")
        case .noOpenCases(let name):
            Localized(zh: "“\(name)”名下没有在办案件。", en: "“\(name)” has no open cases.")
        case .alreadyStarted: Localized(zh: "这一批已经开始办理。", en: "This has been started already.")
        case .notYours:
            Localized(zh: "只有办理的人自己可以撤销。", en: "Only the person who did it can undo it.")
        case .tooLate:
            Localized(
                zh: "已超过 24 小时，不能整批撤销。可以在案件里逐件重新分配。",
                en: "More than 24 hours have passed. Assign the cases again one by one.")
        }
    }
}
