import Agreement
import CaseRules
package import Matching
import Storage
package import Vocabulary

extension ServiceCentre {
    /// Why two cases have the probabilities they have, for whoever runs the service. Nothing for a case of the confidential
    /// track, which is compared with none, and nothing of who told either of them.
    package func explainMatch(_ one: CaseNumber, _ other: CaseNumber) async throws -> ExplainedMatch {
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
    ) throws -> ExplainedMatch? {
        guard !here.current.isConfidential, !there.current.isConfidential,
            let pair = try comparedPair(here, there, connection)
        else { return nil }
        return ExplainedMatch(
            explanation: MatchExplanation(
                pair.told.withoutComplainant, pair.other.withoutComplainant, pair.comparison, pair.frequencies,
                model: try matching.model(connection)),
            foundBy: pair.shared.filter(\.isAsked))
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
        let frequencies = try selection(profile.keys, except: [here.id], connection).frequencies
            .joined(with: selection(second.keys, except: [there.id], connection).frequencies)
        return ComparedPair(
            told: told, other: other, comparison: comparison, frequencies: frequencies.agreeing(comparison),
            shared: Set(profile.keys).intersection(second.keys).map(\.kind).sorted { $0.rawValue < $1.rawValue })
    }
}

/// Why two cases have their probabilities, and what a look-up would find the one by from the other.
package struct ExplainedMatch: Sendable {
    package let explanation: MatchExplanation
    /// Empty where no look-up would compare the two.
    package let foundBy: [MatchKeyKind]
}

struct ComparedPair {
    let told: ToldMatter
    let other: ToldMatter
    let comparison: Comparison
    let frequencies: TermFrequencies
    /// The kinds of keys that both have.
    let shared: [MatchKeyKind]
}
