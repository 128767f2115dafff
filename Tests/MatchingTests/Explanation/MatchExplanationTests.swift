import Matching
import Testing
import Vocabulary

@Suite("Why two matters are held to be the same")
struct MatchExplanationTests {
    private var here: ToldMatter {
        var told = ToldMatter(receivedOn: Day("2026-01-05")!, right: .trademark)
        told.respondent = "义乌市小米商贸有限公司"
        told.phone = "13800000001"
        return told
    }

    private var there: ToldMatter {
        var told = here
        told.respondent = "义乌小米贸易公司"
        return told
    }

    @Test("The terms of an explanation add up to the logarithm of the odds", arguments: 0..<40 as Range<UInt64>)
    func sums(seed: UInt64) {
        let (comparison, frequencies) = Chance.pair(seed: seed)
        let explanation = MatchExplanation(here, there, comparison, frequencies, foundBy: [.nameCore], model: .standard)
        for statement in [\MatchExplanation.Weight.complaint, \.infringer] {
            let lines = explanation.lines.map { $0.weight[keyPath: statement] + ($0.rarity?[keyPath: statement] ?? 0) }
            let others = [explanation.prior, explanation.door, explanation.calibration, explanation.lift]
                .map { $0[keyPath: statement] }
            let sum = (lines + others).reduce(0, +)
            #expect(sum == explanation.sum[keyPath: statement])
        }
        #expect(explanation.score.sameComplaint == MatchModel.probability(explanation.sum.complaint))
        #expect(explanation.score.sameInfringer == MatchModel.probability(explanation.sum.infringer))
    }

    @Test("Where the weights say less of the infringer than of the complaint, a term of its own lifts him to it")
    func lift() {
        var comparison = Comparison()
        (comparison[.time], comparison[.told], comparison[.goods]) = (6, 2, 3)
        let explanation = MatchExplanation(here, there, comparison, TermFrequencies(), model: .standard)
        #expect(explanation.lift.complaint == 0 && explanation.lift.infringer > 0)
        #expect(explanation.sum.infringer == explanation.sum.complaint)
        #expect(explanation.score.sameInfringer == explanation.score.sameComplaint)
        #expect(String(decoding: explanation.file, as: UTF8.self).contains("\"lift\":{\"complaint\":0,"))
    }

    @Test("Equal input gives equal bytes")
    func bytes() {
        let (comparison, frequencies) = Chance.pair(seed: 7)
        let first = MatchExplanation(here, there, comparison, frequencies, foundBy: [.nameCore], model: .standard).file
        #expect(
            first == MatchExplanation(here, there, comparison, frequencies, foundBy: [.nameCore], model: .standard).file
        )
        #expect(String(decoding: first, as: UTF8.self).hasPrefix("{\"calibration\":{"))
    }

    @Test("The differing characters are marked on both sides, and runs put together are the text")
    func marks() {
        let words = DifferingRuns(here.respondent, there.respondent)
        #expect(words.here.filter(\.differs).map(\.text) == ["市", "商", "有限"])
        #expect(words.there.filter(\.differs).map(\.text) == ["易"])
        #expect(words.here.map(\.text).joined() == here.respondent)
        #expect(words.there.map(\.text).joined() == there.respondent)
    }

    @Test("What one side does not tell is not marked as different")
    func missing() {
        let words = DifferingRuns("", "b座3楼")
        #expect(words.here.isEmpty)
        #expect(words.there == [DifferingRuns.Run(text: "b座3楼", differs: false)])
    }

    @Test("Very long texts are compared at their ends, and stay whole")
    func long() {
        let a = "开头" + String(repeating: "甲", count: 900) + "结尾"
        let b = "开头" + String(repeating: "乙", count: 800) + "结尾"
        let words = DifferingRuns(a, b)
        #expect(words.here.map(\.differs) == [false, true, false])
        #expect(words.there.map(\.text).joined() == b)
    }
}
