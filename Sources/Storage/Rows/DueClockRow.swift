package import Vocabulary

/// An open clock in a list, with what names its case.
package struct DueClockRow: Sendable, Hashable {
    package var caseID: CaseID
    package var number: CaseNumber
    package var title: String
    package var caseState: String
    package var leadAgency: AgencyID?
    package var clock: ClockRow

    package init(
        caseID: CaseID, number: CaseNumber, title: String, caseState: String, leadAgency: AgencyID? = nil,
        clock: ClockRow
    ) {
        self.caseID = caseID
        self.number = number
        self.title = title
        self.caseState = caseState
        self.leadAgency = leadAgency
        self.clock = clock
    }
}
