/// A long story by all its runs of five words, for the few stories that share one of their phrases: whether it is told again
/// in the same words.
package struct StoryWords: Sendable {
    private let runs: Set<UInt64>

    /// From this resemblance on a story is told again: half of what either says stands in both.
    package static let again = 0.5

    /// Nil where the matter is no letter.
    package init?(_ told: ToldMatter) {
        guard Narrative.isLetter(told) else { return nil }
        runs = Set(NarrativePhrases.runs(told.narrative, FreeText(told.narrative)))
    }

    /// The runs in both among the runs in either, from 0 to 1; pages are passed over. Source: Broder, On the resemblance and
    /// containment of documents (1997).
    package func resemblance(to other: StoryWords) -> Double {
        let both = runs.intersection(other.runs).count
        return Double(both) / Double(max(1, runs.count + other.runs.count - both))
    }
}

extension Comparison {
    /// Whether nothing is left to compare but the stories: no field differs, and neither a page nor anything of the
    /// respondent's door is told by both.
    package var isLeftToStories: Bool {
        self[.name] == 0 && self[.contact] == 0 && self[.telephone] == 0 && self[.address] == 0 && self[.unit] == 0
            && self[.page] == 0 && self[.rightNumber] != Self.differs && self[.brand] != Self.differs
            && self[.goods] != Self.differs
    }
}
