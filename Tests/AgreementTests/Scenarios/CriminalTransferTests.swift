import Agreement
import Testing
import Vocabulary

@Suite("Scenario 10: the sums of a criminal transfer (DOMAIN section 8)")
struct CriminalTransferTests {
    /// Sold 700 at 40, bought at 20; 2,300 unsold without a label.
    private func finding(_ article: CriminalArticle) throws -> ThresholdFinding {
        var facts = ThresholdFacts(article: article)
        facts.sold = [SoldLot(units: 700, price: AmountInFen(fen: 4000))]
        facts.unsoldUnits = 2300
        facts.purchasePrice = AmountInFen(fen: 2000)
        facts.actDate = Day("2026-04-20")
        return try ResponsibilityAgreement.beijing.threshold(facts, on: Day("2026-04-30")!)
    }

    @Test("As seller (214) below: gains 14,000, sales 28,000, sold and unsold together 120,000 of 150,000")
    func seller() throws {
        let finding = try finding(.sellingCounterfeits)
        #expect(finding.result == .belowThreshold)
        #expect(finding.comparisons.map(\.name) == ["gains", "sales", "soldAndUnsold"])
        #expect(finding.comparisons.map { $0.sum / 100 } == [14_000, 28_000, 120_000])
        #expect(finding.comparisons.map { $0.limit / 100 } == [30_000, 50_000, 150_000])
        #expect(finding.arithmetic.contains { $0.en.contains("= 92,000 yuan (average actual price)") })
    }

    @Test("As maker (213) reached: business 120,000 of 50,000; a fine must not replace the transfer")
    func maker() throws {
        let finding = try finding(.counterfeiting)
        #expect(finding.result == .reached)
        #expect(finding.comparisons.map { $0.sum / 100 } == [14_000, 120_000])
        #expect(finding.comparisons.map(\.isReached) == [false, true])
        #expect(finding.advice.zh.contains("不得以罚代移"))
    }
}
