import Dispatch
import GRDB
import Storage
import Synchronization

/// Lets waiting writes share one transaction and so one fsync. A write that fails is undone alone, and none is
/// answered before the commit. Works on a queue of its own, never in the task of a request: a cancelled request
/// cannot roll its neighbours back.
final class GroupCommit: Sendable {
    /// At most so many writes share a transaction.
    private static let largestBatch = 64
    /// After so long a transaction takes no further write. Unit: nanoseconds.
    private static let longestBatch: UInt64 = 10_000_000

    private struct Waiting {
        var writes: [any PendingWrite] = []
        var isDraining = false
        var isClosed = false
    }

    private let pool: DatabasePool
    private let queue = DispatchQueue(label: "hufu.writer")
    private let waiting = Mutex(Waiting())

    init(_ pool: DatabasePool) {
        self.pool = pool
    }

    /// Takes a write; it is answered on the writer's queue.
    func submit(_ write: any PendingWrite) {
        let (isClosed, mustStart) = waiting.withLock { waiting in
            if waiting.isClosed { return (true, false) }
            waiting.writes.append(write)
            let mustStart = !waiting.isDraining
            waiting.isDraining = true
            return (false, mustStart)
        }
        if isClosed { write.fail(StorageFailure.closed) }
        if mustStart { queue.async { self.drain() } }
    }

    /// Takes no more writes and returns when those before have been answered.
    func close() async {
        waiting.withLock { $0.isClosed = true }
        await withCheckedContinuation { continuation in queue.async { continuation.resume() } }
    }

    private func drain() {
        while true {
            let batch = waiting.withLock { waiting in
                let batch = Array(waiting.writes.prefix(Self.largestBatch))
                waiting.writes.removeFirst(batch.count)
                if batch.isEmpty { waiting.isDraining = false }
                return batch
            }
            if batch.isEmpty { return }
            pool.writeWithoutTransaction { database in
                carryOut(batch[...], SQLiteConnection(database, isWriting: true))
            }
        }
    }

    /// Carries out all writes of a batch, in as many transactions as it takes.
    private func carryOut(_ batch: ArraySlice<any PendingWrite>, _ connection: SQLiteConnection) {
        var rest = batch
        while !rest.isEmpty {
            do {
                try connection.execute(Self.begin)
            } catch {
                // Another process holds the database; waiting again for each write would only take longer.
                for write in rest { write.fail(error) }
                return
            }
            guard let (taken, refused) = commit(rest, connection) else {
                // The whole transaction failed, perhaps by one write's fault: each is tried again by itself.
                for write in rest { runAlone(write, connection) }
                return
            }
            answer(rest.prefix(taken), refused)
            rest = rest.dropFirst(taken)
        }
    }

    /// Commits writes of a batch in the open transaction. First without savepoints, which cost each write more than
    /// its own rows where there is a full-text index; if then one fails half-way, once more with them.
    /// Nil if the transaction was lost.
    private func commit(
        _ batch: ArraySlice<any PendingWrite>, _ connection: SQLiteConnection
    ) -> (taken: Int, refused: [Int: any Error])? {
        if let result = try? runTogether(batch, connection, inSavepoints: false) { return result }
        rollBackIfOpen(connection)
        do {
            try connection.execute(Self.begin)
            return try runTogether(batch, connection, inSavepoints: true)
        } catch {
            rollBackIfOpen(connection)
            return nil
        }
    }

    /// Runs writes in the open transaction until there are no more or time is up. Tells how many were taken, and which
    /// of these were refused by their own closure. Throws if the transaction as a whole is lost.
    private func runTogether(
        _ batch: ArraySlice<any PendingWrite>, _ connection: SQLiteConnection, inSavepoints: Bool
    ) throws -> (taken: Int, refused: [Int: any Error]) {
        let start = DispatchTime.now().uptimeNanoseconds
        var refused: [Int: any Error] = [:]
        var taken = 0
        for write in batch {
            if taken > 0, DispatchTime.now().uptimeNanoseconds - start > Self.longestBatch { break }
            refused[taken] =
                inSavepoints ? try runInSavepoint(write, connection) : try runPlainly(write, connection)
            taken += 1
        }
        try connection.execute(Self.commit)
        return (taken, refused)
    }

    /// Runs a write as it is. Returns why it refused, if it did so before it changed anything, as a rule of the case
    /// does; throws if there is something to undo.
    private func runPlainly(_ write: any PendingWrite, _ connection: SQLiteConnection) throws -> (any Error)? {
        let before = connection.changeCount
        do {
            try write.run(connection)
            return nil
        } catch {
            guard connection.isInTransaction, connection.changeCount == before, !Self.concernsAll(error) else {
                throw error
            }
            return error
        }
    }

    /// Runs a write so that it can be undone alone. Returns why it refused; throws if the transaction is lost.
    private func runInSavepoint(_ write: any PendingWrite, _ connection: SQLiteConnection) throws -> (any Error)? {
        var refusal: (any Error)?
        try connection.execute(Self.savepoint)
        do {
            try write.run(connection)
        } catch {
            guard connection.isInTransaction, !Self.concernsAll(error) else { throw error }
            try connection.execute(Self.rollBackToSavepoint)
            refusal = error
        }
        try connection.execute(Self.release)
        return refusal
    }

    private func answer(_ writes: ArraySlice<any PendingWrite>, _ refused: [Int: any Error]) {
        for (index, write) in writes.enumerated() {
            if let error = refused[index] { write.fail(error) } else { write.succeed() }
        }
    }

    private func runAlone(_ write: any PendingWrite, _ connection: SQLiteConnection) {
        do {
            try connection.execute(Self.begin)
            try write.run(connection)
            try connection.execute(Self.commit)
        } catch {
            rollBackIfOpen(connection)
            write.fail(error)
            return
        }
        write.succeed()
    }

    private func rollBackIfOpen(_ connection: SQLiteConnection) {
        // If even this fails, the next BEGIN fails too and every write is refused.
        if connection.isInTransaction { _ = try? connection.execute(Self.rollBack) }
    }

    /// Whether an error spoils the transaction for everybody in it.
    private static func concernsAll(_ error: any Error) -> Bool {
        switch error as? StorageFailure {
        case .diskFull, .busy, .damaged, .engine: true
        default: false
        }
    }

    private static let begin = "BEGIN IMMEDIATE"
    private static let commit = "COMMIT"
    private static let rollBack = "ROLLBACK"
    private static let savepoint = "SAVEPOINT work"
    private static let release = "RELEASE work"
    private static let rollBackToSavepoint = "ROLLBACK TO work"
}
