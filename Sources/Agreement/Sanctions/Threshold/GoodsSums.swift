internal import Vocabulary

/// What was earned with goods and what the rest is worth. Source: 法释〔2025〕5 号 art. 28, 29.
struct GoodsSums {
    /// All income received or due: `Σ units × actual price`.
    private(set) var sales: AmountInFen?
    /// Value of the unsold goods: `units × p`.
    private(set) var unsold: AmountInFen?
    /// Income less the purchase price of what was sold; with services fees count in full.
    private(set) var gains: AmountInFen?
    private(set) var soldUnits: Int64?
    private(set) var steps: [Localized] = []

    init(_ facts: ThresholdFacts) {
        if !facts.sold.isEmpty { soldUnits = facts.sold.reduce(0) { $0 + Int64($1.units) } }
        addSales(facts)
        addUnsold(facts)
        addGains(facts)
    }

    private mutating func addSales(_ facts: ThresholdFacts) {
        sales = facts.sales
        guard sales == nil, !facts.sold.isEmpty else { return }
        let sum = facts.sold.reduce(AmountInFen(fen: 0)) { $0 + $1.price.times($1.units) }
        let lots = facts.sold.map { "\(grouped($0.units)) × \($0.price.plain)" }.joined(separator: " + ")
        step("销售金额 = \(lots) = \(sum.text(.zh))", "Sales = \(lots) = \(sum.text(.en))")
        sales = sum
    }

    /// `p` is the proven average actual price, else the label price, else the market's middle price of the genuine goods.
    private mutating func addUnsold(_ facts: ThresholdFacts) {
        unsold = facts.unsold
        guard unsold == nil, let units = facts.unsoldUnits else { return }
        if let price = facts.unitPrice {
            addUnsold(units, price, Localized(zh: "实际销售平均价", en: "average actual price"))
        } else if let sales, let soldUnits, soldUnits > 0 {
            // The average need not be whole fen; what is left of a fen does not count against anybody.
            let value = Int64(Int128(units) * Int128(sales.fen) / Int128(soldUnits))
            unsold = AmountInFen(fen: value)
            let product = "\(grouped(units)) × (\(sales.plain) ÷ \(grouped(Int(soldUnits))))"
            step(
                "未销售货值 = \(product) = \(unsold!.text(.zh))（实际销售平均价）",
                "Unsold goods = \(product) = \(unsold!.text(.en)) (average actual price)")
        } else if let price = facts.labelPrice {
            addUnsold(units, price, Localized(zh: "标价", en: "label price"))
        } else if let price = facts.marketPrice {
            addUnsold(units, price, Localized(zh: "正品市场中间价", en: "market middle price of the genuine goods"))
        }
    }

    private mutating func addUnsold(_ units: Int, _ price: AmountInFen, _ kind: Localized) {
        let value = price.times(units)
        unsold = value
        let product = "\(grouped(units)) × \(price.plain)"
        step(
            "未销售货值 = \(product) = \(value.text(.zh))（\(kind.zh)）",
            "Unsold goods = \(product) = \(value.text(.en)) (\(kind.en))")
    }

    /// A loss counts as no gains.
    private mutating func addGains(_ facts: ThresholdFacts) {
        guard let sales else { return }
        if let price = facts.purchasePrice, let soldUnits {
            let cost = price.times(Int(soldUnits))
            let gained = AmountInFen(fen: max(0, sales.fen - cost.fen))
            let product = "\(sales.plain) − \(grouped(Int(soldUnits))) × \(price.plain)"
            step("违法所得 = \(product) = \(gained.text(.zh))", "Gains = \(product) = \(gained.text(.en))")
            gains = gained
        } else if facts.object == .services {
            step("违法所得：服务收费全额计算，\(sales.text(.zh))", "Gains: fees count in full, \(sales.text(.en))")
            gains = sales
        }
    }

    private mutating func step(_ zh: String, _ en: String) { steps.append(Localized(zh: zh, en: en)) }
}

extension AmountInFen {
    func times(_ count: Int) -> AmountInFen { AmountInFen(fen: fen * Int64(count)) }

    /// `28,000.50`, without a unit.
    var plain: String { text(.zh).split(separator: " ").first.map(String.init) ?? "" }
}

/// `1,150`
func grouped(_ count: Int) -> String { AmountInFen(fen: Int64(count) * 100).plain }
