import Vocabulary

extension Case {
    /// Replays a journal. Nil if it is empty or does not begin with a registration.
    package static func replay(_ entries: some Sequence<JournalEntry>) -> Case? {
        var result: Case?
        for entry in entries {
            if let known = result {
                result = known.evolved(by: entry)
            } else {
                switch entry.event {
                case .registered(let details): result = Case(details, entry)
                case .voicemailStored(let details): result = Case(details, entry)
                default: return nil
                }
            }
        }
        return result
    }

    package init(_ details: Registered, _ entry: JournalEntry) {
        number = details.number
        kind = details.kind
        channel = details.channel
        applicant = details.applicant
        receivedAt = details.receivedAt
        registeredAt = entry.at
        registrar = entry.actor.account
        subject = details.subject
        provenance = details.provenance
        convertedFrom = details.convertedFrom
        splitFrom = details.splitFrom
        isPartOfSecret = details.isConfidential == true
        stage = .registered
        version = entry.version
    }

    /// The case after one more event. Total: it never refuses, and holds no rule.
    package func evolved(by entry: JournalEntry) -> Case {
        var next = self
        if case .undone = entry.event, let undoable {
            next = undoable.before
            next.undoable = nil
        } else {
            if entry.step == entry.version { next.undoable = Undoable(self, entry) }
            if entry.event.leavesTheHouse { next.undoable = nil }
            next.apply(entry)
            next.noteRest(entry)
        }
        next.version = entry.version
        return next
    }

    private mutating func apply(_ entry: JournalEntry) {
        switch entry.event {
        case .registered(let details): register(details, entry)
        case .voicemailStored, .factsAttached, .undone, .progressNoted, .measureTaken, .messageAdded,
            .evidenceAdded, .calledBack, .clockExtended, .competenceDesignated, .coHandlingAdded:
            break
        case .factsReceived(let details): factsFrom.append(details.from)
        case .approvalRequested(let pending): pendingApproval = pending
        case .approved: pendingApproval = nil
        case .declined:
            if pendingApproval?.request == .lapse { isLapseDeclined = true }
            pendingApproval = nil
        case .assigned(let details): assignee = details.account
        case .duplicateChecked(let check): duplicateCheck = check
        case .exactDuplicateChecked(let earlier): duplicateCheck = earlier.check
        case .classified(let details): classification = details
        case .greenChannelGranted(let details): green = details
        case .consultationConverted(let details): convertedTo = details.number
        case .clocksChanged(let details): for change in details.changes { apply(change, under: entry.agreement) }
        case .documentDeferred, .deferredSupplied, .deferredVerified, .deferredRejected, .deferredExtended,
            .deferredWaived:
            applyToDocuments(entry.event)
        case .referred, .receiptConfirmed, .receiptDeemed, .referralReturned, .referralForwarded, .filed, .notFiled,
            .outcomeReported, .decisionRecorded, .noticeRecorded, .reopened:
            applyToReferrals(entry)
        case .regionTransferred, .regionAnswered: applyToRegion(entry)
        case .reminded, .supervisionOpened, .delayExplained, .circularIssued, .interviewHeld, .handedOver,
            .keyCaseMarked:
            applyToSupervision(entry.event)
        case .complainantLeft: hasApplicantLeft = true
        case .surveyAnswered: openSurvey = nil
        case .merged, .mergedInto, .memberReleased, .releasedFrom, .caseSplit: applyToFamily(entry.event)
        default:
            applyToStage(entry.event)
            applyToReview(entry)
        }
    }

    private mutating func applyToStage(_ event: CaseEvent) {
        switch event {
        case .examinationStarted, .followUpAsked, .refusalReviewed: stage = .underExamination
        case .supplementReceived:
            stage = .underExamination
            // What the system proposed, because nothing had come, is no longer so.
            if pendingApproval?.request == .lapse { pendingApproval = nil }
        case .consultationAnswered: stage = .answered
        case .supplementRequested(let supplement):
            stage = .awaitingSupplement(supplement)
            isLapseDeclined = false
        case .accepted: stage = .accepted
        case .notAccepted(let details): stage = .notAccepted(details)
        case .trackingNoted: stage = .tracking
        case .withdrawn:
            stage = .withdrawn
            pendingApproval = nil
            leading = nil
            members = []
            endReferrals(where: \.isOpen)
        case .closed(let details):
            stage = .closed(details.reason)
            pendingApproval = nil
            closeFamily()
            endReferrals { $0.state == .reported }
            correctSupervision(of: nil)
        case .archived: stage = .archived
        default: break
        }
    }

    /// What can be rated, and since when the case rests.
    private mutating func noteRest(_ entry: JournalEntry) {
        switch entry.event {
        case .receiptConfirmed(let details): if lead?.index == details.referral { openSurvey = .firstFeedback }
        case .outcomeReported(let details): if lead?.index == details.referral { openSurvey = .secondFeedback }
        case .consultationAnswered: (openSurvey, restedSince) = (.answer, entry.at)
        case .closed: (openSurvey, restedSince) = (.closing, entry.at)
        case .notAccepted, .withdrawn: (openSurvey, restedSince) = (nil, entry.at)
        case .reopened, .followUpAsked: (openSurvey, restedSince) = (nil, nil)
        default: break
        }
    }

    private mutating func endReferrals(where isMeant: (Referral) -> Bool) {
        for index in referrals.indices where isMeant(referrals[index]) { referrals[index].state = .ended }
    }
}

/// The case before its last step, and whose step it was. Command C54.
package struct Undoable: Sendable, Equatable {
    /// A box, because a value cannot hold itself.
    private let earlier: [Case]
    package let step: Int
    package let actor: Actor

    init(_ before: Case, _ entry: JournalEntry) {
        var plain = before
        plain.undoable = nil
        earlier = [plain]
        step = entry.step
        actor = entry.actor
    }

    package var before: Case { earlier[0] }
}

extension CaseEvent {
    /// Whether somebody outside has been told, or must rely on it: such a step cannot be undone.
    package var leavesTheHouse: Bool {
        switch self {
        case .examinationStarted, .duplicateChecked, .exactDuplicateChecked, .accepted, .classified, .assigned,
            .calledBack, .measureTaken,
            .trackingNoted, .approvalRequested, .clocksChanged:
            false
        default: true
        }
    }
}
