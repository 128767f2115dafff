package import Vocabulary

/// Who may use a command, and in which states. Source: the command table, columns "who" and "from".
package struct Permission: Sendable {
    package let roles: Set<Role>
    package let states: Set<CaseState>
}

extension CommandName {
    package var permission: Permission {
        switch self {
        case .beginExamination: Permission(roles: [.deskOfficer], states: [.registered])
        case .answerConsultation, .requestSupplement, .accept, .refuse:
            Permission(roles: [.deskOfficer], states: [.underExamination])
        case .checkDuplicate: Permission(roles: [.deskOfficer, .system], states: [.underExamination])
        case .followUpConsultation: Permission(roles: Role.applicants, states: [.answered])
        case .convertConsultation: Permission(roles: [.deskOfficer], states: [.answered])
        case .submitSupplement:
            Permission(roles: Role.applicants.union([.deskOfficer]), states: [.awaitingSupplement])
        case .lapseSupplement: Permission(roles: [.deskSupervisor, .system], states: [.awaitingSupplement])
        case .classify: Permission(roles: [.deskOfficer, .deskSupervisor, .supervisor], states: [.accepted])
        case .refer, .forwardReferral: Permission(roles: [.deskOfficer], states: [.accepted])
        case .requestGreenChannel:
            Permission(
                roles: [.deskSupervisor], states: [.registered, .underExamination, .awaitingSupplement, .accepted])
        case .recordNotice:
            Permission(roles: [.agencyLiaison], states: CaseState.withReferrals.union([.closed]))
        case .sign, .returnReferral, .decideFiling, .recordMeasure, .recordDecision, .progressNote, .reportOutcome:
            Permission(roles: [.agencyLiaison], states: CaseState.withReferrals)
        case .deemReceipt: Permission(roles: [.system], states: CaseState.withReferrals)
        case .recomputeClocks: Permission(roles: [.system], states: CaseState.open.union([.closed]))
        case .track: Permission(roles: [.deskOfficer], states: [.outcomeReported, .tracking])
        case .close: Permission(roles: [.deskOfficer], states: [.outcomeReported, .tracking, .answered])
        case .withdraw:
            Permission(roles: Role.applicants, states: CaseState.beforeFiling.union(CaseState.afterFiling))
        case .approve, .decline:
            Permission(
                roles: [.deskOfficer, .deskSupervisor, .supervisor, .agencyLiaison], states: CaseState.beforeClosed)
        case .deferDocument: Permission(roles: [.deskOfficer], states: CaseState.fromExamination)
        case .supplyDeferred:
            Permission(roles: Role.applicants.union([.agencyLiaison]), states: CaseState.beforeClosed)
        case .verifyDeferred, .rejectDeferred:
            Permission(roles: [.deskOfficer, .agencyLiaison], states: CaseState.beforeClosed)
        case .extendDeferred, .waiveDeferred: Permission(roles: [.deskSupervisor], states: CaseState.beforeClosed)
        case .extendClock:
            Permission(roles: [.deskOfficer, .deskSupervisor, .agencyLiaison], states: CaseState.beforeClosed)
        case .message: Permission(roles: Role.applicants.union([.deskOfficer]), states: CaseState.beforeArchived)
        case .addEvidence:
            Permission(roles: Role.applicants.union([.deskOfficer, .agencyLiaison]), states: CaseState.beforeArchived)
        case .recordCallBack: Permission(roles: [.deskOfficer], states: [.underExamination, .closed])
        case .assign: Permission(roles: [.deskSupervisor, .deskOfficer], states: CaseState.open)
        case .undo:
            Permission(
                roles: [.deskOfficer, .deskSupervisor, .agencyLiaison], states: CaseState.beforeArchived)
        case .registerVoicemail: Permission(roles: [.deskOfficer], states: [.draft])
        case .attachToExisting: Permission(roles: [.deskOfficer], states: [.underExamination])
        case .mergeCases: Permission(roles: [.deskOfficer, .deskSupervisor], states: [.accepted])
        case .unmergeCase: Permission(roles: [.deskSupervisor], states: [.accepted])
        case .splitCase: Permission(roles: [.deskSupervisor], states: [.underExamination, .accepted])
        case .reviewRefusal: Permission(roles: [.deskSupervisor], states: [.notAccepted])
        case .receiveFacts, .releaseMember: Permission(roles: [.system], states: CaseState.beforeClosed)
        case .followLeading, .releaseFromLeading, .closeWithLeading:
            Permission(roles: [.system], states: [.accepted])
        case .designateCompetence, .askCoHandling, .reopen, .transferRegion, .recordRegionAnswer, .archive,
            .answerSurvey, .markKeyCase, .remind, .openSupervision, .explainDelay, .issueCircular, .holdInterview,
            .handOver:
            permissionInLaterLife
        }
    }
}

extension Role {
    /// Whoever brought the matter.
    package static let applicants: Set<Role> = [.complainant, .representative, .informant]
}

extension CaseState {
    /// A co-handler may act while the lead's part is elsewhere, so these are all states in which referrals exist.
    static let withReferrals: Set<CaseState> = [
        .accepted, .referred, .received, .filed, .notFiled, .outcomeReported, .tracking,
    ]
    static let beforeFiling: Set<CaseState> = [
        .registered, .underExamination, .awaitingSupplement, .accepted, .referred, .received,
    ]
    static let fromExamination: Set<CaseState> = withReferrals.union([.underExamination])
}
