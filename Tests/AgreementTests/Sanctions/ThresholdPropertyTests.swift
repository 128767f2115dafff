import Agreement
import Testing
import Vocabulary

private let agreement = ResponsibilityAgreement.beijing
private let today = Day("2026-11-20")!

extension SeededNumbers {
    /// Facts near the limits, so that small changes matter.
    fileprivate mutating func facts() -> ThresholdFacts {
        var facts = ThresholdFacts(article: CriminalArticle.allCases.randomElement(using: &self)!)
        facts.object = ThresholdObject.allCases.randomElement(using: &self)!
        for sum in ThresholdPropertyTests.sums where Bool.random(using: &self) {
            facts[keyPath: sum] = AmountInFen(fen: Int64.random(in: 0...40_000_000, using: &self))
        }
        for count in ThresholdPropertyTests.counts where Bool.random(using: &self) {
            facts[keyPath: count] = Int.random(in: 0...30_000, using: &self)
        }
        facts.used = [nil, true, false].randomElement(using: &self)!
        facts.marks = Int.random(in: 1...3, using: &self)
        facts.sameSource = Bool.random(using: &self)
        facts.ownerRuined = Int.random(in: 0..<9, using: &self) == 0
        facts.policeMeansNeeded = Bool.random(using: &self)
        facts.actDate = Day("2003-01-01")! + Int.random(in: 0..<8700, using: &self)
        if Bool.random(using: &self) {
            facts.lastPunished = facts.actDate! - Int.random(in: -10...1000, using: &self)
        }
        for _ in 0..<Int.random(in: 0...2, using: &self) {
            facts.sold.append(lot())
        }
        return facts
    }

    fileprivate mutating func lot() -> SoldLot {
        SoldLot(
            units: Int.random(in: 0...2000, using: &self),
            price: AmountInFen(fen: Int64.random(in: 0...10_000, using: &self)))
    }
}

@Suite("What holds for every finding")
struct ThresholdPropertyTests {
    nonisolated(unsafe) static let sums: [WritableKeyPath<ThresholdFacts, AmountInFen?>] = [
        \.gains, \.business, \.sales, \.unsold, \.loss, \.licenceFee, \.repairCost, \.unitPrice, \.unitProfit,
    ]
    nonisolated(unsafe) static let counts: [WritableKeyPath<ThresholdFacts, Int?>] = [
        \.copies, \.works, \.downloads, \.clicks, \.members, \.pieces, \.unsoldUnits, \.lostUnits,
    ]

    private func result(_ facts: ThresholdFacts) throws -> ThresholdResult {
        try agreement.threshold(facts, on: today).result
    }

    @Test("A larger sum never lowers the result", arguments: 0..<300 as Range<UInt64>)
    func monotoneInSums(seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        let facts = numbers.facts()
        let before = try result(facts)
        for sum in Self.sums {
            guard let old = facts[keyPath: sum] else { continue }
            var more = facts
            more[keyPath: sum] = AmountInFen(fen: old.fen + Int64.random(in: 1...30_000_000, using: &numbers))
            #expect(try result(more) >= before, "seed \(seed): \(sum)")
        }
        for count in Self.counts {
            guard let old = facts[keyPath: count] else { continue }
            var more = facts
            more[keyPath: count] = old + Int.random(in: 1...20_000, using: &numbers)
            #expect(try result(more) >= before, "seed \(seed): \(count)")
        }
    }

    @Test("A repeat, another mark or another source never lowers the result", arguments: 0..<300 as Range<UInt64>)
    func monotoneInCircumstances(seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        let facts = numbers.facts()
        let before = try result(facts)
        var again = facts
        again.lastPunished = facts.actDate! - 30
        #expect(try result(again) >= before)
        var marks = facts
        marks.marks += 1
        #expect(try result(marks) >= before)
        marks.sameSource = false
        #expect(try result(marks) >= before)
        var ruined = facts
        ruined.ownerRuined = true
        #expect(try result(ruined) >= before)
        var police = facts
        police.policeMeansNeeded = true
        #expect(try result(police) >= before)
    }

    @Test(
        "Selling one lot more never lowers the result while the stock has a price of its own",
        arguments: 0..<200 as Range<UInt64>)
    func moreLots(seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        var facts = numbers.facts()
        facts.unitPrice = AmountInFen(fen: 1000)
        facts.unsold = nil
        let before = try result(facts)
        facts.sold.append(numbers.lot())
        #expect(try result(facts) >= before)
    }

    @Test(
        "The same facts give the same finding, and the order of lots does not matter",
        arguments: 0..<100 as Range<UInt64>)
    func deterministic(seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        let facts = numbers.facts()
        let finding = try agreement.threshold(facts, on: today)
        #expect(try agreement.threshold(facts, on: today) == finding)
        var turned = facts
        turned.sold.reverse()
        #expect(try agreement.threshold(turned, on: today).comparisons == finding.comparisons)
    }

    @Test(
        "Every finding tells its arithmetic and that it only advises; K is named as K",
        arguments: 0..<200 as Range<UInt64>)
    func told(seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        let finding = try agreement.threshold(numbers.facts(), on: today)
        #expect(!finding.arithmetic.isEmpty && finding.arithmetic.allSatisfy { !$0.zh.isEmpty && !$0.en.isEmpty })
        #expect(finding.advice.en.hasSuffix("This only advises; a person decides."))
        #expect(finding.advice.zh.hasSuffix("本结果仅供参考，由承办人员决定。"))
        let isUnconfirmed = finding.texts.contains { !$0.origin.mark.isConfirmed }
        #expect(finding.advice.en.contains("not confirmed") == isUnconfirmed)
        #expect(finding.result == finding.texts.map(\.result).min())
    }
}
