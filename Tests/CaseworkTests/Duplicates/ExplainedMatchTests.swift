import Agreement
import CaseRules
import Casework
import Matching
import Storage
import Testing
import Vocabulary

@Suite("Why two cases have the probabilities they have")
struct ExplainedMatchTests {
    @Test("Two cases have the same probabilities from either side, also where more cases tell what one of them tells")
    func symmetric() async throws {
        try await TestCentre.run { centre in
            var nearly = ToldAgain.stranger()
            nearly.intake.respondent = "北京松雪楼茶业有限公司"
            let filed = try await centre.file([ToldAgain.holder(), nearly, nearly, nearly, nearly])
            let numbers = try filed.map { try $0.get().number }
            let one = try await centre.explainMatch(numbers[0], numbers[1])
            let other = try await centre.explainMatch(numbers[1], numbers[0])
            #expect(one.score == other.score)
            #expect(one.sum == other.sum)
        }
    }

    @Test("Side by side stand the probabilities that the reasons add up to, in their order")
    func shownAsExplained() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            // A look-up knows only how rare the name of the new case is; of the older ones, one name is rare too.
            var (rare, common) = (ToldAgain.stranger(), ToldAgain.stranger())
            rare.intake.respondent = "北京松雪轩茶业有限公司"
            common.intake.respondent = "北京松雪楼茶业有限公司"
            let told = [rare] + Array(repeating: common, count: 3)
            let older = try await centre.file(told).map { try $0.get().number }
            let number = try await centre.file(ToldAgain.holder("13800000007")).number
            let review = try await centre.duplicates(of: number, for: desk.officer)
            #expect(review.candidates.count == 4 && review.leftOut == 0)
            #expect(review.candidates.first?.matter.number == older.first)
            for candidate in review.candidates {
                #expect(candidate.score == candidate.explanation?.score)
                #expect(candidate.band == review.rule?.band(of: Probability(candidate.score.sameComplaint)))
            }
            let shown = review.candidates.map(\.score.sameComplaint)
            #expect(shown == shown.sorted(by: >))
        }
    }

    @Test("An explanation names what a look-up finds the pair by, and no key that too many cases share")
    func foundBy() async throws {
        try await TestCentre.run { centre in
            let first = try await centre.file([ToldAgain.holder(), ToldAgain.stranger()]).map { try $0.get().number }
            let found = try await centre.explainMatch(first[0], first[1])
            #expect(found.foundBy.contains(.telephone) && found.foundBy.allSatisfy(\.isAsked))
            let listed = found.foundBy.map { "\"\($0)\"" }.joined(separator: ",")
            #expect(String(decoding: found.file, as: UTF8.self).contains("\"foundBy\":[\(listed)]"))
            let others = (0..<410).map { index in
                var filing = Filing.sample(index)
                filing.intake.phone = ToldAgain.holder().intake.phone
                return filing
            }
            for filed in try await centre.file(others) { _ = try filed.get() }
            let common = try await centre.explainMatch(first[0], first[1]).foundBy
            #expect(!common.isEmpty && !common.contains(.telephone))
        }
    }
}
