package import Vocabulary

/// What happened to a case. Holds identifiers, days, codes and commitments, never personal text. A stored kind keeps
/// its form for good; a new meaning gets a new kind.
package enum CaseEvent: Sendable, Equatable {
    case voicemailStored(VoicemailStored)
    case registered(Registered)
    case examinationStarted(NoDetails)
    case consultationAnswered(Texted)
    case followUpAsked(Texted)
    case consultationConverted(Numbered)
    case supplementRequested(Supplement)
    case supplementReceived(OptionallyTexted)
    case approvalRequested(PendingApproval)
    case approved(NoDetails)
    case declined(OptionallyTexted)
    case documentDeferred(DocumentDeferred)
    case duplicateChecked(DuplicateCheck)
    case exactDuplicateChecked(ExactDuplicateCheck)
    case accepted(Accepted)
    case notAccepted(NonAcceptance)
    case classified(Classification)
    case greenChannelGranted(GreenChannel)
    case referred(Referred)
    case receiptConfirmed(OfReferral)
    case receiptDeemed(OfReferral)
    case referralReturned(ReferralReturn)
    case referralForwarded(OfReferral)
    case filed(OfReferral)
    case notFiled(NotFiled)
    case measureTaken(MeasureTaken)
    case decisionRecorded(DecisionRecorded)
    case noticeRecorded(NoticeRecorded)
    case progressNoted(ProgressNoted)
    case outcomeReported(OutcomeReported)
    case trackingNoted(Texted)
    case closed(Closed)
    case withdrawn(NoDetails)
    case deferredSupplied(OfDocument)
    case deferredVerified(OfDocument)
    case deferredRejected(DocumentRejected)
    case deferredExtended(OfDocument)
    case deferredWaived(OfDocument)
    case clockExtended(ClockExtended)
    case messageAdded(Texted)
    case evidenceAdded(EvidenceAdded)
    case calledBack(CalledBack)
    case assigned(AssignedTo)
    case reopened(Reopened)
    case competenceDesignated(CompetenceDesignated)
    case coHandlingAdded(CoHandlingAdded)
    case regionTransferred(RegionTransferred)
    case regionAnswered(RegionAnswered)
    case archived(CaseManifest)
    case complainantLeft(NoDetails)
    case surveyAnswered(SurveyAnswered)
    case keyCaseMarked(Texted)
    case reminded(Reminded)
    case supervisionOpened(SupervisionOpened)
    case delayExplained(OfSupervision)
    case circularIssued(OfSupervision)
    case interviewHeld(InterviewHeld)
    case handedOver(OfSupervision)
    case undone(Undone)
    case clocksChanged(ClocksChanged)
    case factsAttached(FactsAttached)
    case factsReceived(FactsReceived)
    case merged(Merged)
    case mergedInto(Numbered)
    case memberReleased(Numbered)
    case releasedFrom(Numbered)
    case caseSplit(CaseSplit)
    case refusalReviewed(Texted)
}

package struct Registered: Sendable, Equatable, Codable {
    package let number: CaseNumber
    package let kind: CaseKind
    package let channel: Channel
    package let applicant: Applicant
    package let receivedAt: Instant
    package let subject: Subject
    /// Commitment to the matter (respondent, place, goods, story) as stored.
    package let matter: String
    /// Commitment to the sealed identity of the applicant as stored; nil if nothing was told.
    package let identity: String?
    package let convertedFrom: CaseNumber?
    package let splitFrom: CaseNumber?
    package let provenance: Provenance?
    /// True for a part of a secret; nil where the rights alone say what is one.
    package let isConfidential: Bool?
}

/// Events that say all by their kind.
package struct NoDetails: Sendable, Equatable, Codable {}
package struct Texted: Sendable, Equatable, Codable { package let text: CommittedText }
package struct OptionallyTexted: Sendable, Equatable, Codable { package let text: CommittedText? }
package struct Numbered: Sendable, Equatable, Codable { package let number: CaseNumber }
package struct OfReferral: Sendable, Equatable, Codable { package let referral: Int }
package struct OfDocument: Sendable, Equatable, Codable { package let document: Int }

package struct DocumentDeferred: Sendable, Equatable, Codable {
    package let document: Int
    package let item: String
    package let undertaking: CommittedText?
}

package struct DocumentRejected: Sendable, Equatable, Codable {
    package let document: Int
    package let reason: CommittedText
}

package struct Accepted: Sendable, Equatable, Codable {
    /// Items of the filing standard that the officer found to be there, in alphabetical order.
    package let present: [String]
}

package struct Referred: Sendable, Equatable, Codable {
    package let referral: Int
    package let agency: AgencyID
    package let unit: AgencyID?
    package let role: ReferralRole
    package let isDesignated: Bool
}

package struct NotFiled: Sendable, Equatable, Codable {
    package let referral: Int
    package let reason: NonFilingReason
    package let text: CommittedText?
}

package struct MeasureTaken: Sendable, Equatable, Codable {
    package let referral: Int
    package let measure: Measure
}

package struct DecisionRecorded: Sendable, Equatable, Codable {
    package let referral: Int
    package let documentNumber: String
    package let day: Day
    /// Numbers of the respondents that the decision concerns, from 1.
    package let respondents: [Int]
}

package struct NoticeRecorded: Sendable, Equatable, Codable {
    package let referral: Int
    package let notice: NoticeKind
    package let day: Day
}

package struct ProgressNoted: Sendable, Equatable, Codable {
    package let referral: Int
    package let text: CommittedText
    package let isPublic: Bool
}

package struct OutcomeReported: Sendable, Equatable, Codable {
    package let referral: Int
    package let outcomes: [Outcome]
    package let documentNumber: String?
}

package struct Closed: Sendable, Equatable, Codable { package let reason: ClosingReason }

package struct ClockExtended: Sendable, Equatable, Codable {
    package let clock: Int
    package let reason: CommittedText
}

package struct EvidenceAdded: Sendable, Equatable, Codable { package let files: [EvidenceMark] }

package struct CalledBack: Sendable, Equatable, Codable {
    package let result: CallBackResult
    package let note: CommittedText?
}

package struct AssignedTo: Sendable, Equatable, Codable { package let account: Identifier<Account> }

package struct Undone: Sendable, Equatable, Codable {
    /// The version of the first event of the step that was undone.
    package let step: Int
}

package struct ClocksChanged: Sendable, Equatable, Codable { package let changes: [ClockChange] }
