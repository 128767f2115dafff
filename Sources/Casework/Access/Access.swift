import CaseRules
import Storage
package import Vocabulary

/// Who may see which part of a case. Source: DOMAIN §2. Whatever is not allowed looks as if it did not exist.
struct Access {
    let actor: Actor
    let current: Case

    init(_ actor: Actor, _ current: Case) {
        self.actor = actor
        self.current = current
    }

    /// Whether the actor may know the case at all.
    var seesCase: Bool {
        switch actor.role {
        case .deskOfficer, .deskSupervisor, .supervisor, .system: true
        case .agencyLiaison: current.referrals.contains { $0.belongs(to: actor.agency) }
        case .complainant, .representative, .informant: true  // proven by the query code before
        default: false
        }
    }

    /// Whether the actor's agency still has the case.
    private var hasLiveReferral: Bool {
        current.referrals.contains {
            $0.belongs(to: actor.agency) && $0.state != .returned && $0.state != .forwarded
        }
    }

    /// An agency that gave the case back knows that it had it and what it did, and reads nothing of it any more.
    var gaveItBack: Bool { actor.role == .agencyLiaison && !hasLiveReferral }

    /// The respondent, the place, the story: not what an informant's own tip-off says to others.
    var seesMatter: Bool {
        switch actor.role {
        case .supervisor: false
        case .informant: false
        default: seesCase && !gaveItBack
        }
    }

    /// The title names the respondent.
    var knowsTitle: Bool { seesCase && !gaveItBack }

    /// Identity of the applicant. An informant's only if he released it, or to the officer who took the tip-off until
    /// the call-back is done; to an agency only with his consent.
    func seesIdentity(isCalledBack: Bool) -> Bool {
        let isSealed = current.applicant.role == .informant
        switch actor.role {
        case .deskOfficer, .deskSupervisor:
            return !isSealed || current.applicant.agencyMayKnow
                || (actor.role == .deskOfficer && current.convertedFrom == nil && actor.account != nil
                    && actor.account == current.registrar
                    && !isCalledBack)
        case .agencyLiaison: return hasLiveReferral && (!isSealed || current.applicant.agencyMayKnow)
        default: return false
        }
    }

    /// What another agency of the case does stays between it and the centre, and so does what it is reminded of.
    func sees(_ entry: JournalEntry) -> Bool {
        if gaveItBack, entry.actor.role != .agencyLiaison { return false }
        return !hides(entry) && (entry.actor.role != .agencyLiaison || sees(workOf: entry.actor.agency))
    }

    /// Evidence that is still there, for those for whom it was handed in; of agencies' files each its own. A voice may
    /// betray an informant: once his message is registered it is for those alone who may know who he is.
    func sees(_ evidence: EvidenceRow, isCalledBack: Bool) -> Bool {
        guard seesMatter, evidence.removedAt == nil else { return false }
        guard evidence.addedBy != .agencyLiaison || sees(workOf: evidence.agency) else { return false }
        guard sees(evidence.audience) else { return false }
        guard evidence.audience == .applicantAndDesk, current.state != .draft, current.applicant.role == .informant
        else {
            return true
        }
        return seesIdentity(isCalledBack: isCalledBack)
    }

    /// Whether the actor may read what an agency does: an agency only its own, and that of its units or of the agency
    /// above it where both have the same referral.
    private func sees(workOf author: AgencyID?) -> Bool {
        actor.role != .agencyLiaison
            || current.referrals.contains { $0.belongs(to: actor.agency) && $0.belongs(to: author) }
    }

    func sees(_ audience: TextAudience) -> Bool {
        switch audience {
        case .everyone: seesCase && actor.role != .supervisor && !gaveItBack
        case .staff: seesCase && !actor.role.isApplicant && !gaveItBack
        case .applicantAndDesk:
            actor.role.isApplicant || actor.role == .deskOfficer || actor.role == .deskSupervisor
        case .supervision: actor.role == .supervisor || actor.role == .deskSupervisor
        }
    }
}
