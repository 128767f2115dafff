import Vocabulary

/// A moment that clocks may start, stop, go on or end at; told by an event.
struct MilestoneReached {
    let milestone: Milestone
    let subject: ClockSubject
    /// From when a clock that starts here counts.
    let at: Instant
    /// When a clock that ends here ended; nil: at the moment of the entry.
    var endsAt: Instant?
    /// The date that a paper prints itself; nil: the agreement computes it.
    var due: Due?
    /// The respondents whom a measure concerns; nil: the whole referral.
    var respondents: [Int]?
    /// False where the milestone only ends clocks, because their start was deemed earlier.
    var startsClocks = true
}

extension Case {
    /// What an event means to the clocks. `self` is the case after the event; days begin by the given offset.
    func milestones(of event: CaseEvent, at now: Instant, _ offset: UTCOffset) -> [MilestoneReached] {
        func whole(_ milestone: Milestone) -> [MilestoneReached] {
            [MilestoneReached(milestone: milestone, subject: .wholeCase, at: now)]
        }
        func document(_ milestone: Milestone, _ index: Int) -> [MilestoneReached] {
            [MilestoneReached(milestone: milestone, subject: .document(index), at: now)]
        }
        switch event {
        case .registered(let details):
            return registrationMilestones(details, now)
        case .voicemailStored(let details):
            return [MilestoneReached(milestone: .voicemailRecorded, subject: .wholeCase, at: details.receivedAt)]
        case .mergedInto: return whole(.merged)
        // Back where acceptance, or a dispute, had put it, with a whole term.
        case .releasedFrom: return isDisputed ? disputed(now) : whole(.accepted)
        case .refusalReviewed: return whole(.refusalReviewed)
        case .consultationAnswered: return whole(.answered)
        case .followUpAsked: return whole(.registered)
        case .supplementRequested: return whole(.supplementRequested)
        case .supplementReceived: return whole(.supplementReceived)
        case .accepted: return whole(.accepted)
        case .notAccepted: return whole(.notAccepted)
        case .trackingNoted: return whole(.tracked)
        case .closed: return whole(.closed)
        case .withdrawn: return whole(.withdrawn)
        case .documentDeferred(let details): return document(.documentDeferred, details.document)
        case .deferredSupplied(let details): return document(.documentSupplied, details.document)
        case .deferredVerified(let details): return document(.documentVerified, details.document)
        case .deferredRejected(let details): return document(.documentRejected, details.document)
        case .deferredWaived(let details): return document(.documentWaived, details.document)
        default: return referralMilestones(of: event, at: now, offset)
        }
    }

    private func referralMilestones(
        of event: CaseEvent, at now: Instant, _ offset: UTCOffset
    ) -> [MilestoneReached] {
        switch event {
        case .referred(let details): both(.referred, details.referral, now)
        case .receiptConfirmed(let details): receipt(details.referral, now)
        case .receiptDeemed(let details): both(.receiptDeemed, details.referral, deemedStart(details.referral, now))
        case .referralReturned(let details):
            both(.returned, details.referral, now) + disputed(now) + lastOutcome(now)
        case .filed(let details): both(.filed, details.referral, now)
        case .notFiled(let details): both(.notFiled, details.referral, now)
        case .measureTaken(let details): measureMilestones(details, now, offset)
        case .decisionRecorded(let details):
            acted(.decisionRecorded, details.referral, on: details.day, now, offset)
        case .noticeRecorded(let details):
            acted(details.notice.milestone, details.referral, on: details.day, now, offset)
        case .progressNoted(let details): both(.progressNoted, details.referral, now)
        case .outcomeReported(let details):
            [MilestoneReached(milestone: .outcomeReported, subject: .referral(details.referral), at: now)]
                + nothingToDisclose(details, now) + lastOutcome(now)
        default: laterMilestones(of: event, at: now, offset)
        }
    }

    /// For the referral, and for the whole case if it is the lead's (a returned lead counts as such).
    func both(_ milestone: Milestone, _ index: Int, _ at: Instant) -> [MilestoneReached] {
        let own = MilestoneReached(milestone: milestone, subject: .referral(index), at: at)
        guard referral(index)?.role == .lead else { return [own] }
        return [own, MilestoneReached(milestone: milestone, subject: .wholeCase, at: at)]
    }

    /// An agency that signs late has had the case since the last day of its sign limit. DOMAIN §4.4, algorithm.
    private func receipt(_ index: Int, _ now: Instant) -> [MilestoneReached] {
        let wasDeemed = referral(index)?.deemedReceivedAt != nil
        return both(.signed, index, wasDeemed ? now : min(now, deemedStart(index, now))).map {
            var reached = $0
            reached.startsClocks = !wasDeemed
            return reached
        }
    }

    /// The last moment of the sign limit, while its clock still stands.
    func deemedStart(_ index: Int, _ now: Instant) -> Instant {
        let signing = openClocks.first { $0.subject == .referral(index) && $0.effectiveDue.end <= now }
        return signing.map { $0.effectiveDue.end.adding(milliseconds: -1) } ?? now
    }

    private func measureMilestones(
        _ details: MeasureTaken, _ now: Instant, _ offset: UTCOffset
    ) -> [MilestoneReached] {
        let milestone: Milestone
        switch details.measure.kind {
        case .seizure: milestone = .seized
        case .registeredPreservation: milestone = .preserved
        default: return []
        }
        return acted(milestone, details.referral, on: details.measure.day, now, offset).map {
            var reached = $0
            reached.respondents = details.measure.respondents
            return reached
        }
    }

    /// What an agency did on a day and told later counts from that day's last moment, and was in time if the day was.
    func acted(
        _ milestone: Milestone, _ index: Int, on day: Day, _ now: Instant, _ offset: UTCOffset
    ) -> [MilestoneReached] {
        let moment = min(now, (day + 1).start(offset).adding(milliseconds: -1))
        return both(milestone, index, moment).map {
            var reached = $0
            reached.endsAt = moment
            return reached
        }
    }

    /// The case has its outcome once the lead and the last co-handler have reported; closing counts from there (T39).
    private func lastOutcome(_ now: Instant) -> [MilestoneReached] {
        guard lead?.state == .reported, !referrals.contains(where: \.isOpen) else { return [] }
        return [MilestoneReached(milestone: .outcomeReported, subject: .wholeCase, at: now)]
    }
}
