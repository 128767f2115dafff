import CaseRules
import Storage
package import Vocabulary

/// Does what was started, case by case. Which cases still wait stands in their rows, and a row changes in the
/// transaction of its step: whoever stops at any moment leaves the rest to the next, and nothing is done twice.
extension ServiceCentre {
    /// Cases that share a write: few, so that filings need not wait long for them.
    private static let casesAtOnce = 10
    /// How long a report can be looked at.
    private static let keptDays = 30

    /// Works on everything that is under way, unless another server does, until it is done or `isWanted` says otherwise.
    package func workBulks(
        _ holder: String, isWanted: @escaping @Sendable () -> Bool = { true },
        failed: @escaping CaseFailureReport = { _, _ in }
    ) async throws {
        let lease = Lease.bulk(holder)
        guard try await database.read({ try $0.bulkUnderWay() }) != nil, try await hold(lease) else { return }
        do {
            try await whileHolding(lease) { centre in
                while isWanted(), let bulk = try await centre.database.read({ try $0.bulkUnderWay() }) {
                    try await centre.workPage(bulk, failed)
                }
            }
        } catch is LeaseLost {
            return  // another server goes on with it
        } catch {
            try? await giveBack(lease)
            throw error
        }
        try await giveBack(lease)
    }

    /// Forgets plans and reports of long ago; a few at a time, for each may have thousands of rows.
    func expireBulks(at now: Instant) async throws {
        let moment = now.adding(hours: -24 * Self.keptDays)
        try await database.write { try $0.expireBulks(plannedBefore: moment, limit: 3) }
    }

    /// What the rules, or the plan itself, say against a case of it now; nil if nothing does.
    func refusal(
        of row: BulkCaseRow, _ bulk: BulkRow, _ kind: BulkKind, _ actor: Actor, _ now: Instant,
        _ connection: any Connection
    ) throws -> StepRefusal? {
        do {
            _ = try decision(
                order(for: row, bulk, kind, isUndone: false, connection), row.number, actor, now, .none, connection)
            return nil
        } catch let refusal as StepRefusal {
            return refusal
        }
    }

    private func workPage(_ bulk: BulkRow, _ failed: CaseFailureReport) async throws {
        let isUndone = bulk.phase == BulkPhase.undoing.rawValue
        let waiting: BulkCaseState = isUndone ? .done : .waiting
        let rows = try await database.read {
            try $0.bulkCases(of: bulk.id, in: waiting.rawValue, limit: Self.casesAtOnce)
        }
        guard !rows.isEmpty else {
            let end: BulkPhase = isUndone ? .undone : .done
            _ = try await database.write { connection in
                try connection.moveBulk(
                    bulk.id, from: bulk.phase, to: end.rawValue, isUnderWay: false, startedAt: bulk.startedAt)
            }
            return
        }
        do {
            try await take(rows, bulk)
        } catch {
            try error.rethrowUnlessOfOneCase()
            for row in rows { try await takeAlone(row, bulk, failed) }
        }
    }

    private func take(_ rows: [BulkCaseRow], _ bulk: BulkRow) async throws {
        let now = now()
        try await database.write { connection in
            // Cases are locked in the order of their identifiers, as every step that touches several does.
            for row in rows.sorted(by: { $0.caseID.value < $1.caseID.value }) {
                try take(row, bulk, at: now, connection)
            }
        }
    }

    /// The loser of a race decides again once; a case that cannot be read is left out and named.
    private func takeAlone(_ row: BulkCaseRow, _ bulk: BulkRow, _ failed: CaseFailureReport) async throws {
        do {
            do { try await take([row], bulk) } catch StorageFailure.conflict { try await take([row], bulk) }
        } catch {
            try error.rethrowUnlessOfOneCase()
            failed(row.number, error)
            let reason = Localized(zh: "这个案件读不出来，已记入日志。", en: "This case cannot be read; it is in the log.")
            let state: BulkCaseState = bulk.phase == BulkPhase.undoing.rawValue ? .kept : .leftOut
            try await database.write { connection in
                try connection.saveBulkCase(
                    row.seq, of: bulk.id, state: state.rawValue, version: row.version, reason: reason)
            }
        }
    }

    private func take(_ row: BulkCaseRow, _ bulk: BulkRow, at now: Instant, _ connection: any Connection) throws {
        let isUndone = bulk.phase == BulkPhase.undoing.rawValue
        var outcome: (state: BulkCaseState, version: Int, reason: Localized)
        do {
            guard let kind = BulkKind(rawValue: bulk.kind) else { throw StepRefusal.notFound }
            let actor = try actor(of: bulk, kind, connection)
            let order = try order(for: row, bulk, kind, isUndone: isUndone, connection)
            let result = try step(order, row.number, actor, now, .none, connection)
            outcome = (isUndone ? .undone : .done, result.version, Localized(zh: "", en: ""))
        } catch let refusal as StepRefusal {
            outcome = (isUndone ? .kept : .leftOut, row.version, refusal.words)
        }
        try connection.saveBulkCase(
            row.seq, of: bulk.id, state: outcome.state.rawValue, version: outcome.version, reason: outcome.reason)
    }

    /// Who started it, as he is now: who left or has another role meanwhile does nothing more.
    private func actor(of bulk: BulkRow, _ kind: BulkKind, _ connection: any Connection) throws -> Actor {
        guard let account = try connection.account(bulk.account), account.isActive, kind.roles.contains(account.role)
        else { throw StepRefusal.refused(BulkRefusal.notYours) }
        return Actor(role: account.role, account: account.id)
    }

    /// A chosen case is changed as it was seen. One that is handed over may have gone on, if only it is still his who
    /// gives it up. What is undone must be as the step left it.
    private func order(
        for row: BulkCaseRow, _ bulk: BulkRow, _ kind: BulkKind, isUndone: Bool, _ connection: any Connection
    ) throws -> CommandOrder {
        if isUndone { return CommandOrder(.undo, expectedVersion: row.version) }
        var arguments: [String: Argument] = [:]
        if let receiver = try row.receiver.flatMap({ try connection.account($0)?.name }) {
            arguments["account"] = .text(receiver)
        }
        guard kind == .handOver else { return CommandOrder(kind.command, arguments, expectedVersion: row.version) }
        guard try connection.caseState(row.caseID)?.assignee == bulk.giver else {
            throw StepRefusal.refused(GivenAway())
        }
        return CommandOrder(kind.command, arguments)
    }
}

/// A case that somebody else has by now.
private struct GivenAway: Refusal {
    let code = "givenAway"
    let message = Localized(zh: "这个案件已经换了办理人。", en: "Somebody else has this case by now.")
}
