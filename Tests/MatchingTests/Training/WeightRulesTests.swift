import Matching
import Testing
import Vocabulary

@Suite("What weights may say")
struct WeightRulesTests {
    /// The model in the product, and one learnt from pairs in which chance made some higher levels rarer.
    private static let models: [MatchModel] = [
        .standard,
        MatchTraining(MatchPatterns(InventedWorld.pairs(300, seed: 9))).fromDecisions(
            start: MatchModel(version: "start", trainedOn: Localized(zh: "", en: "")), version: "few",
            trainedOn: Localized(zh: "", en: "")),
    ]

    @Test("A higher level never says less for the same complaint", arguments: ComparedField.allCases)
    func risingComplaint(field: ComparedField) {
        for model in Self.models {
            for level in 2..<field.levelCount {
                #expect(model.complaint[field, UInt8(level)] >= model.complaint[field, UInt8(level - 1)])
            }
        }
    }

    @Test(
        "A higher level of what is told of the respondent never says less for the same infringer",
        arguments: [ComparedField.name, .contact, .telephone, .address, .unit, .page])
    func risingInfringer(field: ComparedField) {
        for model in Self.models {
            for level in 2..<field.levelCount {
                #expect(model.infringer[field, UInt8(level)] >= model.infringer[field, UInt8(level - 1)])
            }
        }
    }

    @Test("Of two agreeing values the commoner never says more", arguments: CountedField.allCases)
    func rarity(field: CountedField) {
        for model in Self.models {
            for weights in [model.complaint, model.infringer] {
                for step in 2..<TermFrequencies.steps { #expect(weights[field, step] <= weights[field, step - 1]) }
            }
        }
    }

    @Test("Not telling a field never gains evidence against", arguments: 0..<20 as Range<UInt64>)
    func missing(seed: UInt64) {
        let (comparison, frequencies) = Chance.pair(seed: seed)
        for model in Self.models {
            for field in ComparedField.allCases {
                var without = comparison
                without[field] = 0
                #expect(model.complaint[field, 0] == 0)
                let lost =
                    model.complaint.uncalibrated(comparison, frequencies)
                    - model.complaint.uncalibrated(without, frequencies)
                #expect(lost <= max(0, model.complaint[field, comparison[field]]))
            }
        }
    }
}
