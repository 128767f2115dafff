import Foundation
import Storage
package import Vocabulary

/// When a job was done last, by whichever server held the lease.
package struct JobRun: Sendable, Codable, Equatable {
    /// Nil if it never succeeded.
    package var succeededAt: Instant?
    package var failedAt: Instant?
    /// How long it took.
    package var milliseconds = 0

    package init() {}
}

extension JobRun {
    /// Rests a quarter as long as a part of a long job took: filings get their turn, and so does who makes the lease longer,
    /// for each write of a job locks the lease's row and the next may be faster than whoever waits for it.
    static func rest(since start: ContinuousClock.Instant) async throws {
        try await Task.sleep(for: (ContinuousClock.now - start) / 4)
    }
}

extension ServiceCentre {
    private static let runs = "job runs"

    /// The last run of each job, by its name.
    package func jobRuns() async throws -> [String: JobRun] {
        try await database.read { try jobRuns($0) }
    }

    func jobRuns(_ connection: any Connection) throws -> [String: JobRun] {
        guard let stored = try connection.setting(Self.runs) else { return [:] }
        return try JSONDecoder().decode([String: JobRun].self, from: Data(stored))
    }

    /// Notes how the jobs of a round went.
    package func note(_ runs: [String: JobRun]) async throws {
        try await database.write { connection in
            let all = try jobRuns(connection).merging(runs) { old, new in
                var run = new
                run.succeededAt = new.succeededAt ?? old.succeededAt
                run.failedAt = new.failedAt ?? old.failedAt
                return run
            }
            try connection.saveSetting(Self.runs, Array(try JSONEncoder().encode(all)))
        }
    }
}
