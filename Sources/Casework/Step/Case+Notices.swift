import Agreement
import CaseRules
import Storage
import Vocabulary

/// What a step leaves in the outbox: whom to tell, of which case, and until when something is due. Never the content of
/// a case, never a code, never an address; the sender finds those when it sends.
extension Case {
    /// The person who brought the matter is told public dates only, an agency those of its own referrals. Nobody can be
    /// told who did not say who he is.
    func notices(of entries: [JournalEntry], _ agreements: AgreementVersions) -> [NewOutboxRow] {
        let open = openClocks.filter { $0.stoppedOn == nil }
        let mayTell = !hasApplicantLeft && !applicant.isAnonymous
        return allNotices(of: entries).filter { mayTell || $0.recipient != "applicant" }.map { line in
            var line = line
            let clocks = open.filter { clock in
                switch line.recipient {
                case "applicant": agreements.ruling(of: clock)?.rule.isPublic == true
                case "desk", "supervisor": true
                default: clock.subject.referral.map(body) == line.recipient
                }
            }
            line.body = body(until: clocks)
            return line
        }
    }

    private func body(until clocks: [RunningClock]) -> [UInt8] {
        let due = clocks.map(\.due.day).min().map { "\"due\":\"\($0)\"," } ?? ""
        return Array("{\(due)\"number\":\"\(number)\"}".utf8)
    }

    private func allNotices(of entries: [JournalEntry]) -> [NewOutboxRow] {
        entries.flatMap { entry -> [NewOutboxRow] in
            switch entry.event {
            case .registered: [notice("registered", "applicant", entry.at)]
            case .supplementRequested: [notice("supplementRequested", "applicant", entry.at)]
            case .notAccepted: [notice("notAccepted", "applicant", entry.at)]
            case .consultationAnswered: [notice("answered", "applicant", entry.at)]
            case .documentDeferred: [notice("documentDeferred", "applicant", entry.at)]
            case .referred(let details):
                [
                    notice("referred", details.unit?.rawValue ?? details.agency.rawValue, entry.at),
                    details.role == .lead ? notice("referred", "applicant", entry.at) : nil,
                ].compactMap(\.self)
            case .referralReturned: [notice("referralReturned", "desk", entry.at)]
            case .factsReceived:
                [notice("factsReceived", lead.map { $0.unit?.rawValue ?? $0.agency.rawValue } ?? "desk", entry.at)]
            case .mergedInto: [notice("merged", "applicant", entry.at)]
            case .releasedFrom: [notice("unmerged", "applicant", entry.at)]
            case .caseSplit: [notice("split", "applicant", entry.at)]
            case .refusalReviewed: [notice("refusalReviewed", "applicant", entry.at)]
            case .voicemailStored: [notice("voicemailStored", "desk", entry.at)]
            case .outcomeReported: [notice("outcomeReported", "applicant", entry.at)]
            case .closed: [notice("closed", "applicant", entry.at)]
            case .messageAdded: [notice("messageAdded", entry.actor.role.isApplicant ? "desk" : "applicant", entry.at)]
            default: laterNotices(of: entry)
            }
        }
    }

    /// Whom what comes later concerns: the agency or region that must act, and the applicant.
    private func laterNotices(of entry: JournalEntry) -> [NewOutboxRow] {
        switch entry.event {
        case .reopened(let details):
            [notice("reopened", "applicant", entry.at), notice("reopened", body(details.referral), entry.at)]
        case .filed(let details): lead?.index == details.referral ? [notice("filed", "applicant", entry.at)] : []
        case .notFiled(let details):
            lead?.index == details.referral ? [notice("notFiled", "applicant", entry.at)] : []
        case .regionTransferred(let details):
            // Waits in the outbox until the nodes are joined.
            [
                NewOutboxRow(
                    kind: "regionTransfer", recipient: details.region.rawValue, body: [], createdAt: entry.at,
                    dueAt: nil),
                notice("regionTransferred", "applicant", entry.at),
            ]
        case .reminded(let details): [supervisionNotice("reminded", details.supervision, entry.at)]
        case .supervisionOpened(let details): [supervisionNotice("supervised", details.supervision, entry.at)]
        case .circularIssued(let details): [supervisionNotice("circular", details.supervision, entry.at)]
        case .delayExplained: [notice("delayExplained", "supervisor", entry.at)]
        case .approvalRequested(let pending):
            if case .coHandling = pending.request { [notice("coHandlingAsked", "desk", entry.at)] } else { [] }
        case .withdrawn:
            // Whoever had it in hand stops; the withdrawal ended what was open.
            (["desk"] + referrals.filter { $0.state == .ended }.map { body($0.index) })
                .map { notice("withdrawn", $0, entry.at) }
        case .complainantLeft: [notice("complainantLeft", lead.map { body($0.index) } ?? "desk", entry.at)]
        default: []
        }
    }

    /// To the agency whose clock it is; what no agency keeps, the desk does.
    private func supervisionNotice(_ kind: String, _ index: Int, _ at: Instant) -> NewOutboxRow {
        let concerned = supervision(index).flatMap(supervisedReferral)
        return notice(kind, concerned.map { body($0.index) } ?? "desk", at)
    }

    private func body(_ index: Int) -> String {
        referral(index).map { ($0.unit ?? $0.agency).rawValue } ?? "desk"
    }

    private func notice(_ kind: String, _ recipient: String, _ at: Instant) -> NewOutboxRow {
        NewOutboxRow(kind: kind, recipient: recipient, body: [], createdAt: at, dueAt: at)
    }
}
