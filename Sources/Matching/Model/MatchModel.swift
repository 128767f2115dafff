package import Vocabulary

/// What weighs a comparison: two sets of weights, one for each statement. A value; the file it comes from is small.
package struct MatchModel: Sendable, Equatable {
    /// Names the weights in every explanation.
    package var version: String
    /// On what it was trained, said to officers.
    package var trainedOn: Localized
    package var complaint = MatchWeights()
    package var infringer = MatchWeights()
    /// What was measured when it was trained, in millionths: "averagePrecision" and the like, by name.
    package var figures: [String: Int] = [:]

    package init(version: String, trainedOn: Localized) {
        self.version = version
        self.trainedOn = trainedOn
    }

    package func score(_ comparison: Comparison, _ frequencies: TermFrequencies) -> MatchScore {
        MatchScore(
            sameComplaint: Self.probability(complaint.sum(comparison, frequencies)),
            sameInfringer: Self.probability(infringer.sum(comparison, frequencies)))
    }

    /// The same for pairs of which only what is weighed was kept.
    func score(_ pattern: MatchPatterns.Pattern) -> MatchScore {
        MatchScore(
            sameComplaint: Self.probability(complaint.sum(pattern)),
            sameInfringer: Self.probability(infringer.sum(pattern)))
    }
}
