import Agreement
import Testing
import Vocabulary

private let agreement = ResponsibilityAgreement.beijing

@Suite("Scenario 2: an American entertainment company and 34 audio-video shops (DOMAIN section 8)")
struct AudioVideoShopsTests {
    /// Discs sold and left in the shop, in pieces; the sale of infringing copies is article 218.
    private func finding(sold: Int, unsold: Int?) throws -> ThresholdFinding {
        var facts = ThresholdFacts(article: .sellingCopies)
        facts.copies = sold
        facts.unsoldUnits = unsold
        facts.actDate = Day("2026-05-11")
        return try agreement.threshold(facts, on: Day("2026-05-20")!)
    }

    @Test("Shop 7 sold 1,150 discs: 1,000 are reached")
    func shopSeven() throws {
        let finding = try finding(sold: 1150, unsold: nil)
        #expect(finding.result == .reached)
        #expect(finding.comparisons.map(\.limit) == [1000])
    }

    @Test("Shop 12 sold 700 and kept 2,400: together 3,100 of 3,000")
    func shopTwelve() throws {
        let finding = try finding(sold: 700, unsold: 2400)
        #expect(finding.result == .reached)
        #expect(finding.comparisons.map(\.name) == ["copies", "soldAndUnsoldCopies"])
        #expect(finding.comparisons.map(\.sum) == [700, 3100])
        #expect(finding.comparisons.map(\.limit) == [1000, 3000])
        #expect(finding.comparisons.map(\.isReached) == [false, true])
    }

    @Test("Shop 20 sold 500 and kept 2,000: together 2,500, below")
    func shopTwenty() throws {
        let finding = try finding(sold: 500, unsold: 2000)
        #expect(finding.result == .belowThreshold)
        #expect(finding.comparisons.map(\.sum) == [500, 2500])
    }
}
