import Agreement
import CaseRules
import Casework
import Storage
import Vocabulary

/// The page side by side: what the centre found, in words. Decisions become the command that checks for duplicates.
extension LiveDesk {
    func duplicates(_ number: CaseNumber, _ older: CaseNumber?, _ viewer: Viewer) async throws -> DuplicatesView? {
        try await found {
            let review = try await centre.duplicates(of: number, for: viewer.actor)
            let file = try await centre.caseFile(number, for: viewer.actor)
            var view = DuplicateReviewReader(review: review, viewer: viewer, agreement: centre.agreement)
                .view(opening: older)
            let clock = file.current.nextWholeClock
            (view.due, view.clock) = (clock?.shownDue, clock?.index)
            return view
        }
    }

    func decideDuplicate(
        _ order: DuplicateOrder, _ number: CaseNumber, _ viewer: Viewer
    ) async throws -> CommandAnswer {
        let form = CommandForm(
            command: .checkDuplicate, expectedVersion: order.expectedVersion,
            arguments: FormData([(order.step.argument, order.older.description)]))
        return try await perform(form, [], number, viewer)
    }

    /// The candidates alone, for lists.
    func candidates(of number: CaseNumber, _ viewer: Viewer) async throws -> DuplicatesView {
        let review = try await centre.duplicates(of: number, for: viewer.actor)
        return DuplicateReviewReader(review: review, viewer: viewer, agreement: centre.agreement).list
    }
}

extension Case {
    /// The clock of the whole case that runs out first.
    var nextWholeClock: RunningClock? {
        openClocks.filter { $0.isRunning && $0.subject == .wholeCase }
            .min { $0.effectiveDue.end < $1.effectiveDue.end }
    }
}

extension DuplicateStep {
    /// The argument of the command that takes the older case.
    fileprivate var argument: String {
        switch self {
        case .link: "linked"
        case .notSame: "notSame"
        case .undo: "undecided"
        }
    }
}
