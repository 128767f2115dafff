import Testing
import Vocabulary

@testable import Matching

@Suite("Calibration")
struct CalibrationTests {
    /// A million pairs, of which 5,000 are the same complaint. Name, contact and telephone agree in 19 of 20 of these and in
    /// one of 20 others, so that all three together say far more than the door's limit lets them say; mark and goods
    /// hardly say anything.
    private static let pairs: [(sample: MatchSample, count: Int)] = (0..<64).map { number in
        let isSame = number & 1 == 1
        var (comparison, count) = (Comparison(), isSame ? 5000.0 : 995_000)
        for (place, field) in [ComparedField.name, .contact, .telephone, .brand, .goods].enumerated() {
            let isAlike = number >> (place + 1) & 1 == 1
            let often = place < 3 ? 0.95 : 0.6
            comparison[field] = isAlike ? UInt8(field.levelCount - 1) : Comparison.differs
            count *= isAlike == isSame ? often : 1 - often
        }
        let sample = MatchSample(comparison, TermFrequencies(), isSame ? .sameComplaint : .unrelated)
        return (sample, Int(count.rounded()))
    }

    @Test("What is claimed comes true where the door's limit has taken something off")
    func door() {
        var patterns = MatchPatterns()
        for pair in Self.pairs { patterns.add(pair.sample, times: pair.count) }
        let model = MatchTraining(patterns).fromDecisions(
            start: MatchModel(version: "start", trainedOn: Localized(zh: "", en: "")), version: "learnt",
            trainedOn: Localized(zh: "", en: ""))
        let limited = Self.pairs.filter { model.complaint.beyondDoor($0.sample.comparison) < 0 }
        let claimed = limited.reduce(0) {
            $0 + Double($1.count) * model.score($1.sample.comparison, TermFrequencies()).sameComplaint
        }
        let found = limited.reduce(0) { $0 + ($1.sample.relation == .sameComplaint ? Double($1.count) : 0) }
        #expect(found > 4000)
        #expect(abs(claimed - found) < 0.05 * found)
    }

    @Test("Pairs that nobody is shown do not bend what is said of the others")
    func unseen() {
        let shown = (-6...6).map { sum in
            CalibrationFit.Point(sum: Double(sum), yes: sum > 0 ? 90 : 10, all: 100)
        }
        let unseen = CalibrationFit.Point(sum: -12, yes: 500, all: 1_000_000)
        #expect(CalibrationFit.calibration(shown) != MatchCalibration())
        #expect(CalibrationFit.calibration(shown + [unseen]) == CalibrationFit.calibration(shown))
    }
}
