import CaseRules
import Matching
import Storage
import Vocabulary

/// The look-up of a filing. Most of it happens before the transaction; inside it only what came since is asked for, so that
/// filings do not wait for each other's look-ups.
extension ServiceCentre {
    func lookedUp(_ prepared: [PreparedCase]) async throws -> [PreparedCase] {
        try await database.read { connection in
            try prepared.map { prepared in
                var prepared = prepared
                if prepared.isLookedUp, let profile = prepared.profile {
                    prepared.lookUp = try lookUp(profile, except: [prepared.name.id], connection)
                }
                return prepared
            }
        }
    }

    /// The older cases that are like one that is being filed, and the model that weighed them.
    func likeMatters(
        _ prepared: PreparedCase, _ filing: Filing, _ connection: any Connection
    ) throws -> (like: [LikeMatter], model: String?) {
        guard prepared.isLookedUp, let profile = prepared.profile else { return ([], nil) }
        let own = try kin(of: filing.part?.number, connection).union([prepared.name.id])
        let found =
            try prepared.lookUp.map { try lookUp(profile, since: $0, except: own, connection) }
            ?? lookUp(profile, except: own, connection)
        return (try likeMatters(found, limit: Self.mostMatches, connection), found.model.version)
    }
}

extension PreparedCase {
    /// A question is no duplicate of anything.
    var isLookedUp: Bool { intake.kind != .consultation }
}
