/// A case that was found for a matter, compared and scored.
package struct Found: Sendable, Hashable {
    package let candidate: Candidate
    package let score: MatchScore

    package init(candidate: Candidate, score: MatchScore) {
        self.candidate = candidate
        self.score = score
    }
}

extension Found: Comparable {
    /// The likelier duplicate first, then the likelier same infringer, then the newer.
    package static func < (left: Found, right: Found) -> Bool {
        (left.score.sameComplaint, left.score.sameInfringer, left.candidate.id)
            > (right.score.sameComplaint, right.score.sameInfringer, right.candidate.id)
    }
}
