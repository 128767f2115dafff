import CaseRules
import Matching
import Storage
import Vocabulary

/// The look-up of a filing happens in its transaction: it sees the filing just before, once is enough, and the one writer of
/// SQLite keeps its pages from one transaction to the next, which a reader forgets with each write.
extension ServiceCentre {
    /// What is to be read before the transaction, so that filings do not wait for each other's reading.
    func readAhead(_ prepared: [PreparedCase]) async throws {
        if matching.firstLooks.areNeeded {
            try await database.read { connection in
                for prepared in prepared where prepared.isLookedUp {
                    guard let profile = prepared.profile else { continue }
                    try connection.askAhead(matching.questions(profile))
                    _ = try matching.firstLooks.noting {
                        try lookUp(profile, except: [], most: CandidateSelection.mostWhileFiling, connection)
                    }
                }
            }
        } else if matching.filters.areBehind {
            try await database.read { try matching.filters.catchUp($0) }
        }
    }

    /// The older cases that are like one that is being filed, and the model that weighed them.
    func likeMatters(
        _ prepared: PreparedCase, _ filing: Filing, _ connection: any Connection
    ) throws -> (like: [LikeMatter], model: String?) {
        guard prepared.isLookedUp, let profile = prepared.profile else { return ([], nil) }
        let own = try kin(of: filing.part?.number, connection).union([prepared.name.id])
        return try matching.firstLooks.noting {
            let found = try lookUp(profile, except: own, most: CandidateSelection.mostWhileFiling, connection)
            return (try likeMatters(found, limit: Self.mostMatches, connection), found.model.version)
        }
    }
}

extension PreparedCase {
    /// A question is no duplicate of anything.
    var isLookedUp: Bool { intake.kind != .consultation }
}
