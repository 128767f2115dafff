import CaseRules
import Storage
import Vocabulary

extension ServiceCentre {
    /// Brings the rows of what was decided about a case and others to what its journal says now. A decision that was taken
    /// back or replaced stays as one that was undone.
    func saveRelations(
        of id: CaseID, from before: Case, to next: Case, by actor: Actor, at now: Instant, _ connection: any Connection
    ) throws {
        let (old, new) = (before.pairVerdicts, next.pairVerdicts)
        guard old != new else { return }
        let standing = try connection.standingRelations(of: id)
        for (number, verdict) in old where new[number] != verdict {
            guard let other = try connection.caseState(number) else { continue }
            for row in standing where row.otherID == other.id { _ = try connection.undoRelation(row.id, at: now) }
        }
        for (number, verdict) in new.sorted(by: { $0.key < $1.key }) where old[number] != verdict {
            guard let other = try connection.caseState(number) else { continue }
            _ = try connection.insertRelation(
                CaseRelationRow(caseID: id, otherID: other.id, verdict: verdict, at: now, account: actor.account))
        }
    }
}

extension ServiceCentre {
    /// What stands between a case and others, newest first, from either side.
    func related(to id: CaseID, _ connection: any Connection) throws -> [RelatedCase] {
        try connection.relations(of: id).filter { $0.undoneAt == nil }.compactMap { row in
            let isHere = row.caseID == id
            return try connection.caseState(isHere ? row.otherID : row.caseID).map {
                RelatedCase(number: $0.number, verdict: row.verdict, at: row.at, isDecidedHere: isHere)
            }
        }
    }
}

extension Connection {
    /// What was decided at a case and was not undone.
    func standingRelations(of id: CaseID) throws -> [CaseRelationRow] {
        try relations(of: id).filter { $0.caseID == id && $0.undoneAt == nil }
    }
}
