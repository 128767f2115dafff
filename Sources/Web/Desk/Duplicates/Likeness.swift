package import Matching
package import Vocabulary

/// The two probabilities of a pair in words and per cent. A band never decides by itself, and no per cent is written
/// as certain. Source: the public interface, section "Duplicates side by side".
package struct Likeness: Sendable, Hashable {
    package let score: MatchScore
    package let verdict: Verdict

    package init(_ score: MatchScore, _ bands: Bands = Bands()) {
        self.score = score
        verdict = bands.verdict(score)
    }

    /// From which probability on a verdict is given.
    package struct Bands: Sendable {
        package var likely = 0.95
        package var possible = 0.6
        package var related = 0.8

        package init() {}

        /// Rounded as it is shown, so that a band begins where its per cent is read.
        func verdict(_ score: MatchScore) -> Verdict {
            func reaches(_ value: Double, _ bound: Double) -> Bool { Likeness.whole(value) >= Likeness.whole(bound) }
            if reaches(score.sameComplaint, likely) { return .sameComplaint }
            if reaches(score.sameComplaint, possible) { return .maybe }
            return reaches(score.sameInfringer, related) ? .sameInfringer : .unlike
        }
    }

    /// What an officer reads first.
    package enum Verdict: Sendable, Hashable {
        case sameComplaint, maybe, sameInfringer, unlike
    }

    package var words: Localized {
        switch verdict {
        case .sameComplaint: Localized(zh: "很可能是同一件事", en: "Very likely the same matter")
        case .maybe: Localized(zh: "可能相关", en: "Possibly related")
        case .sameInfringer: Localized(zh: "同一家，可能是另一件事", en: "Same infringer, perhaps another matter")
        case .unlike: Localized(zh: "不大像", en: "Not much alike")
        }
    }

    /// That it is the same complaint.
    package var complaint: String { Likeness.percent(score.sameComplaint) }
    /// That the infringer is the same, whatever he did.
    package var infringer: String { Likeness.percent(score.sameInfringer) }

    /// The tone of the verdict's tag.
    var tone: String { verdict == .unlike ? "info" : "soon" }

    /// 97%, and at the ends >99% and <1%.
    package static func percent(_ probability: Double) -> String {
        switch whole(probability) {
        case ..<1: "<1%"
        case 100...: ">99%"
        case let whole: "\(whole)%"
        }
    }

    /// In per cent, rounded half up.
    private static func whole(_ probability: Double) -> Int {
        Int((min(max(probability, 0), 1) * 100).rounded(.toNearestOrAwayFromZero))
    }
}
