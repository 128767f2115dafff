package import Agreement
package import Matching
package import Vocabulary

/// The two probabilities of a pair in words and per cent. A band never decides by itself, and no per cent is written
/// as certain. Source: the public interface, section "Duplicates side by side"; the bands stand in the agreement.
package struct Likeness: Sendable, Hashable {
    package let score: MatchScore
    package let verdict: Verdict

    /// - Parameter rule: nil where the agreement compares nothing; then nothing is called alike.
    package init(_ score: MatchScore, _ rule: DuplicateRule?) {
        self.score = score
        verdict = rule.map { Likeness.verdict(score, $0) } ?? .band(.unlikely)
    }

    /// What an officer reads first.
    package enum Verdict: Sendable, Hashable {
        case band(LikenessBand)
        /// Hardly the same complaint, but probably of the same infringer.
        case related
    }

    private static func verdict(_ score: MatchScore, _ rule: DuplicateRule) -> Verdict {
        let band = rule.band(of: Probability(score.sameComplaint))
        let isRelated = Probability(score.sameInfringer) >= rule.related
        return band == .unlikely && isRelated ? .related : .band(band)
    }

    package var words: Localized {
        switch verdict {
        case .band(let band): band.name
        case .related: Localized(zh: "同一家，可能是另一件事", en: "Same infringer, perhaps another matter")
        }
    }

    /// That it is the same complaint.
    package var complaint: String { Probability(score.sameComplaint).text() }
    /// That the infringer is the same, whatever he did.
    package var infringer: String { Probability(score.sameInfringer).text() }

    /// The tone of the verdict's tag.
    var tone: String { verdict == .band(.unlikely) ? "info" : "soon" }
}
