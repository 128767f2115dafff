import Agreement
package import CaseRules
import Matching
import Storage
package import Vocabulary

/// What is looked up before there is a case: by the officer at the telephone, by other programs of the staff, and for
/// the hint to the public.
extension ServiceCentre {
    /// Older cases like what is being told, best first, at most ten.
    package func lookUp(_ intake: Intake, for actor: Actor) async throws -> [FoundMatter] {
        try mayUseDesk(actor)
        guard let rule = agreement.duplicates else { return [] }
        let told = intake.told(receivedOn: Day(now(), agreement.offset))
        return try await database.read { connection in
            let found = try lookUp(told, except: [], connection)
            return try likeMatters(found, limit: Self.mostMatches, connection).map { like in
                FoundMatter(
                    match: like.match, score: like.score, band: rule.band(of: Probability(like.score.sameComplaint)),
                    title: like.row.title, keys: like.keys.map(\.name))
            }
        }
    }

    /// Whether an agency already handles what is being told: very likely the same infringer and the same complaint. Tells
    /// the public nothing else of it. Who asks is left out of the comparison, so that nobody learns by trying names
    /// whether somebody has complained.
    package func isAlreadyHandled(_ intake: Intake) async throws -> Bool {
        guard let rule = agreement.duplicates, !intake.isConfidential else { return false }
        let told = intake.told(receivedOn: Day(now(), agreement.offset)).withoutComplainant
        let profile = profile(told)
        return try await database.read { connection in
            try connection.askAhead(matching.questions(profile))
            let found = try lookUp(profile, except: [], connection)
            return try likeMatters(found, limit: Self.mostMatches, connection).contains { like in
                Probability(like.score.sameComplaint) >= rule.likely && like.state.isWithAgency
            }
        }
    }

    /// The older cases that are like a case, best first.
    func likeMatters(
        _ loaded: LoadedCase, limit: Int, _ connection: any Connection
    ) throws -> (like: [LikeMatter], model: String) {
        guard !loaded.current.isConfidential, let told = try told(of: loaded, connection) else { return ([], "") }
        let own = try kin(of: loaded.current.splitFrom, connection).union([loaded.id])
        let found = try lookUp(told, except: own, connection)
        // Only what came before: a later report is the duplicate, not this one.
        let like = try likeMatters(found, limit: limit, connection) { $0.number < loaded.current.number }
        return (like, found.model.version)
    }

    /// What a decision about duplicates looks at besides the case. C08, C16.
    func look(for loaded: LoadedCase, _ context: inout DecisionContext, _ connection: any Connection) throws {
        guard loaded.current.kind != .consultation else { return }
        let (like, model) = try likeMatters(loaded, limit: Self.mostMatches, connection)
        context.matches = like.map(\.match)
        context.ended = try ended(like, connection)
        context.model = model.isEmpty ? nil : model
    }
}

extension CommandName {
    var looksForDuplicates: Bool { self == .beginExamination || self == .checkDuplicate }
}

extension Intake {
    /// Whether it would be sealed whole.
    var isConfidential: Bool { rights.contains(.tradeSecret) }
}
