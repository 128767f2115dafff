private import Foundation

/// In what two letters agree, and what that weighs.
package struct NarrativeAgreement: Sendable, Hashable {
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
    /// Whether they complain of the same repository, item or shop.
    package internal(set) var sharesOffer = false

    init() {}

    var kinds: UInt64 {
        var kinds: [MatchKeyKind] = rareWords > 0 ? [.phrase] : []
        if rarestPage > 0 { kinds.append(.page) }
        if complainant == 1 { kinds.append(.complainant) }
        return kinds.reduce(0) { $0 | 1 << UInt64($1.rawValue) }
    }

    /// Learnt by logistic regression over the candidates of letters with masked pages; sharing a page outweighs all the rest.
    package var weight: Float {
        Self.perLikeness * likeness + Self.perRareWord * log(1 + rareWords) + Self.perWork * work
            + Self.perComplainant * complainant - Self.perDay * log(1 + Float(days)) + 2 * (rarestPage + pages)
    }

    /// The probability that both tell of the same infringement: at `even` one in two. Above it the remaining doubt shrinks
    /// slowly, so that the order of the weights stays visible in nine digits.
    package var probability: Double {
        let distance = Double(weight - Self.even)
        return distance < 0 ? 0.5 * exp(distance) : 1 - 0.5 * exp(-distance / 3)
    }

    private static let even: Float = 8
    private static let perLikeness: Float = 3.4
    private static let perRareWord: Float = 0.55
    private static let perWork: Float = 0.45
    private static let perComplainant: Float = 2.3
    private static let perDay: Float = 0.7
}
