import Dispatch
import Glibc
import Storage

/// Runs a closure in a transaction, again where another transaction was faster or the connection went away before
/// anything was committed.
struct Transaction {
    enum Mode { case reading, writing }

    let mode: Mode

    /// A transaction that lost so often is refused: somebody holds the rows for good.
    private static let mostRaces = 10
    /// So long a server may be away, as when it is started again. Unit: nanoseconds.
    private static let longestAbsence: UInt64 = 10_000_000_000

    init(_ mode: Mode) {
        self.mode = mode
    }

    func run<Result>(_ work: (any Connection) throws -> Result, on member: CrewMember) throws -> Result {
        try Self.translated {
            let start = DispatchTime.now().uptimeNanoseconds
            var races = 0
            while true {
                do {
                    return try attempt(work, on: member)
                } catch let error as ServerError where error.isLostRace && races < Self.mostRaces {
                    races += 1
                    // A key that is still taken the second time is no race.
                    if error.state == "23505", races > 1 { throw error }
                    usleep(UInt32.random(in: 500...2000) << UInt32(min(races, 6)))
                } catch let lost as ServerConnection.Lost {
                    if DispatchTime.now().uptimeNanoseconds - start > Self.longestAbsence { throw lost }
                    usleep(100_000)
                }
            }
        }
    }

    private func attempt<Result>(_ work: (any Connection) throws -> Result, on member: CrewMember) throws -> Result {
        let server = try member.connected()
        let result: Result
        do {
            try server.begin(mode.beginning)
            result = try work(PostgresConnection(server, isWriting: mode == .writing))
        } catch {
            if !server.recover() { member.disconnect() }
            throw error
        }
        do {
            try server.finish("COMMIT")
        } catch is ServerConnection.Lost {
            member.disconnect()
            guard mode == .writing else { return result }
            throw StorageFailure.outcomeUnknown
        } catch {
            if !server.recover() { member.disconnect() }
            throw error
        }
        return result
    }

    /// What the engine throws, in the words of the storage.
    static func translated<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let error as ServerError {
            throw error.failure
        } catch let lost as ServerConnection.Lost {
            throw StorageFailure.unreachable(lost.message)
        }
    }
}

extension Transaction.Mode {
    /// Readers see one state throughout, and a search goes the way that fits its words. Writers see what others have
    /// committed before each statement, and lock the rows on which they decide.
    fileprivate var beginning: [String] {
        switch self {
        case .reading: ["BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", "SET LOCAL plan_cache_mode = auto"]
        case .writing: ["BEGIN"]
        }
    }
}
