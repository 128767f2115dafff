import Matching
import Testing
import Vocabulary

@Suite("Learning to match")
struct MatchTrainingTests {
    private static let untrained = MatchModel(version: "start", trainedOn: Localized(zh: "", en: ""))

    private static func undecided(_ samples: [MatchSample]) -> [MatchSample] {
        samples.map { MatchSample($0.comparison, $0.frequencies, nil) }
    }

    private static func cold(_ samples: [MatchSample]) -> MatchModel {
        MatchTraining(MatchPatterns(samples)).fromClasses(version: "cold", trainedOn: Localized(zh: "", en: ""))
    }

    private static func learnt(_ samples: [MatchSample], from start: MatchModel = untrained) -> MatchModel {
        MatchTraining(MatchPatterns(samples)).fromDecisions(
            start: start, version: "learnt", trainedOn: Localized(zh: "", en: ""))
    }

    private static func quality(_ model: MatchModel, _ samples: [MatchSample]) -> MatchQuality {
        let judged = samples.map {
            MatchQuality.Judged(
                probability: model.score($0.comparison, $0.frequencies).sameComplaint,
                isTrue: $0.relation == .sameComplaint)
        }
        return MatchQuality(
            judged.filter { $0.probability >= 0.001 }, truePairs: samples.count { $0.relation == .sameComplaint })
    }

    @Test("Without one decision, the three kinds of pairs are told apart", arguments: [1, 2] as [UInt64])
    func withoutDecisions(seed: UInt64) {
        let model = Self.cold(Self.undecided(InventedWorld.pairs(2000, seed: seed)))
        #expect(Self.quality(model, InventedWorld.pairs(2000, seed: seed + 100)).averagePrecision >= 0.82)
    }

    @Test("Learnt from decisions, it ranks better, and its probabilities come true on pairs it has not seen")
    func withDecisions() {
        let pairs = InventedWorld.pairs(2500, seed: 3)
        let unseen = InventedWorld.pairs(2500, seed: 103)
        let cold = Self.quality(Self.cold(Self.undecided(pairs)), unseen)
        let learnt = Self.quality(Self.learnt(pairs), unseen)
        #expect(learnt.averagePrecision > cold.averagePrecision)
        #expect(learnt.calibrationError <= 0.03)
    }

    @Test("The same pairs in another order give the same bytes")
    func deterministic() {
        let pairs = InventedWorld.pairs(500, seed: 4)
        #expect(Self.cold(pairs).file == Self.cold(pairs.reversed()).file)
        #expect(Self.learnt(pairs).file == Self.learnt(pairs.reversed()).file)
    }

    @Test("A few decisions move the weights a little, not away")
    func few() {
        let start = Self.learnt(InventedWorld.pairs(2500, seed: 5))
        let moved = Self.learnt(InventedWorld.pairs(40, seed: 6), from: start)
        let unseen = InventedWorld.pairs(2500, seed: 106)
        #expect(moved.complaint != start.complaint)
        #expect(Self.quality(moved, unseen).averagePrecision >= Self.quality(start, unseen).averagePrecision - 0.02)
    }

    @Test("A right with decisions enough has a calibration of its own, another has not")
    func byRight() {
        let pairs = InventedWorld.pairs(600, seed: 7).enumerated().map { index, sample in
            var comparison = sample.comparison
            comparison.rightKind = (index % 20 == 0 ? RightType.copyright : .trademark).number
            return MatchSample(comparison, sample.frequencies, sample.relation)
        }
        let calibration = Self.learnt(pairs).complaint.calibration
        #expect(calibration[Int(RightType.trademark.number)] != calibration[0])
        #expect(calibration[Int(RightType.copyright.number)] == calibration[0])
    }
}
