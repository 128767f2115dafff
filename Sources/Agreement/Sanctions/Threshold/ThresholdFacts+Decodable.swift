internal import Vocabulary

extension ThresholdFacts: Decodable {
    private enum Key: String, CodingKey {
        case article, object, gains, business, sales, unsold, copies, works, downloads, clicks, members, pieces, loss
        case licenceFee, repairCost, used, lostUnits, unitProfit, marks, sameSource, lastPunished, actDate, sold
        case unsoldUnits, unitPrice, labelPrice, marketPrice, purchasePrice, foreignBody, ownerRuined
        case policeMeansNeeded
    }

    /// Reads the facts as programs write them, amounts in yuan. An unknown field or value is refused by name.
    package init(from decoder: any Decoder) throws {
        let fields = try FactFields<Key>(decoder)
        self.init(article: try fields.required(.article, fields.term(.article)))
        object = try fields.term(.object) ?? object
        try readSums(fields)
        try readCounts(fields)
        try readCircumstances(fields)
        sold = try readSold(fields)
        unsoldUnits = try fields.count(.unsoldUnits, in: SoldLot.units)
        unitPrice = try fields.amount(.unitPrice, atMost: SoldLot.highestPrice)
        labelPrice = try fields.amount(.labelPrice, atMost: SoldLot.highestPrice)
        marketPrice = try fields.amount(.marketPrice, atMost: SoldLot.highestPrice)
        purchasePrice = try fields.amount(.purchasePrice, atMost: SoldLot.highestPrice)
        if article == .secretForForeignBody, foreignBody == false {
            throw fields.wrong(.foreignBody, "false", "true, with article 219-1")
        }
    }

    private mutating func readSums(_ fields: FactFields<Key>) throws {
        // A trillion yuan: more is a slip of the pen.
        let most = AmountInFen(fen: 100_000_000_000_000)
        gains = try fields.amount(.gains, atMost: most)
        business = try fields.amount(.business, atMost: most)
        sales = try fields.amount(.sales, atMost: most)
        unsold = try fields.amount(.unsold, atMost: most)
        loss = try fields.amount(.loss, atMost: most)
        licenceFee = try fields.amount(.licenceFee, atMost: most)
        repairCost = try fields.amount(.repairCost, atMost: most)
        unitProfit = try fields.amount(.unitProfit, atMost: SoldLot.highestPrice)
    }

    private mutating func readCounts(_ fields: FactFields<Key>) throws {
        let counts = 0...1_000_000_000_000
        copies = try fields.count(.copies, in: counts)
        works = try fields.count(.works, in: counts)
        downloads = try fields.count(.downloads, in: counts)
        clicks = try fields.count(.clicks, in: counts)
        members = try fields.count(.members, in: counts)
        pieces = try fields.count(.pieces, in: counts)
        lostUnits = try fields.count(.lostUnits, in: SoldLot.units)
    }

    private mutating func readCircumstances(_ fields: FactFields<Key>) throws {
        used = try fields.flag(.used)
        marks = try fields.count(.marks, in: 1...1_000_000) ?? marks
        sameSource = try fields.flag(.sameSource) ?? sameSource
        lastPunished = try fields.day(.lastPunished)
        actDate = try fields.day(.actDate)
        foreignBody = try fields.flag(.foreignBody)
        ownerRuined = try fields.flag(.ownerRuined) ?? ownerRuined
        policeMeansNeeded = try fields.flag(.policeMeansNeeded) ?? policeMeansNeeded
    }

    private func readSold(_ fields: FactFields<Key>) throws -> [SoldLot] {
        do {
            let lots = try fields.container.decodeIfPresent([SoldLot].self, forKey: .sold) ?? []
            guard lots.count <= SoldLot.mostLots else {
                throw fields.wrong(.sold, String(lots.count), "at most \(SoldLot.mostLots) entries")
            }
            return lots
        } catch is DecodingError {
            throw fields.wrong(.sold, nil, "a list of {\"units\", \"price\"}")
        }
    }
}

extension SoldLot: Decodable {
    // Beyond these bounds something is a slip of the pen; within them no sum overflows: units times price is at most
    // 10^16 fen, and there are 500 lots.
    static let units = 0...10_000_000
    static let highestPrice = AmountInFen(fen: 1_000_000_000)
    static let mostLots = 500

    private enum Key: String, CodingKey {
        case units, price
    }

    package init(from decoder: any Decoder) throws {
        let fields = try FactFields<Key>(decoder, prefix: "sold.")
        units = try fields.required(.units, fields.count(.units, in: SoldLot.units))
        price = try fields.required(.price, fields.amount(.price, atMost: SoldLot.highestPrice))
    }
}
