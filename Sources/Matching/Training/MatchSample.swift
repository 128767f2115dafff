/// What an officer found about a pair; the training learns from it.
package enum MatchRelation: Int, Sendable, CaseIterable {
    /// Both tell of the same infringement by the same infringer.
    case sameComplaint
    /// The infringer is the same, the infringement is another one.
    case sameInfringer
    case unrelated
}

/// One pair to learn from; `relation` is nil where nobody decided.
package struct MatchSample: Sendable {
    package let comparison: Comparison
    package let frequencies: TermFrequencies
    package let relation: MatchRelation?

    package init(_ comparison: Comparison, _ frequencies: TermFrequencies, _ relation: MatchRelation?) {
        self.comparison = comparison
        self.frequencies = frequencies
        self.relation = relation
    }
}
