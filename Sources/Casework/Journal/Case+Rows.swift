import Agreement
package import CaseRules
import Storage
import Vocabulary

/// The rows beside the journal, computed from the case. `hufu verify` computes them again and compares.
extension Case {
    func stateRow(_ id: CaseID, title: String, sourceDay: Day?, at now: Instant) -> CaseStateRow {
        let next = openClocks.filter { $0.stoppedOn == nil && !$0.belongsToAgency }
            .min { $0.effectiveDue.end < $1.effectiveDue.end }
        return CaseStateRow(
            id: id, number: number, state: state.rawValue, kind: kind, channel: channel,
            rightType: classification?.rights.first ?? subject.rights[0],
            track: green != nil ? .green : classification?.track ?? .ordinary, title: title,
            place: subject.place.rawValue, district: subject.district, applicantRole: applicant.role,
            isAnonymous: applicant.isAnonymous, receivedAt: receivedAt, registeredAt: registeredAt,
            registrar: registrar, assignee: assignee, leadAgency: lead?.agency, version: version,
            nextDueAt: next?.effectiveDue.end, nextClock: next?.id, isGreen: green != nil, updatedAt: now,
            closedAt: state.isOpen ? nil : now, sourceDay: sourceDay, matchCount: weighedMatches,
            leadingCase: leading, isRepeat: isRepeat)
    }

    /// What was found by equal keys, before matters were weighed, was never counted.
    private var weighedMatches: Int { duplicateCheck?.matches.count { $0.sameComplaint != nil } ?? 0 }

    var clockRows: [ClockRow] {
        clocks.map { clock in
            ClockRow(
                seq: clock.index, clockID: clock.id, scope: clock.subject.scope, subject: clock.subject.number,
                agency: clock.subject.referral.flatMap { referral($0)?.agency }, startedAt: clock.startedAt,
                agreement: clock.agreement, due: clock.due,
                former: clock.former.map { Due(day: $0.day, end: $0.end) }, isGreen: clock.greenGrantedAt != nil,
                greenGrantedAt: clock.greenGrantedAt, isExtended: clock.isExtended, stoppedOn: clock.stoppedOn,
                endedAt: clock.endedAt, stops: clock.stops.map { "\($0.first)..\($0.last)" }.joined(separator: " "))
        }
    }

    /// The same with the moment at which the daily job looks at each: when it turns yellow by the agreement in force, then
    /// when it is late, then never. What an amendment says later leaves clocks that run already alone (DESIGN §3.6).
    func watchedClockRows(_ agreement: ResponsibilityAgreement) -> [ClockRow] {
        clockRows.map { row in
            var row = row
            guard row.endedAt == nil, row.stoppedOn == nil else { return row }
            let levels = supervisions.filter { $0.clock == row.seq }.map(\.level)
            let (start, end) = (row.startedAt, row.effectiveDue.end)
            if levels.isEmpty {
                row.watchAt = agreement.supervision?.yellow(from: start, to: end) ?? end
            } else if levels.allSatisfy({ $0 == .yellow }) {
                row.watchAt = end
            }
            return row
        }
    }

    var supervisionRows: [SupervisionRow] {
        supervisions.map { SupervisionRow(seq: $0.index, clock: $0.clock, level: $0.level) }
    }

    var referralRows: [ReferralRow] {
        referrals.map { referral in
            let due = openClocks.filter { $0.subject == .referral(referral.index) && $0.stoppedOn == nil }
                .map(\.effectiveDue.end).min()
            return ReferralRow(
                seq: referral.index, agency: referral.agency, unit: referral.unit, role: referral.role.rawValue,
                state: referral.state.rawValue, referredAt: referral.referredAt, signedAt: referral.signedAt, dueAt: due
            )
        }
    }
}

extension RunningClock {
    /// Clocks of referrals are the agency's to keep; the desk's lists show its own.
    var belongsToAgency: Bool {
        if case .referral = subject { true } else { false }
    }
}

extension ClockSubject {
    var scope: String {
        switch self {
        case .wholeCase: ClockScope.case.rawValue
        case .referral: ClockScope.referral.rawValue
        case .document: ClockScope.document.rawValue
        }
    }

    var number: String {
        switch self {
        case .wholeCase: ""
        case .referral(let index), .document(let index): String(index)
        }
    }

    package var referral: Int? {
        if case .referral(let index) = self { index } else { nil }
    }
}
