package import CaseRules
package import Storage
import Vocabulary

extension ServiceCentre {
    /// How long something done to several cases can be undone as a whole. Unit: hours.
    private static let undoHours = 24
    /// Cases named on one screen.
    package static let bulkPageSize = 200

    /// What is planned or was done, with the cases that concern the reader: while it is planned all, with what the rules
    /// say against each now, some at a time; then those that were left out or could not be undone.
    package func bulk(_ id: BulkID, for actor: Actor, after seq: Int = 0) async throws -> BulkView {
        let now = now()
        return try await database.read { connection in
            let (row, kind, phase) = try bulkRow(id, for: actor, connection)
            let counts = try connection.countBulkCases(of: id)
            let cases = try shownCases(id, phase, after: seq, connection)
            let shown = cases.prefix(Self.bulkPageSize)
            let views = try shown.map { found in
                var reason = found.reason.zh.isEmpty ? nil : found.reason
                if phase == .planned { reason = try refusal(of: found, row, kind, actor, now, connection)?.words }
                return try view(found, reason, connection)
            }
            return BulkView(
                id: id, kind: kind, phase: phase, plannedAt: row.plannedAt,
                giver: try row.giver.flatMap { try connection.account($0)?.name }, size: row.size,
                counts: Dictionary(counts.compactMap { key, value in BulkCaseState(rawValue: key).map { ($0, value) } })
                {
                    first, _ in first
                },
                shares: try shares(id, connection), cases: views,
                next: cases.count > shown.count ? shown.last?.seq : nil,
                undoableUntil: undoableUntil(row, phase, actor, now))
        }
    }

    /// What the reader did last, newest first.
    package func bulks(for actor: Actor, limit: Int) async throws -> [BulkRow] {
        guard let account = actor.account else { return [] }
        return try await database.read { try $0.bulks(of: account, limit: limit) }
    }

    /// Begins what was planned; the background goes on with it.
    package func startBulk(_ id: BulkID, by actor: Actor) async throws {
        let now = now()
        try await database.write { connection in
            let (row, _, _) = try bulkRow(id, for: actor, connection)
            guard row.account == actor.account else { throw BulkRefusal.notYours }
            try move(row, from: .planned, to: .doing, startedAt: now, connection)
        }
    }

    /// Forgets what was planned and not begun.
    package func dropBulk(_ id: BulkID, by actor: Actor) async throws {
        try await database.write { connection in
            let (row, _, phase) = try bulkRow(id, for: actor, connection)
            guard row.account == actor.account, phase == .planned else { throw BulkRefusal.alreadyStarted }
            try connection.deleteBulk(id)
        }
    }

    /// Takes the opposite steps, on those cases that nobody has touched since. Source: command C54.
    package func undoBulk(_ id: BulkID, by actor: Actor) async throws {
        let now = now()
        try await database.write { connection in
            let (row, _, phase) = try bulkRow(id, for: actor, connection)
            guard row.account == actor.account else { throw BulkRefusal.notYours }
            guard phase == .done else { throw BulkRefusal.alreadyStarted }
            guard undoableUntil(row, phase, actor, now) != nil else { throw BulkRefusal.tooLate }
            try move(row, from: .done, to: .undoing, startedAt: row.startedAt ?? now, connection)
        }
    }

    /// Theirs who did it, and of those who lead the desk.
    private func bulkRow(
        _ id: BulkID, for actor: Actor, _ connection: any Connection
    ) throws -> (BulkRow, BulkKind, BulkPhase) {
        guard let row = try connection.bulk(id), let kind = BulkKind(rawValue: row.kind),
            let phase = BulkPhase(rawValue: row.phase),
            row.account == actor.account || actor.role == .deskSupervisor
        else { throw StepRefusal.notFound }
        return (row, kind, phase)
    }

    private func move(
        _ row: BulkRow, from old: BulkPhase, to next: BulkPhase, startedAt: Instant, _ connection: any Connection
    ) throws {
        let isMoved = try connection.moveBulk(
            row.id, from: old.rawValue, to: next.rawValue, isUnderWay: next.isUnderWay, startedAt: startedAt)
        guard isMoved else { throw BulkRefusal.alreadyStarted }
    }

    private func undoableUntil(_ row: BulkRow, _ phase: BulkPhase, _ actor: Actor, _ now: Instant) -> Instant? {
        guard phase == .done, row.account == actor.account, let startedAt = row.startedAt else { return nil }
        let end = startedAt.adding(hours: Self.undoHours)
        return now < end ? end : nil
    }

    /// One more than a screen shows.
    private func shownCases(
        _ id: BulkID, _ phase: BulkPhase, after seq: Int, _ connection: any Connection
    ) throws -> [BulkCaseRow] {
        let limit = Self.bulkPageSize + 1
        guard phase != .planned else { return try connection.bulkCases(of: id, after: seq, limit: limit) }
        let states: [BulkCaseState] = phase == .done || phase == .doing ? [.leftOut] : [.leftOut, .kept]
        let found = try states.flatMap {
            try connection.bulkCases(of: id, in: $0.rawValue, after: seq, limit: limit)
        }
        return Array(found.sorted { $0.seq < $1.seq }.prefix(limit))
    }

    private func view(
        _ row: BulkCaseRow, _ reason: Localized?, _ connection: any Connection
    ) throws -> BulkCaseView {
        BulkCaseView(
            number: row.number, title: row.title, caseState: row.caseState,
            receiver: try row.receiver.flatMap { try connection.account($0)?.name },
            state: BulkCaseState(rawValue: row.state) ?? .waiting, reason: reason)
    }

    private func shares(_ id: BulkID, _ connection: any Connection) throws -> [BulkView.Share] {
        try connection.countBulkReceivers(of: id).map { receiver, count in
            BulkView.Share(name: try connection.account(receiver)?.name ?? "", count: count)
        }.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
    }
}
