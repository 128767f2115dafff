import Agreement
import Testing
import Vocabulary

@Suite("Scenario 6: an anonymous informant with a reward (DOMAIN section 8)")
struct InformantRewardTests {
    private let rule = ResponsibilityAgreement.beijing.rewardRule(on: Day("2026-05-11")!)!

    private func reward(_ grade: Int, _ yuan: Int64) throws -> Reward {
        try #require(try rule.reward(RewardClaim(grade: grade, base: AmountInFen(fen: yuan * 100))))
    }

    @Test("A fine of 900,000 and 360,000 confiscated: 63,000, 37,800 and 12,600 by grade")
    func grades() throws {
        #expect(
            try [1, 2, 3].map { try reward($0, 900_000 + 360_000).amount.yuan } == ["63000.00", "37800.00", "12600.00"])
    }

    @Test("A base of 20,000 in grade 3 gives the floor of 1,000")
    func floor() throws {
        let reward = try reward(3, 20_000)
        #expect(reward.amount.yuan == "1000.00" && reward.isFloorApplied)
    }

    @Test("12,000,000 in grade 1 is 600,000: finance decides too; 30,000,000 stops at the cap of 1,000,000")
    func financeAndCap() throws {
        let large = try reward(1, 12_000_000)
        #expect(large.amount.yuan == "600000.00" && large.financeCoDecides && !large.isCapApplied)
        let largest = try reward(1, 30_000_000)
        #expect(largest.amount.yuan == "1000000.00" && largest.isCapApplied)
    }

    @Test("A violation that is not major is refused with a reason; the right holder's investigator is excluded")
    func refused() {
        var claim = RewardClaim(grade: 1, base: AmountInFen(fen: 126_000_000))
        claim.isMajor = false
        #expect(throws: RewardRefusal.notMajor) { try rule.reward(claim) }
        claim.isMajor = true
        claim.exclusions = [.ownersAgent]
        #expect(throws: RewardRefusal.excluded(.ownersAgent)) { try rule.reward(claim) }
        #expect(RewardRefusal.excluded(.ownersAgent).message.zh.contains("受托调查人"))
    }
}
