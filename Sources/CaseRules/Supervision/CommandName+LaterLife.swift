import Vocabulary

extension CommandName {
    /// Who may use the commands of the later life of a case. Source: the command table, C26, C27, C31, C33, C35, C37,
    /// C49; what the table does not have (the answer of a region, the flag of a key case) by its roles.
    var permissionInLaterLife: Permission {
        switch self {
        case .designateCompetence: Permission(roles: [.supervisor, .deskSupervisor], states: [.accepted])
        case .askCoHandling: Permission(roles: [.agencyLiaison], states: [.received, .filed])
        case .reopen: Permission(roles: [.deskSupervisor], states: [.outcomeReported, .tracking, .closed])
        case .transferRegion: Permission(roles: [.deskSupervisor], states: [.accepted, .received])
        case .recordRegionAnswer: Permission(roles: [.deskSupervisor], states: [.referred, .received])
        case .archive: Permission(roles: [.system], states: [.closed, .notAccepted, .answered, .withdrawn])
        case .answerSurvey: Permission(roles: Role.applicants, states: CaseState.withFeedback)
        case .markKeyCase: Permission(roles: [.supervisor], states: CaseState.open)
        case .remind, .openSupervision:
            Permission(roles: [.system, .supervisor], states: CaseState.open.union([.closed]))
        case .explainDelay:
            Permission(roles: [.agencyLiaison, .deskOfficer], states: CaseState.open.union([.closed]))
        case .issueCircular, .holdInterview, .handOver:
            Permission(roles: [.supervisor], states: CaseState.open.union([.closed]))
        default: preconditionFailure("\(self) belongs to the earlier life of a case.")
        }
    }
}

extension CaseState {
    /// From filing until the centre closes its case: the agency decides alone.
    static let afterFiling: Set<CaseState> = [.filed, .notFiled, .outcomeReported, .tracking]
    /// States in which something may have been told that people can rate.
    static let withFeedback: Set<CaseState> = afterFiling.union([.received, .closed, .answered])
}
