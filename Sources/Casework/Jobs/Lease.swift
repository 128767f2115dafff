package import Storage
package import Vocabulary

/// Work of which one server of all does it at a time. It is held for some seconds and made longer while it is used; a
/// server that died is followed by another when those are over. DESIGN §3.4, §3.11.
package struct Lease: Sendable, Hashable {
    package let name: String
    /// Names one process: machine and number are not enough, since two containers may share both.
    package let holder: String

    package init(_ name: String, holder: String) {
        self.name = name
        self.holder = holder
    }

    /// So long it holds without being made longer.
    package static let seconds = 20
    /// So often it is made longer, and so often others look whether it is free: another takes over within
    /// 25 seconds.
    package static let pause = Duration.seconds(5)

    /// The jobs that time brings.
    package static func jobs(_ holder: String) -> Lease { Lease("jobs", holder: holder) }
    /// Computing open clocks anew.
    package static func recomputation(_ holder: String) -> Lease { Lease("recomputation", holder: holder) }
    /// Steps on several cases.
    package static func bulk(_ holder: String) -> Lease { Lease("bulk", holder: holder) }
}

/// Another server has taken over: whoever meets this stops, for the work is no longer its own.
package struct LeaseLost: Error {
    package let name: String
}

extension ServiceCentre {
    /// Takes a lease or makes it longer; false if another has it.
    package func hold(_ lease: Lease) async throws -> Bool {
        let now = now()
        return try await database.write {
            try $0.takeLease(lease.name, holder: lease.holder, now: now, until: now.adding(seconds: Lease.seconds))
        }
    }

    /// Gives it back, so that another need not wait.
    package func giveBack(_ lease: Lease) async throws {
        try await database.write { try $0.releaseLease(lease.name, holder: lease.holder) }
    }

    /// This centre, whose every write proves in its own transaction that the lease is still held. A server that stood
    /// still and was taken for dead does nothing more when it wakes.
    package func under(_ lease: Lease) -> ServiceCentre {
        ServiceCentre(copying: self, database: LeasedDatabase(base: database, lease: lease))
    }

    /// Does work under a lease that is held already, and makes it longer all the while. Throws `LeaseLost` when another
    /// has taken over; then the work is cancelled.
    package func whileHolding(
        _ lease: Lease, every pause: Duration = Lease.pause,
        _ work: @escaping @Sendable (ServiceCentre) async throws -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: Bool.self) { group in
            group.addTask {
                try await work(under(lease))
                return true
            }
            group.addTask {
                while true {
                    do {
                        try await Task.sleep(for: pause)
                    } catch {
                        return false  // the work is done
                    }
                    guard try await hold(lease) else { throw LeaseLost(name: lease.name) }
                }
            }
            while try await group.next() == false {}
            group.cancelAll()
        }
    }
}

/// A database that takes writes only while a lease is held, and nothing more once the work is cancelled: so every job ends
/// after the step that it is in.
private struct LeasedDatabase: Database {
    let base: any Database
    let lease: Lease

    var dialect: Dialect { base.dialect }

    func read<Result: Sendable>(
        _ work: @escaping @Sendable (any Connection) throws -> Result
    ) async throws -> Result {
        try Task.checkCancellation()
        return try await base.read(work)
    }

    func write<Result: Sendable>(
        _ work: @escaping @Sendable (any Connection) throws -> Result
    ) async throws -> Result {
        try Task.checkCancellation()
        return try await base.write { connection in
            guard try connection.leaseHolder(lease.name) == lease.holder else { throw LeaseLost(name: lease.name) }
            return try work(connection)
        }
    }

    func clearErased() async throws { try await base.clearErased() }
    func close() async throws { try await base.close() }
}
