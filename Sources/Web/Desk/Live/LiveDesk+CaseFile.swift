import Agreement
import CaseRules
import Casework
import Storage
import Vocabulary

/// The case page: what the centre shows this reader, in words.
extension LiveDesk {
    func fileView(_ number: CaseNumber, _ viewer: Viewer, opensIdentity: Bool = false) async throws -> CaseFileView? {
        try await found {
            view(try await centre.caseFile(number, for: viewer.actor, opensIdentity: opensIdentity), viewer)
        }
    }

    func reader(_ file: CaseFile, _ viewer: Viewer) -> CaseFileReader {
        CaseFileReader(file: file, viewer: viewer, agreement: centre.agreement)
    }

    func view(_ file: CaseFile, _ viewer: Viewer) -> CaseFileView {
        let current = file.current
        let reader = reader(file, viewer)
        return CaseFileView(
            number: current.number, version: current.version, title: viewer.seesMatter ? file.title : "",
            kind: current.kind, state: reader.state, channel: current.channel, receivedAt: current.receivedAt,
            assignee: file.assignee, flags: reader.flags, facts: reader.facts, narrative: file.matter?.narrative ?? "",
            narrativeLanguage: file.matter.flatMap { Language(rawValue: $0.lang) } ?? .zh, evidence: reader.evidence,
            people: [reader.person], clocks: reader.clocks, referrals: reader.referrals, deferred: reader.deferred,
            timeline: reader.timeline(after: 0), rules: reader.rules, approval: reader.approval,
            actions: reader.actions,
            deliveries: file.deliveries, related: reader.related)
    }
}

/// Puts the parts of a case file into words for one reader.
struct CaseFileReader {
    let file: CaseFile
    let viewer: Viewer
    let agreement: ResponsibilityAgreement

    var current: Case { file.current }
    var language: Language { viewer.language }

    /// The state of the case; of one that the agency gave back, that of its own referral.
    var state: Localized {
        file.isGivenBack ? ownReferrals.last?.state.name ?? current.state.name : current.state.name
    }

    var flags: [CaseFlag] {
        guard !file.isGivenBack else { return [] }
        let isReturned = current.state == .accepted && current.referrals.contains { $0.state == .returned }
        let all: [(CaseFlag, Bool)] = [
            (.green, current.green != nil), (.urgent, file.matter?.isUrgent == true),
            (.anonymous, current.applicant.isAnonymous), (.returned, isReturned),
            (.approval, current.pendingApproval != nil), (.key, current.isKeyCase && viewer.role != .agencyLiaison),
            (.reopened, current.isReopened), (.repeated, current.isRepeat),
        ]
        return all.filter(\.1).map(\.0)
    }

    /// Referrals that the reader may know of: an agency knows its own.
    var ownReferrals: [Referral] {
        guard viewer.role == .agencyLiaison else { return current.referrals }
        return current.referrals.filter { $0.belongs(to: viewer.agency) }
    }

    var referrals: [ReferralSummary] {
        ownReferrals.map { referral in
            let clock = current.openClocks.filter { $0.subject == .referral(referral.index) && $0.isRunning }
                .min { $0.effectiveDue.end < $1.effectiveDue.end }
            return ReferralSummary(
                id: Int64(referral.index), agency: agreement.agencyName(referral.unit ?? referral.agency),
                isLead: referral.role == .lead, state: referral.state.name, referredAt: referral.referredAt,
                due: clock?.shownDue, clock: clock?.index)
        }
    }

    var deferred: [DeferredView] {
        (file.isGivenBack ? [] : current.deferredDocuments).map { document in
            let clock = current.openClocks.first { $0.subject == .document(document.index) }
            return DeferredView(
                name: current.paperName(document.index, agreement), standing: document.state.standing,
                due: document.isOpen ? clock?.due : nil, clock: clock?.index)
        }
    }

    var evidence: [EvidenceView] {
        file.evidence.map {
            EvidenceView(
                id: $0.id.value, name: $0.name, mediaType: $0.mediaType, sizeInBytes: $0.size, digest: $0.digest,
                addedAt: $0.addedAt, addedBy: $0.addedBy.name[language])
        }
    }

    var actions: [ActionView] {
        file.actions.map { ActionView($0.command, refusals: $0.refusals.map(\.message)) }
    }
}

extension DeferredDocumentState {
    fileprivate var standing: DeferredView.Standing {
        switch self {
        case .promised: .promised
        case .supplied: .supplied
        case .verified: .verified
        case .waived: .waived
        }
    }
}
