package import Operations
package import Storage
import Synchronization

/// A database whose times are measured, whatever engine it is.
package struct ObservedDatabase: Database {
    private let base: any Database
    private let figures: Figures

    package init(_ base: any Database, _ figures: Figures) {
        self.base = base
        self.figures = figures
    }

    package var dialect: Dialect { base.dialect }

    package func read<Result: Sendable>(
        _ work: @escaping @Sendable (any Connection) throws -> Result
    ) async throws -> Result {
        try await observe("read") { began in
            try await base.read { connection in
                began()
                return try work(connection)
            }
        }
    }

    package func write<Result: Sendable>(
        _ work: @escaping @Sendable (any Connection) throws -> Result
    ) async throws -> Result {
        try await observe("write") { began in
            try await base.write { connection in
                began()
                return try work(connection)
            }
        }
    }

    package func clearErased() async throws { try await base.clearErased() }
    package func close() async throws { try await base.close() }

    /// `work` is told what to call whenever its transaction begins, also when it begins anew.
    private func observe<Result: Sendable>(
        _ kind: String, _ work: (_ began: @escaping @Sendable () -> Void) async throws -> Result
    ) async throws -> Result {
        let asked = ContinuousClock.now
        let runs = Runs()
        do {
            let result = try await work { [figures] in
                if runs.next() == 1 {
                    figures.observe(.databaseWait, (ContinuousClock.now - asked).inSeconds, [kind])
                } else {
                    figures.count(.databaseReruns, [kind])
                }
            }
            figures.observe(.databaseSeconds, (ContinuousClock.now - asked).inSeconds, [kind])
            return result
        } catch {
            if let failure = error as? StorageFailure { figures.count(.databaseFailures, [failure.name]) }
            throw error
        }
    }

    private final class Runs: Sendable {
        private let count = Atomic<Int>(0)
        func next() -> Int { count.add(1, ordering: .relaxed).newValue }
    }
}
