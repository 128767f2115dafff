import CaseRules
import Storage
package import Vocabulary

/// After a correction or a change of the calendar: the clocks whose date changes are found from their rows, and only
/// their cases take a step. Source: DESIGN §3.6, §3.8.
extension ServiceCentre {
    /// Clocks looked at by one reader at a time.
    private static let clocksAtOnce = 4000
    /// Cases that share a write: few, so that filings need not wait long for them.
    private static let batchSize = 12
    /// Writes under way together, so that they share the commit.
    private static let writesTogether = 3

    /// How far it is; nil if none was ever needed.
    package func recomputation() async throws -> Recomputation? {
        try await database.read { try $0.recomputation() }
    }

    /// Works on it, if one is under way and no other server does, to the end or until `isWanted` says otherwise.
    /// Can be stopped at any moment and taken up again by anybody: a clock that has its date already is left alone.
    package func recompute(
        _ holder: String, isWanted: @escaping @Sendable () -> Bool = { true },
        progress: @escaping @Sendable (Recomputation) -> Void = { _ in },
        failed: @escaping CaseFailureReport = { _, _ in }
    ) async throws {
        let lease = Lease.recomputation(holder)
        guard let state = try await recomputation(), state.isUnderWay, try await hold(lease) else { return }
        do {
            try await whileHolding(lease) { centre in
                var state = state
                while isWanted(), state.isUnderWay {
                    state = try await centre.recomputePage(state, failed)
                    progress(state)
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

    /// One page of clocks: those whose date changes take their step, then the page is done.
    private func recomputePage(
        _ state: Recomputation, _ failed: @escaping CaseFailureReport
    ) async throws -> Recomputation {
        let page = try await database.read { try $0.openClocks(state, limit: Self.clocksAtOnce) }
        let numbers = try await casesToCorrect(page.items)
        let batches = stride(from: 0, to: numbers.count, by: Self.batchSize).map {
            Array(numbers[$0..<min($0 + Self.batchSize, numbers.count)])
        }
        let changed = try await recompute(batches, failed)
        let now = now()
        return try await database.write { connection in
            guard var current = try connection.recomputation() else { return state }
            // Another version may have begun a recomputation of its own meanwhile, from the beginning.
            guard current.digest == state.digest, current.startedAt == state.startedAt else { return current }
            current.changed += changed
            current.advance(seen: page.items.count, to: page.next, at: now)
            try connection.save(current)
            return current
        }
    }

    private func casesToCorrect(_ rows: [OpenClockRow]) async throws -> [CaseNumber] {
        let versions = try await database.read { connection in
            try library.versions(Set(rows.compactMap(\.clock.agreement)), connection)
        }
        var seen: Set<CaseID> = []
        return rows.compactMap { row in
            versions.correction(of: RunningClock(row.clock)) != nil && seen.insert(row.caseID).inserted
                ? row.number : nil
        }
    }

    /// How many cases were changed.
    private func recompute(_ batches: [[CaseNumber]], _ failed: @escaping CaseFailureReport) async throws -> Int {
        try await withThrowingTaskGroup(of: Int.self) { group in
            var changed = 0
            for (index, batch) in batches.enumerated() {
                if index >= Self.writesTogether { changed += try await group.next() ?? 0 }
                group.addTask { try await recompute(batch, failed) }
            }
            for try await count in group { changed += count }
            return changed
        }
    }

    /// One write for the batch; if a case in it cannot be read, one for each, so that only that case is left out.
    private func recompute(_ numbers: [CaseNumber], _ failed: CaseFailureReport) async throws -> Int {
        do {
            return try await recompute(numbers)
        } catch {
            try error.rethrowUnlessOfOneCase()
            var changed = 0
            for number in numbers where try await isTaken(CommandOrder(.recomputeClocks), on: number, failed) {
                changed += 1
            }
            return changed
        }
    }

    private func recompute(_ numbers: [CaseNumber]) async throws -> Int {
        let now = now()
        return try await database.write { connection in
            try numbers.count(where: { number in
                do {
                    _ = try step(CommandOrder(.recomputeClocks), number, .system, now, .none, connection)
                    return true
                } catch StepRefusal.refused {
                    return false  // closed meanwhile, or another step gave the clock its date
                }
            })
        }
    }
}
