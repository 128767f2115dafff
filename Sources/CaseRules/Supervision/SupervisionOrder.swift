package import Vocabulary

/// What a supervisor, the daily job or the body concerned does about a clock that runs out. Command C37.
package enum SupervisionOrder: Sendable, Equatable {
    case remind(clock: Int, text: CommittedText?)
    /// Over a clock; nil: over a key case as a whole.
    case open(clock: Int?, text: CommittedText?)
    case explain(supervision: Int, text: CommittedText?)
    case circular(supervision: Int, text: CommittedText?)
    case interview(supervision: Int, day: Day, text: CommittedText?)
    /// To the government's body of enforcement supervision, whose letter, opinion and decision are its own.
    case handOver(supervision: Int, text: CommittedText?)

    var command: CommandName {
        switch self {
        case .remind: .remind
        case .open: .openSupervision
        case .explain: .explainDelay
        case .circular: .issueCircular
        case .interview: .holdInterview
        case .handOver: .handOver
        }
    }
}
