import Agreement
import CaseRules
import Storage
package import Vocabulary

/// What the daily job did; zero where nothing had to be done.
package struct CareReport: Sendable, Equatable {
    package var reminded = 0
    package var turnedRed = 0
    package var lapsesProposed = 0
    package var archived = 0

    package var isEmpty: Bool { self == CareReport() }
}

/// Reminders, supervision, lapses and the archive: what time brings to cases that nobody touches. Each step is an
/// ordinary command of the system, so doing it twice does nothing, and a round that is cut short goes on with the next.
extension ServiceCentre {
    static let careDoneAt = "care done at"
    private static let pauseInSeconds = 3600

    /// One round, at most once an hour and at most `limit` steps of each sort.
    @discardableResult
    package func careForCases(
        limit: Int = 500, failed: CaseFailureReport = { _, _ in }
    ) async throws -> CareReport {
        // A date that is being corrected says nothing yet.
        if try await recomputation()?.isUnderWay == true { return CareReport() }
        let now = now()
        let last = try await database.read { try $0.setting(Self.careDoneAt) }
            .flatMap { Int64(String(decoding: $0, as: UTF8.self)) }
        if let last, now < Instant(milliseconds: last).adding(seconds: Self.pauseInSeconds) { return CareReport() }
        var report = CareReport()
        (report.reminded, report.turnedRed) = try await watchClocks(at: now, limit: limit, failed)
        report.lapsesProposed = try await proposeLapses(limit: limit, failed)
        let archive = try await archiveCases(limit: limit, failed)
        report.archived = archive.archived
        // A round that came to its limit is followed by the next at once.
        if [report.reminded + report.turnedRed, archive.tried].allSatisfy({ $0 < limit }) {
            try await database.write { try $0.saveSetting(Self.careDoneAt, Array("\(now.milliseconds)".utf8)) }
        }
        return report
    }

    /// Reminds of, or opens the supervision of, clocks that have come that far. Source: command C37.
    private func watchClocks(
        at now: Instant, limit: Int, _ failed: CaseFailureReport
    ) async throws -> (reminded: Int, turnedRed: Int) {
        var (reminded, turnedRed) = (0, 0)
        var key: PageKey?
        while reminded + turnedRed < limit {
            let after = key
            let page = try await database.read { try $0.clocksToWatch(at: now, after: after, limit: 100) }
            guard let last = page.last else { break }
            for found in page {
                let name: CommandName = found.isLate ? .openSupervision : .remind
                let order = CommandOrder(name, ["clock": .number(Int64(found.clock))])
                guard try await isTaken(order, on: found.number, failed) else { continue }
                if found.isLate { turnedRed += 1 } else { reminded += 1 }
            }
            key = last.key
        }
        return (reminded, turnedRed)
    }

    /// Asks a supervisor to confirm that nothing came. Source: command C14.
    private func proposeLapses(limit: Int, _ failed: CaseFailureReport) async throws -> Int {
        let waiting = InboxFilter(states: [CaseState.awaitingSupplement.rawValue], dueBy: now())
        var count = 0
        var key: PageKey?
        repeat {
            let after = key
            let page = try await database.read { try $0.inbox(waiting, after: after, limit: 100) }
            for row in page.items where try await isTaken(CommandOrder(.lapseSupplement), on: row.number, failed) {
                count += 1
            }
            key = page.next
        } while key != nil && count < limit
        return count
    }
}
