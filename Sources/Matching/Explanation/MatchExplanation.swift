package import Vocabulary

/// Why a pair has its two probabilities: every term of the two sums, and the words compared. It is a value of the two
/// texts, the comparison and the model, and of nothing else; equal input gives equal bytes (`file`).
package struct MatchExplanation: Sendable, Equatable {
    /// One term of the sum, in thousandths of a bit, for each of the two statements.
    package struct Weight: Sendable, Equatable {
        package let complaint: Int
        package let infringer: Int

        static let none = Weight(complaint: 0, infringer: 0)
    }

    /// One field: its level, what the level weighs, what the rarity of the common value adds, and the words.
    package struct Line: Sendable, Equatable {
        package let field: ComparedField
        /// 0 where one side does not tell it: "not compared", never "different".
        package let level: UInt8
        package let weight: Weight
        /// Apart from the level: how rare the agreeing value is. Nil for fields whose values are not counted.
        package let rarity: Weight?
        package let words: DifferingRuns

        /// What the level says; nil where it is not compared.
        package var name: Localized? { field.levelName(level) }
    }

    package let model: String
    /// The kinds of keys by which a look-up brings the pair together, in the order in which they are declared; empty where
    /// no look-up would compare the two, or nobody asked.
    package let foundBy: [MatchKeyKind]
    package let score: MatchScore
    package let prior: Weight
    /// In the order of `ComparedField`.
    package let lines: [Line]
    /// What name, contact and telephone said beyond their common limit, taken off again: 0 or less.
    package let door: Weight
    /// What calibration adds or takes off.
    package let calibration: Weight
    /// What lifts the same infringer to the same complaint, where the weights alone say less of it: who is the same in the
    /// complaint is the same infringer. 0 for the complaint, 0 or more for the infringer.
    package let lift: Weight
    /// The sum of all: the logarithm of the odds, base 2.
    package let sum: Weight
}

extension MatchExplanation {
    package init(
        _ here: ToldMatter, _ there: ToldMatter, _ comparison: Comparison, _ frequencies: TermFrequencies,
        foundBy: [MatchKeyKind] = [], model: MatchModel
    ) {
        func weight(_ value: (MatchWeights) -> Int) -> Weight {
            Weight(complaint: value(model.complaint), infringer: value(model.infringer))
        }
        self.model = model.version
        self.foundBy = foundBy
        score = model.score(comparison, frequencies)
        prior = weight { $0.prior(frequencies) }
        lines = ComparedField.allCases.map { field in
            let counted = CountedField.allCases.first { $0.field == field }
            return Line(
                field: field, level: comparison[field], weight: weight { $0[field, comparison[field]] },
                rarity: counted.map { counted in weight { $0[counted, frequencies.step(counted)] } },
                words: DifferingRuns(here.text(field), there.text(field)))
        }
        door = weight { $0.beyondDoor(comparison) }
        calibration = weight {
            $0.sum(comparison, frequencies) - $0.uncalibrated(comparison, frequencies)
        }
        let calibrated = weight { $0.sum(comparison, frequencies) }
        let lifted = max(calibrated.complaint, calibrated.infringer)
        lift = Weight(complaint: 0, infringer: lifted - calibrated.infringer)
        sum = Weight(complaint: calibrated.complaint, infringer: lifted)
    }
}
