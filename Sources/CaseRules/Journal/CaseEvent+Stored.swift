/// How events are named and stored. The kind carries the version of the stored form.
extension CaseEvent {
    /// Such as `case.registered.1`.
    package var kind: String {
        switch self {
        case .registered: "case.registered.1"
        case .examinationStarted: "case.examinationStarted.1"
        case .consultationAnswered: "case.consultationAnswered.1"
        case .followUpAsked: "case.followUpAsked.1"
        case .consultationConverted: "case.consultationConverted.1"
        case .supplementRequested: "case.supplementRequested.1"
        case .supplementReceived: "case.supplementReceived.1"
        case .approvalRequested: "case.approvalRequested.1"
        case .approved: "case.approved.1"
        case .declined: "case.declined.1"
        case .documentDeferred: "case.documentDeferred.1"
        case .duplicateChecked: "case.duplicateChecked.2"
        case .exactDuplicateChecked: "case.duplicateChecked.1"
        case .accepted: "case.accepted.1"
        case .notAccepted: "case.notAccepted.1"
        case .classified: "case.classified.1"
        case .greenChannelGranted: "case.greenChannelGranted.1"
        case .referred: "case.referred.1"
        case .receiptConfirmed: "case.receiptConfirmed.1"
        case .receiptDeemed: "case.receiptDeemed.1"
        case .referralReturned: "case.referralReturned.1"
        case .referralForwarded: "case.referralForwarded.1"
        case .filed: "case.filed.1"
        case .notFiled: "case.notFiled.1"
        case .measureTaken: "case.measureTaken.1"
        case .decisionRecorded: "case.decisionRecorded.1"
        case .noticeRecorded: "case.noticeRecorded.1"
        case .progressNoted: "case.progressNoted.1"
        case .outcomeReported: "case.outcomeReported.1"
        case .trackingNoted: "case.trackingNoted.1"
        case .closed: "case.closed.1"
        case .withdrawn: "case.withdrawn.1"
        case .deferredSupplied: "case.deferredSupplied.1"
        case .deferredVerified: "case.deferredVerified.1"
        case .deferredRejected: "case.deferredRejected.1"
        case .deferredExtended: "case.deferredExtended.1"
        case .deferredWaived: "case.deferredWaived.1"
        case .clockExtended: "case.clockExtended.1"
        case .messageAdded: "case.messageAdded.1"
        case .evidenceAdded: "case.evidenceAdded.1"
        case .calledBack: "case.calledBack.1"
        case .assigned: "case.assigned.1"
        case .reopened: "case.reopened.1"
        case .competenceDesignated: "case.competenceDesignated.1"
        case .coHandlingAdded: "case.coHandlingAdded.1"
        case .regionTransferred: "case.regionTransferred.1"
        case .regionAnswered: "case.regionAnswered.1"
        case .archived: "case.archived.1"
        case .complainantLeft: "case.complainantLeft.1"
        case .surveyAnswered: "case.surveyAnswered.1"
        case .keyCaseMarked: "case.keyCaseMarked.1"
        case .reminded: "case.reminded.1"
        case .supervisionOpened: "case.supervisionOpened.1"
        case .delayExplained: "case.delayExplained.1"
        case .circularIssued: "case.circularIssued.1"
        case .interviewHeld: "case.interviewHeld.1"
        case .handedOver: "case.handedOver.1"
        case .undone: "case.undone.1"
        case .clocksChanged: "case.clocksChanged.1"
        case .voicemailStored: "case.voicemailStored.1"
        case .factsAttached: "case.factsAttached.1"
        case .factsReceived: "case.factsReceived.1"
        case .merged: "case.merged.1"
        case .mergedInto: "case.mergedInto.1"
        case .memberReleased: "case.memberReleased.1"
        case .releasedFrom: "case.releasedFrom.1"
        case .caseSplit: "case.caseSplit.1"
        case .refusalReviewed: "case.refusalReviewed.1"
        }
    }

    /// What is stored beside the kind.
    package var details: any Encodable & Sendable {
        switch self {
        case .registered(let details): details
        case .examinationStarted(let details): details
        case .consultationAnswered(let details): details
        case .followUpAsked(let details): details
        case .consultationConverted(let details): details
        case .supplementRequested(let details): details
        case .supplementReceived(let details): details
        case .approvalRequested(let details): details
        case .approved(let details): details
        case .declined(let details): details
        case .documentDeferred(let details): details
        case .duplicateChecked(let details): details
        case .exactDuplicateChecked(let details): details
        case .accepted(let details): details
        case .notAccepted(let details): details
        case .classified(let details): details
        case .greenChannelGranted(let details): details
        case .referred(let details): details
        case .receiptConfirmed(let details): details
        case .receiptDeemed(let details): details
        case .referralReturned(let details): details
        case .referralForwarded(let details): details
        case .filed(let details): details
        case .notFiled(let details): details
        case .measureTaken(let details): details
        case .decisionRecorded(let details): details
        case .noticeRecorded(let details): details
        case .progressNoted(let details): details
        case .outcomeReported(let details): details
        case .trackingNoted(let details): details
        case .closed(let details): details
        case .withdrawn(let details): details
        case .deferredSupplied(let details): details
        case .deferredVerified(let details): details
        case .deferredRejected(let details): details
        case .deferredExtended(let details): details
        case .deferredWaived(let details): details
        case .clockExtended(let details): details
        case .messageAdded(let details): details
        case .evidenceAdded(let details): details
        case .calledBack(let details): details
        case .assigned(let details): details
        case .reopened(let details): details
        case .competenceDesignated(let details): details
        case .coHandlingAdded(let details): details
        case .regionTransferred(let details): details
        case .regionAnswered(let details): details
        case .archived(let details): details
        case .complainantLeft(let details): details
        case .surveyAnswered(let details): details
        case .keyCaseMarked(let details): details
        case .reminded(let details): details
        case .supervisionOpened(let details): details
        case .delayExplained(let details): details
        case .circularIssued(let details): details
        case .interviewHeld(let details): details
        case .handedOver(let details): details
        case .undone(let details): details
        case .clocksChanged(let details): details
        case .voicemailStored(let details): details
        case .factsAttached(let details): details
        case .factsReceived(let details): details
        case .merged(let details): details
        case .mergedInto(let details): details
        case .memberReleased(let details): details
        case .releasedFrom(let details): details
        case .caseSplit(let details): details
        case .refusalReviewed(let details): details
        }
    }

    /// Reads an event back. `details` decodes the stored bytes as the type that the kind asks for.
    package init(kind: String, details: some EventDetails) throws {
        switch kind {
        case "case.registered.1": self = .registered(try details.decode(Registered.self))
        case "case.examinationStarted.1": self = .examinationStarted(try details.decode(NoDetails.self))
        case "case.consultationAnswered.1": self = .consultationAnswered(try details.decode(Texted.self))
        case "case.followUpAsked.1": self = .followUpAsked(try details.decode(Texted.self))
        case "case.consultationConverted.1": self = .consultationConverted(try details.decode(Numbered.self))
        case "case.supplementRequested.1": self = .supplementRequested(try details.decode(Supplement.self))
        case "case.supplementReceived.1": self = .supplementReceived(try details.decode(OptionallyTexted.self))
        case "case.approvalRequested.1": self = .approvalRequested(try details.decode(PendingApproval.self))
        case "case.approved.1": self = .approved(try details.decode(NoDetails.self))
        case "case.declined.1": self = .declined(try details.decode(OptionallyTexted.self))
        case "case.documentDeferred.1": self = .documentDeferred(try details.decode(DocumentDeferred.self))
        case "case.duplicateChecked.1":
            self = .exactDuplicateChecked(try details.decode(ExactDuplicateCheck.self))
        case "case.duplicateChecked.2": self = .duplicateChecked(try details.decode(DuplicateCheck.self))
        case "case.accepted.1": self = .accepted(try details.decode(Accepted.self))
        case "case.notAccepted.1": self = .notAccepted(try details.decode(NonAcceptance.self))
        case "case.classified.1": self = .classified(try details.decode(Classification.self))
        case "case.greenChannelGranted.1": self = .greenChannelGranted(try details.decode(GreenChannel.self))
        case "case.referred.1": self = .referred(try details.decode(Referred.self))
        case "case.receiptConfirmed.1": self = .receiptConfirmed(try details.decode(OfReferral.self))
        case "case.receiptDeemed.1": self = .receiptDeemed(try details.decode(OfReferral.self))
        case "case.referralReturned.1": self = .referralReturned(try details.decode(ReferralReturn.self))
        case "case.referralForwarded.1": self = .referralForwarded(try details.decode(OfReferral.self))
        case "case.filed.1": self = .filed(try details.decode(OfReferral.self))
        case "case.notFiled.1": self = .notFiled(try details.decode(NotFiled.self))
        case "case.measureTaken.1": self = .measureTaken(try details.decode(MeasureTaken.self))
        case "case.decisionRecorded.1": self = .decisionRecorded(try details.decode(DecisionRecorded.self))
        case "case.noticeRecorded.1": self = .noticeRecorded(try details.decode(NoticeRecorded.self))
        case "case.progressNoted.1": self = .progressNoted(try details.decode(ProgressNoted.self))
        case "case.outcomeReported.1": self = .outcomeReported(try details.decode(OutcomeReported.self))
        case "case.trackingNoted.1": self = .trackingNoted(try details.decode(Texted.self))
        case "case.closed.1": self = .closed(try details.decode(Closed.self))
        case "case.withdrawn.1": self = .withdrawn(try details.decode(NoDetails.self))
        case "case.deferredSupplied.1": self = .deferredSupplied(try details.decode(OfDocument.self))
        case "case.deferredVerified.1": self = .deferredVerified(try details.decode(OfDocument.self))
        case "case.deferredRejected.1": self = .deferredRejected(try details.decode(DocumentRejected.self))
        case "case.deferredExtended.1": self = .deferredExtended(try details.decode(OfDocument.self))
        case "case.deferredWaived.1": self = .deferredWaived(try details.decode(OfDocument.self))
        case "case.clockExtended.1": self = .clockExtended(try details.decode(ClockExtended.self))
        case "case.messageAdded.1": self = .messageAdded(try details.decode(Texted.self))
        case "case.evidenceAdded.1": self = .evidenceAdded(try details.decode(EvidenceAdded.self))
        case "case.calledBack.1": self = .calledBack(try details.decode(CalledBack.self))
        case "case.assigned.1": self = .assigned(try details.decode(AssignedTo.self))
        case "case.reopened.1": self = .reopened(try details.decode(Reopened.self))
        case "case.competenceDesignated.1": self = .competenceDesignated(try details.decode(CompetenceDesignated.self))
        case "case.coHandlingAdded.1": self = .coHandlingAdded(try details.decode(CoHandlingAdded.self))
        case "case.regionTransferred.1": self = .regionTransferred(try details.decode(RegionTransferred.self))
        case "case.regionAnswered.1": self = .regionAnswered(try details.decode(RegionAnswered.self))
        case "case.archived.1": self = .archived(try details.decode(CaseManifest.self))
        case "case.complainantLeft.1": self = .complainantLeft(try details.decode(NoDetails.self))
        case "case.surveyAnswered.1": self = .surveyAnswered(try details.decode(SurveyAnswered.self))
        case "case.keyCaseMarked.1": self = .keyCaseMarked(try details.decode(Texted.self))
        case "case.reminded.1": self = .reminded(try details.decode(Reminded.self))
        case "case.supervisionOpened.1": self = .supervisionOpened(try details.decode(SupervisionOpened.self))
        case "case.delayExplained.1": self = .delayExplained(try details.decode(OfSupervision.self))
        case "case.circularIssued.1": self = .circularIssued(try details.decode(OfSupervision.self))
        case "case.interviewHeld.1": self = .interviewHeld(try details.decode(InterviewHeld.self))
        case "case.handedOver.1": self = .handedOver(try details.decode(OfSupervision.self))
        case "case.undone.1": self = .undone(try details.decode(Undone.self))
        case "case.clocksChanged.1": self = .clocksChanged(try details.decode(ClocksChanged.self))
        case "case.voicemailStored.1": self = .voicemailStored(try details.decode(VoicemailStored.self))
        case "case.factsAttached.1": self = .factsAttached(try details.decode(FactsAttached.self))
        case "case.factsReceived.1": self = .factsReceived(try details.decode(FactsReceived.self))
        case "case.merged.1": self = .merged(try details.decode(Merged.self))
        case "case.mergedInto.1": self = .mergedInto(try details.decode(Numbered.self))
        case "case.memberReleased.1": self = .memberReleased(try details.decode(Numbered.self))
        case "case.releasedFrom.1": self = .releasedFrom(try details.decode(Numbered.self))
        case "case.caseSplit.1": self = .caseSplit(try details.decode(CaseSplit.self))
        case "case.refusalReviewed.1": self = .refusalReviewed(try details.decode(Texted.self))
        default: throw UnknownEventKind(kind: kind)
        }
    }
}

/// The stored bytes of one event, ready to be decoded.
package protocol EventDetails {
    func decode<T: Decodable>(_ type: T.Type) throws -> T
}

/// The journal holds an event that this version of the program does not know.
package struct UnknownEventKind: Error {
    package let kind: String
}
