import Matching
import Testing
import Vocabulary

@Suite("What is learnt and what is kept back")
struct TrainingPairsTests {
    private static let nobody = Localized(zh: "", en: "")
    private static let start = MatchModel(version: "start", trainedOn: nobody)
    private static let samples = InventedWorld.pairs(1000, seed: 21)

    private static func trained(_ samples: [MatchSample], start: MatchModel? = start) -> MatchModel {
        var pairs = TrainingPairs()
        for sample in samples { pairs.add(sample) }
        return pairs.model(start: start, version: "t", trainedOn: nobody)
    }

    @Test("Every fifth decision is kept back, and the figures of a model are those of these decisions alone")
    func fifth() {
        let model = Self.trained(Self.samples)
        let learnt = Self.samples.enumerated().filter { $0.offset % 5 != 4 }.map(\.element)
        let keptBack = Self.samples.enumerated().filter { $0.offset % 5 == 4 }.map(\.element)
        let expected = MatchTraining(MatchPatterns(learnt)).fromDecisions(
            start: Self.start, version: "t", trainedOn: Self.nobody)
        #expect(model.complaint == expected.complaint && model.infringer == expected.infringer)
        let judged = keptBack.map {
            MatchQuality.Judged(
                probability: model.score($0.comparison, $0.frequencies).sameInfringer, isTrue: $0.relation != .unrelated
            )
        }
        let quality = MatchQuality(judged, truePairs: judged.count { $0.isTrue })
        #expect(model.figures["infringerBrier"] == Int((quality.brier * 1_000_000).rounded()))
        #expect(
            model.figures["infringerAveragePrecision"] == Int((quality.averagePrecision * 1_000_000).rounded()))
        #expect(
            Set(model.figures.keys) == [
                "complaintAveragePrecision", "complaintBrier", "infringerAveragePrecision", "infringerBrier",
            ])
    }

    @Test("A decision with a number is kept back by it, whatever else was decided")
    func numbered() {
        let kept = Self.samples[0]
        func quality(besides others: ArraySlice<MatchSample>) -> ModelQuality {
            var pairs = TrainingPairs()
            for (place, sample) in others.enumerated() { pairs.add(sample, decision: place * 5 + 1) }
            pairs.add(kept, decision: 40)
            return pairs.quality(of: .standard)
        }
        #expect(quality(besides: Self.samples[1..<5]) == quality(besides: Self.samples[1..<9]))
    }

    @Test("Pairs that nobody decided are all learnt from, and nothing is measured on them")
    func undecided() {
        let samples = Self.samples.map { MatchSample($0.comparison, $0.frequencies, nil) }
        let model = Self.trained(samples, start: nil)
        let expected = MatchTraining(MatchPatterns(samples)).fromClasses(version: "t", trainedOn: Self.nobody)
        #expect(model == expected && model.figures.isEmpty)
    }

    @Test("Equal models have equal names, other weights another, whatever they were called before")
    func names() {
        var model = Self.trained(Self.samples)
        let name = model.named("trained").version
        model.version = "other"
        #expect(model.named("trained").version == name && name.hasPrefix("trained-") && name.count == 24)
        model.complaint.prior += 1
        #expect(model.named("trained").version != name)
    }
}
