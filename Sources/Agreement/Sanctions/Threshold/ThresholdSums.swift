internal import Vocabulary

/// What the proven facts add up to, measure by measure. A measure of which nothing is known is missing. A sum that was
/// proven as such goes before one that is reckoned from units and prices.
struct ThresholdSums {
    /// Money in fen, everything else in pieces.
    private(set) var values: [ThresholdMeasure: Int64] = [:]
    /// Gains with goods alone, where goods and services come together (213).
    private(set) var gainsWithGoods: Int64?
    /// How the sums were reckoned.
    private(set) var steps: [Localized]

    init(_ facts: ThresholdFacts) {
        let goods = GoodsSums(facts)
        steps = goods.steps
        gainsWithGoods = goods.gains?.fen
        values[.gains] = (facts.gains ?? goods.gains)?.fen
        values[.sales] = goods.sales?.fen
        values[.unsold] = goods.unsold?.fen
        addBusiness(facts, goods)
        addCounts(facts, goods)
        addLoss(facts)
    }

    func knows(_ measure: ThresholdMeasure) -> Bool { (values[measure] ?? 0) > 0 }

    /// `business = Σ (sold × actual price) + unsold × p`. Of unsold labels (215) only the number counts, so that a
    /// seller's stock is not counted once as business and once threefold.
    private mutating func addBusiness(_ facts: ThresholdFacts, _ goods: GoodsSums) {
        let unsold = facts.article == .labels ? nil : goods.unsold
        values[.business] = facts.business?.fen
        guard facts.business == nil, goods.sales != nil || unsold != nil else { return }
        let sum = (goods.sales ?? AmountInFen(fen: 0)) + (unsold ?? AmountInFen(fen: 0))
        values[.business] = sum.fen
        let parts = [goods.sales, unsold].compactMap { $0?.plain }.joined(separator: " + ")
        steps.append(
            Localized(zh: "非法经营数额 = \(parts) = \(sum.text(.zh))", en: "Business = \(parts) = \(sum.text(.en))"))
    }

    /// Whoever makes copies (217) has made the unsold ones too; a seller (218) or somebody who sells labels (215) has
    /// sold and unsold ones.
    private mutating func addCounts(_ facts: ThresholdFacts, _ goods: GoodsSums) {
        let unsold = facts.unsoldUnits.map(Int64.init)
        let made = goods.soldUnits == nil && unsold == nil ? nil : (goods.soldUnits ?? 0) + (unsold ?? 0)
        let counted = facts.article == .copyright ? made : goods.soldUnits
        values[.copies] = facts.copies.map(Int64.init) ?? counted
        values[.unsoldCopies] = unsold
        values[.pieces] = facts.pieces.map(Int64.init) ?? goods.soldUnits
        values[.unsoldPieces] = unsold
        for (measure, count) in [
            (ThresholdMeasure.works, facts.works), (.downloads, facts.downloads), (.clicks, facts.clicks),
            (.members, facts.members),
        ] {
            values[measure] = count.map(Int64.init)
        }
    }

    /// Loss of the owner of a secret: the reasonable licence fee where it was taken and not used; else the lost profit,
    /// but at least the fee; lost profit = lost units × unit profit, else infringing units × the owner's unit profit;
    /// what it cost to repair is added. Source: 法释〔2025〕5 号; DOMAIN section 4.5.
    private mutating func addLoss(_ facts: ThresholdFacts) {
        guard facts.article == .tradeSecret || facts.article == .secretForForeignBody else {
            values[.loss] = facts.loss?.fen
            return
        }
        let profit = lostProfit(facts)
        let base: AmountInFen?
        if facts.used == false, let fee = facts.licenceFee {
            base = fee
            step(
                "商业秘密尚未使用，按合理许可使用费 \(fee.text(.zh)) 计",
                "The secret was not used: the licence fee of \(fee.text(.en)) counts")
        } else {
            base = [profit, facts.licenceFee].compactMap(\.self).max()
            if let profit, let fee = facts.licenceFee {
                step(
                    "损失取利润损失 \(profit.text(.zh)) 与许可使用费 \(fee.text(.zh)) 中较高者",
                    "Loss: the higher of lost profit \(profit.text(.en)) and licence fee \(fee.text(.en))")
            }
        }
        values[.loss] = [base, facts.repairCost].compactMap { $0?.fen }.reduce(nil) { ($0 ?? 0) + $1 }
        if let base, let repair = facts.repairCost {
            let sum = base + repair
            step(
                "损失 = \(base.plain) + 补救费用 \(repair.plain) = \(sum.text(.zh))",
                "Loss = \(base.plain) + repair \(repair.plain) = \(sum.text(.en))")
        }
    }

    private mutating func lostProfit(_ facts: ThresholdFacts) -> AmountInFen? {
        if let loss = facts.loss { return loss }
        let units = facts.lostUnits ?? (facts.sold.isEmpty ? nil : facts.sold.reduce(0) { $0 + $1.units })
        guard let units, let unitProfit = facts.unitProfit else { return nil }
        let profit = unitProfit.times(units)
        let product = "\(grouped(units)) × \(unitProfit.plain)"
        step("利润损失 = \(product) = \(profit.text(.zh))", "Lost profit = \(product) = \(profit.text(.en))")
        return profit
    }

    private mutating func step(_ zh: String, _ en: String) { steps.append(Localized(zh: zh, en: en)) }
}
