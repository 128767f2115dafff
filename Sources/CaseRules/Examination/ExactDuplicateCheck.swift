package import Vocabulary

/// What a duplicate check wrote down before matters were weighed: in which exact keys older cases agreed. Kept so that
/// old journals are read with the same bytes (`case.duplicateChecked.1`).
package struct ExactDuplicateCheck: Sendable, Equatable, Codable {
    package let matches: [ExactMatch]
    package let dismissed: [CaseNumber]

    package var check: DuplicateCheck {
        DuplicateCheck(
            matches: matches.map {
                DuplicateMatch(
                    number: $0.number, state: $0.state, sameComplaint: nil, sameInfringer: nil, keys: $0.kinds)
            },
            dismissed: dismissed)
    }
}

package struct ExactMatch: Sendable, Equatable, Codable {
    package let number: CaseNumber
    package let state: CaseState
    /// `rightNumber`, `pageAddress`, `telephone` or `nameAndPlace`.
    package let kinds: [String]
}
