import CaseRules
import Storage
package import Vocabulary

/// Told of a case that a job had to leave out because the world, not the rules, stood against its step: a journal that
/// cannot be read, a row that the schema refuses.
package typealias CaseFailureReport = @Sendable (CaseNumber, any Error) -> Void

/// What became of a step of the system on one case of many.
enum SystemStep {
    case taken
    /// The rules say no: it was done before, or is not due by them.
    case refused
    /// The case could not be read; that must not keep the others from their steps.
    case leftOut
}

extension ServiceCentre {
    /// Takes a step of the system on one case of many. Throws only what stands against every case alike.
    func takeStep(
        _ order: CommandOrder, on number: CaseNumber, _ failed: CaseFailureReport
    ) async throws -> SystemStep {
        do {
            _ = try await perform(order, on: number, by: .system)
            return .taken
        } catch StepRefusal.refused {
            return .refused
        } catch {
            try error.rethrowUnlessOfOneCase()
            failed(number, error)
            return .leftOut
        }
    }

    func isTaken(_ order: CommandOrder, on number: CaseNumber, _ failed: CaseFailureReport) async throws -> Bool {
        try await takeStep(order, on: number, failed) == .taken
    }
}

extension Error {
    /// A full disk, a busy, closed or moved database, a cancelled task and a lost lease stop a job; anything else is the one
    /// case's own.
    func rethrowUnlessOfOneCase() throws {
        if self is CancellationError || self is LeaseLost { throw self }
        switch self as? StorageFailure {
        case .diskFull, .busy, .notDurable, .newerSchema, .closed, .unreachable, .outcomeUnknown, .unfit,
            .unfitText, .moving:
            throw self
        case .conflict, .damaged, .engine, nil: return
        }
    }
}
