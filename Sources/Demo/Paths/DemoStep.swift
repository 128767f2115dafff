import CaseRules
import Casework
import Vocabulary

/// Who takes a step of a demo case.
enum DemoActor: Sendable, Hashable {
    case officer, deskSupervisor, supervisor, applicant
    /// The liaison of an agency.
    case liaison(AgencyID)
}

/// One command at its time.
struct DemoStep: Sendable {
    let at: Instant
    let actor: DemoActor
    let command: CommandName
    let arguments: [String: Argument]
}
