package import Vocabulary

/// What has been proven of an act, when the question is whether it is a crime. What is nil is not known; it counts
/// neither for nor against. Several acts that were never punished are given together: they add up (art. 28).
package struct ThresholdFacts: Sendable, Hashable {
    package var article: CriminalArticle
    package var object = ThresholdObject.goods

    package var gains: AmountInFen?
    package var business: AmountInFen?
    package var sales: AmountInFen?
    /// Value of the unsold goods.
    package var unsold: AmountInFen?
    /// Direct loss of the patentee; of a trade secret the lost profit, or the worth of a secret that became public.
    package var loss: AmountInFen?
    package var licenceFee: AmountInFen?
    package var repairCost: AmountInFen?

    package var copies: Int?
    package var works: Int?
    package var downloads: Int?
    package var clicks: Int?
    package var members: Int?
    /// Labels made, or sold by somebody who did not make them.
    package var pieces: Int?

    /// Whether the secret was used or disclosed after it was taken; nil: not known.
    package var used: Bool?
    /// Sales that the owner of the secret lost, in units, and the owner's profit on each.
    package var lostUnits: Int?
    package var unitProfit: AmountInFen?

    /// Registered marks or patents, at least 1.
    package var marks = 1
    /// Whether the marks, on the same goods, point to one source; then they count as one (art. 7).
    package var sameSource = false
    package var lastPunished: Day?
    /// The last day of a continuing act; nil: the day of the question.
    package var actDate: Day?

    package var sold: [SoldLot] = []
    package var unsoldUnits: Int?
    /// The proven average price at which the goods were really sold.
    package var unitPrice: AmountInFen?
    package var labelPrice: AmountInFen?
    /// The market's middle price of the genuine goods.
    package var marketPrice: AmountInFen?
    /// What one unit cost the seller.
    package var purchasePrice: AmountInFen?

    package var foreignBody: Bool?
    package var ownerRuined = false
    package var policeMeansNeeded = false

    package init(article: CriminalArticle) {
        self.article = article
    }
}

/// Goods sold at one price.
package struct SoldLot: Sendable, Hashable {
    package let units: Int
    /// Of one unit, as really received or due.
    package let price: AmountInFen

    package init(units: Int, price: AmountInFen) {
        self.units = units
        self.price = price
    }
}
