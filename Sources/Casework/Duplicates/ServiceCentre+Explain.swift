import Agreement
import CaseRules
package import Matching
import Storage
package import Vocabulary

extension ServiceCentre {
    /// Why two cases have the probabilities they have, for whoever runs the service. Nothing for a case of the confidential
    /// track, which is compared with none, and nothing of who told either of them.
    package func explainMatch(_ one: CaseNumber, _ other: CaseNumber) async throws -> MatchExplanation {
        try await database.read { connection in
            guard let first = try connection.load(one), let second = try connection.load(other),
                let explanation = try explanation(first, second, connection)
            else { throw StepRefusal.notFound }
            return explanation
        }
    }

    /// Nil if either is not compared.
    func explanation(
        _ here: LoadedCase, _ there: LoadedCase, _ connection: any Connection
    ) throws -> MatchExplanation? {
        guard !here.current.isConfidential, !there.current.isConfidential,
            let pair = try comparedPair(here, there, connection)
        else { return nil }
        return MatchExplanation(
            pair.told.withoutComplainant, pair.other.withoutComplainant, pair.comparison, pair.frequencies,
            foundBy: pair.foundBy, model: try matching.model(connection))
    }

    /// Two cases taken apart and compared, the same in either order; nil if the matter of one is erased. `frequencies` counts
    /// what they agree in.
    func comparedPair(
        _ here: LoadedCase, _ there: LoadedCase, _ connection: any Connection
    ) throws -> ComparedPair? {
        guard let told = try told(of: here, connection), let other = try self.told(of: there, connection) else {
            return nil
        }
        let (profile, second) = (profile(told), profile(other))
        let comparison = profile.features.compared(with: second.features)
        let asked = try selection(profile.keys, except: [here.id], connection)
        let askedThere = try selection(second.keys, except: [there.id], connection)
        let shared = Set(profile.keys).intersection(second.keys)
        return ComparedPair(
            told: told, other: other, comparison: comparison,
            frequencies: asked.frequencies.joined(with: askedThere.frequencies).agreeing(comparison),
            shared: kinds(of: shared),
            foundBy: kinds(of: shared.subtracting(asked.tooCommon + askedThere.tooCommon)).filter(\.isAsked))
    }

    /// Each once, in the order in which they are declared.
    private func kinds(of keys: Set<MatchKey>) -> [MatchKeyKind] {
        let kinds = Set(keys.map(\.kind))
        return MatchKeyKind.allCases.filter { kinds.contains($0) }
    }
}

struct ComparedPair {
    let told: ToldMatter
    let other: ToldMatter
    let comparison: Comparison
    let frequencies: TermFrequencies
    /// The kinds of keys that both have.
    let shared: [MatchKeyKind]
    /// Those of them by which a look-up finds the one from the other: not only counted, and not too common.
    let foundBy: [MatchKeyKind]
}
