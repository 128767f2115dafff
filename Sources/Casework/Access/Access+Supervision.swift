import CaseRules
import Vocabulary

extension Access {
    /// Whether an entry of the journal is not for the actor at all: supervision concerns the agency whose clock it is
    /// about, and the flag of a key case no agency. Nor do agencies read the numbers of other people's cases; of new facts
    /// they read the facts.
    func hides(_ entry: JournalEntry) -> Bool {
        guard actor.role == .agencyLiaison else { return false }
        let index: Int
        switch entry.event {
        case .keyCaseMarked, .duplicateChecked, .exactDuplicateChecked, .factsAttached, .merged, .mergedInto,
            .memberReleased, .releasedFrom,
            .caseSplit:
            return true
        case .approvalRequested(let pending):
            guard case .merging = pending.request else { return false }
            return true
        case .reminded(let details): index = details.supervision
        case .supervisionOpened(let details): index = details.supervision
        case .delayExplained(let details), .circularIssued(let details), .handedOver(let details):
            index = details.supervision
        case .interviewHeld(let details): index = details.supervision
        case .coHandlingAdded(let details):
            return current.referral(details.askedBy)?.belongs(to: actor.agency) != true
        default: return false
        }
        let concerned = current.supervision(index).flatMap(current.supervisedReferral)
        return concerned?.belongs(to: actor.agency) != true
    }
}
