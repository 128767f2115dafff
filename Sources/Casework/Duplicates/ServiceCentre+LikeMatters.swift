import CaseRules
import Matching
import Storage
import Vocabulary

/// An older case that is like a matter, weighed.
struct LikeMatter {
    let id: CaseID
    let score: MatchScore
    /// What the two have in common.
    let keys: [Localized]
}

extension ServiceCentre {
    /// The older cases that are like a case, best first, as far as the agreement shows them.
    func likeMatters(_ loaded: LoadedCase, _ connection: any Connection) throws -> [LikeMatter] {
        guard let matter = try connection.matter(of: loaded.id) else { return [] }
        let keys = matter.exactKeys(loaded.current.subject.rights[0], custodian)
        let own = try kin(of: loaded.current.splitFrom, connection).union([loaded.id])
        return try matches(keys, except: own, connection).filter { $0.number < loaded.current.number }
            .compactMap { match in
                try connection.caseState(match.number).map { row in
                    LikeMatter(
                        id: row.id, score: MatchScore(sameComplaint: 0.5, sameInfringer: 0.9),
                        keys: match.keys.compactMap { MatchKind(rawValue: $0)?.name })
                }
            }
    }
}
