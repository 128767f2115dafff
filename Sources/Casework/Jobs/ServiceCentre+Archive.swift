import Agreement
import CaseRules
import Storage
import Vocabulary

/// Puts away what has rested for the days of the agreement. Source: command C35.
extension ServiceCentre {
    private static let archiveGoesOnAfter = "archive goes on after"

    /// What one round of the archive did.
    struct ArchiveRound {
        var archived = 0
        var tried = 0
    }

    /// Tries at most `limit` cases; the next round goes on behind the last of them, so that those which the rules keep
    /// out of the archive never keep out others.
    func archiveCases(limit: Int, _ failed: CaseFailureReport) async throws -> ArchiveRound {
        var round = ArchiveRound()
        var last = try await database.read { try $0.setting(Self.archiveGoesOnAfter) }
            .flatMap { Int64(String(decoding: $0, as: UTF8.self)) }.map(CaseID.init)
        while round.tried < limit {
            let after = last
            let page = try await database.read { connection in
                try connection.restingCases(
                    CaseState.resting.map(\.rawValue), restedBefore: now(), after: after, limit: 100)
            }
            for row in page {
                last = row.id
                guard mayBeArchived(row) else { continue }
                round.tried += 1
                if try await isTaken(CommandOrder(.archive), on: row.number, failed) { round.archived += 1 }
                if round.tried == limit { break }
            }
            if page.isEmpty { last = nil }
            if last == nil { break }
        }
        let key = Array("\(last?.value ?? 0)".utf8)
        try await database.write { try $0.saveSetting(Self.archiveGoesOnAfter, key) }
        return round
    }

    /// The row tells it of most cases without the reading of their journal; the rules decide.
    private func mayBeArchived(_ row: RestingCase) -> Bool {
        guard let state = CaseState(rawValue: row.state) else { return false }
        return state.archiveTerms.allSatisfy { term in
            agreement.due(term, from: row.restedSince)?.due.isOverdue(at: now()) == true
        }
    }
}
