import Matching
import Testing

@Suite("How good probabilities are")
struct MatchQualityTests {
    /// 400 pairs by a fixed rule, many of equal probability, and 20 true pairs that are missing from the list.
    private var judged: [MatchQuality.Judged] {
        var state = 12345
        func next() -> Double {
            state = (state * 1_103_515_245 + 12345) % 2_147_483_648
            return Double((state >> 8) % 1000) / 1000
        }
        return (0..<400).map { _ in
            let probability = next()
            return MatchQuality.Judged(probability: probability, isTrue: next() < probability * probability)
        }
    }

    /// The expected numbers were printed by `score_pairs.py` for the same list.
    @Test("The figures are those of the script by which acceptance is scored")
    func asTheScript() {
        let truePairs = judged.count { $0.isTrue } + 20
        #expect(truePairs == 153)
        let quality = MatchQuality(judged, truePairs: truePairs)
        #expect(abs(quality.averagePrecision - 0.65625072779286) < 1e-12)
        #expect(abs(quality.bestF1 - 0.6482758620689656) < 1e-12)
        #expect(quality.bestThreshold == 0.627)
        #expect(abs(quality.recallCeiling - 0.869281045751634) < 1e-12)
        #expect(abs(quality.brier - 0.16807245999999992) < 1e-12)
        #expect(abs(quality.calibrationError - 0.140145) < 1e-12)
    }

    @Test("Equal pairs may be counted instead of repeated")
    func counted() {
        let once = [(0.9, true, 3), (0.9, false, 1), (0.25, true, 2), (0.125, false, 40)]
        let repeated = once.flatMap { pair in
            (0..<pair.2).map { _ in MatchQuality.Judged(probability: pair.0, isTrue: pair.1) }
        }
        let counted = once.map { MatchQuality.Judged(probability: $0.0, isTrue: $0.1, count: $0.2) }
        let (one, other) = (MatchQuality(counted, truePairs: 6), MatchQuality(repeated, truePairs: 6))
        #expect(one.averagePrecision == other.averagePrecision && one.bestF1 == other.bestF1)
        #expect(one.recallCeiling == other.recallCeiling && one.bestThreshold == other.bestThreshold)
        #expect(abs(one.brier - other.brier) < 1e-12)
        #expect(abs(one.calibrationError - other.calibrationError) < 1e-12)
    }

    @Test("Equal probabilities are one step: their order does not matter")
    func ties() {
        let pairs = [true, false, true, false].map { MatchQuality.Judged(probability: 0.5, isTrue: $0) }
        #expect(MatchQuality(pairs, truePairs: 2) == MatchQuality(pairs.reversed(), truePairs: 2))
        #expect(MatchQuality(pairs, truePairs: 2).averagePrecision == 0.5)
    }

    @Test("A look-up counts as hit when the best candidate is true, and as false alarm when nothing was to be found")
    func lookUps() {
        let quality = LookUpQuality([
            .init(candidates: [(1, 0.9), (2, 0.4)], wanted: [1, 3]),
            .init(candidates: [(4, 0.9), (5, 0.8)], wanted: [5]),
            .init(candidates: [(6, 0.7)], wanted: []),
            .init(candidates: [(7, 0.3)], wanted: []),
        ])
        #expect(quality.recallAtTen == 2.0 / 3)
        #expect(quality.hitAtOne == 0.5)
        #expect(quality.falseAlarms == 0.5)
    }
}
