import CaseRules
package import Storage
package import Vocabulary

/// Something that is done to several cases at once, as its page shows it.
package struct BulkView: Sendable {
    package let id: BulkID
    package let kind: BulkKind
    package let phase: BulkPhase
    package let plannedAt: Instant
    /// Name of the officer whose cases are handed over.
    package let giver: String?
    /// How many cases it was planned for.
    package let size: Int
    package let counts: [BulkCaseState: Int]
    /// Who gets how many, by name.
    package let shares: [Share]
    /// Some of the cases: while it is planned all in order, then those that were left out or could not be undone.
    package let cases: [BulkCaseView]
    /// The place of the last one shown, where there are more.
    package let next: Int?
    /// Until when the reader may undo it; nil where he may not.
    package let undoableUntil: Instant?

    package struct Share: Sendable {
        package let name: String
        package let count: Int
    }
}

/// One of its cases.
package struct BulkCaseView: Sendable {
    package let number: CaseNumber
    package let title: String
    /// Code of the state of the case.
    package let caseState: String
    package let receiver: String?
    package let state: BulkCaseState
    /// Why it will not be, or was not, done; nil where nothing stands against it.
    package let reason: Localized?
}

extension StepRefusal {
    /// For a report that names a case.
    var words: Localized {
        switch self {
        case .refused(let refusal): refusal.message
        case .wrongInput(let problems): problems.first?.message ?? Localized(zh: "输入有误。", en: "Wrong input.")
        case .versionConflict: Localized(zh: "案件后来有了变化。", en: "The case has changed since.")
        case .notFound, .keyReused, .alreadyImported, .importedDifferently:
            Localized(zh: "没有这个案件。", en: "There is no such case.")
        }
    }
}
