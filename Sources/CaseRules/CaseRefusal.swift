package import Vocabulary

/// Why the rules say no. Each has a code for programs and a sentence that says how to mend it.
package enum CaseRefusal: Refusal, Equatable {
    case notYourRole(CommandName)
    case notInThisState(CommandName, CaseState)
    case notYourReferral
    case noSuchReferral
    case notInThisReferralState(CommandName, ReferralState)
    case referralDesignated
    case onlyForConsultations
    case notForConsultations
    case alreadyConverted(CaseNumber)
    case decisionPending(Localized)
    case nothingPending
    case secondPersonNeeded
    case reasonMissing
    case noItems
    case unknownItem(String)
    case itemNotDeferrable(Localized)
    case itemIsDeferrable(Localized)
    case itemsMissing([Localized])
    case alreadyDeferred
    case undertakingMissing
    case noSuchDocument
    case notInThisDocumentState(DeferredDocumentState)
    case duplicateUnchecked
    case blockingDuplicate([CaseNumber])
    case decidedTwice(CaseNumber)
    case noIdentifiableRespondent
    case noBasicFacts
    case noAgency(Localized)
    case designationOnlyBySupervisor
    case unknownAgency(AgencyID)
    case notClassified
    case agencyNotNamed(AgencyID, named: AgencyID)
    case noReturnedReferral
    case sameAgencyAgain(AgencyID)
    case alreadyGreen
    case dueNotPassed(Day)
    case usableLead
    case clockNotRunning
    case notExtendable
    case alreadyExtended
    case alreadyLate
    case futureDay
    case unknownRespondent(Int)
    case outcomeMissing
    case respondentsWithoutOutcome([Int])
    case amountMissing(OutcomeKind)
    case outcomeNeedsFiling(OutcomeKind)
    case referralsOpen([AgencyID])
    case deferredDocumentsOpen(Int)
    case noFiles
    case onlyToYourself
    case nothingToUndo
    case nothingToRecompute
    case notDisputed
    case alreadyHandling(AgencyID)
    case unknownRegion(AgencyID)
    case notWithRegion
    case noDecision
    case notDisclosed
    case closingReasonUnfit(ClosingReason)
    case applicantHasLeft
    case nothingToRate
    case surveyOver(Day)
    case alreadyKeyCase
    case notKeyCase
    case tooEarlyToRemind(Day)
    case alreadySupervised
    case noSuchSupervision
    case notAtThisLevel(SupervisionLevel)
    case notYourStep
    case noSuchCase(CaseNumber)
    case sameCase
    case followsLeadingCase(CaseNumber)
    case olderCaseMissing
    case olderCaseNotReferred(CaseNumber, CaseState)
    case noNewFacts
    case secretNotAttached(CaseNumber)
    case holdsSecretFacts(CaseNumber)
    case membersMissing
    case leadsOthers(Int)
    case notSameMatter(CaseNumber)
    case notMerged
    case leadWasReturned
    case designationNeeded
    case keyCaseFollowsNone
    case lapseDeclined
    case partsMissing
    case reviewTooLate(Day)

    package var code: String {
        let text = String(describing: self)
        return String(text.prefix { $0 != "(" })
    }
}
