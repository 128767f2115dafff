import Agreement
package import CaseRules
package import Matching
import Storage
package import Vocabulary

extension ServiceCentre {
    /// Why older cases are like what is being told; those that are compared with nothing are left out. Reads each of the
    /// older cases, so it is asked for the few that somebody wants explained, never while an officer types.
    package func explanations(
        of intake: Intake, with numbers: [CaseNumber], for actor: Actor
    ) async throws -> [CaseNumber: MatchExplanation] {
        try mayUseDesk(actor)
        let told = intake.told(receivedOn: Day(now(), agreement.offset))
        let profile = profile(told)
        return try await database.read { connection in
            let (model, asked) = (try matching.model(connection), try selection(profile.keys, except: [], connection))
            var explanations: [CaseNumber: MatchExplanation] = [:]
            for number in numbers {
                guard let other = try connection.load(number), !other.current.isConfidential,
                    let older = try self.told(of: other, connection)
                else { continue }
                let comparison = profile.features.compared(with: self.profile(older).features)
                explanations[number] = MatchExplanation(
                    told.withoutComplainant, older.withoutComplainant, comparison,
                    asked.frequencies.agreeing(comparison), model: model)
            }
            return explanations
        }
    }
}
