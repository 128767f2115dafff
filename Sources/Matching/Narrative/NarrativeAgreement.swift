private import Foundation

/// In what two letters agree, and what that weighs.
package struct NarrativeAgreement: Sendable, Hashable {
    /// The position of the other letter.
    package let other: Int
    /// Cosine of the texts, from 0 to 1.
    package internal(set) var likeness: Float = 0
    /// The summed rarity of the rare words that both have.
    package internal(set) var rareWords: Float = 0
    /// From 0 to 1; −1 where one of the two does not tell it.
    package internal(set) var complainant: Float = -1
    package internal(set) var work: Float = -1
    package internal(set) var days = 0
    /// The rarity of the rarest page that both have, and a tenth of the rarities of all; 0 where they have none.
    package internal(set) var rarestPage: Float = 0
    package internal(set) var pages: Float = 0

    /// Learnt by logistic regression over the candidates of letters with masked pages; sharing a page outweighs all the rest.
    package var weight: Float {
        Self.perLikeness * likeness + Self.perRareWord * log(1 + rareWords) + Self.perWork * work
            + Self.perComplainant * complainant - Self.perDay * log(1 + Float(days)) + 2 * (rarestPage + pages)
    }

    private static let perLikeness: Float = 5
    private static let perRareWord: Float = 0.4
    private static let perWork: Float = 0.3
    private static let perComplainant: Float = 1.5
    private static let perDay: Float = 0.5
}

/// A letter found for another.
package struct FoundNarrative: Sendable, Hashable, Comparable {
    package let agreement: NarrativeAgreement

    package var position: Int { agreement.other }

    /// The weightier first, then the newer position.
    package static func < (left: FoundNarrative, right: FoundNarrative) -> Bool {
        (left.agreement.weight, left.position) > (right.agreement.weight, right.position)
    }
}
