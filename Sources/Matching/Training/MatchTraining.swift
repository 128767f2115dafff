package import Vocabulary

/// Makes a model out of pairs: without any decision by classes that it finds itself, with decisions by learning from them.
/// Equal pairs give an equal model, in whatever order they come.
package struct MatchTraining {
    private let patterns: [(pattern: MatchPatterns.Pattern, tally: MatchPatterns.Tally)]

    package init(_ patterns: MatchPatterns) {
        self.patterns = patterns.sorted
    }

    /// From all pairs, most or all of them undecided: classes that start from rules (`firstGuess`), the decided pairs held
    /// to what was decided; then weights that tell these classes apart.
    package func fromClasses(version: String, trainedOn: Localized) -> MatchModel {
        var classes = LatentClasses(patterns)
        let counts = classes.learnt { $0.firstGuess }
        var model = MatchModel(version: version, trainedOn: trainedOn)
        for statement in Statement.allCases {
            let rows = counts.map { (yes: statement.yes($0), all: $0.sum()) }
            model[statement] = fit(rows, from: MatchWeights(), statement)
        }
        return model
    }

    /// From the decisions, starting at a model: few of them move it a little, many replace it. Calibrated on pairs that
    /// the weights have not seen, as soon as there are 300 decisions, and for each kind of right that has as many.
    package func fromDecisions(start: MatchModel, version: String, trainedOn: Localized) -> MatchModel {
        var model = MatchModel(version: version, trainedOn: trainedOn)
        for statement in Statement.allCases {
            let rows = patterns.map { decided($0.tally, statement) }
            model[statement] = fit(rows, from: start[statement], statement)
            calibrate(&model[statement], rows, start[statement], statement)
        }
        return model
    }

    private func decided(_ tally: MatchPatterns.Tally, _ statement: Statement) -> Count {
        (yes: statement.yes(tally), all: tally[0] + tally[1] + tally[2])
    }
}

extension MatchTraining {
    /// What the other two of name, contact and telephone may add to the strongest of them, in thousandths of a bit.
    private static let besideTheStrongest = 4000

    fileprivate typealias Count = (yes: Double, all: Double)

    private func fit(_ counts: [Count], from start: MatchWeights, _ statement: Statement) -> MatchWeights {
        let rows = zip(patterns, counts).filter { $1.all > 0 }.map { entry, count in
            LogisticFit.Row(
                values: entry.pattern.values, doublings: Double(entry.pattern.doublings) / 1000, yes: count.yes,
                all: count.all)
        }
        let fit = LogisticFit(
            rows, chains: WeightChain.all(rising: statement.rising), start: WeightLayout.row(start))
        var weights = WeightLayout.weights(fit.weights())
        let door = [ComparedField.name, .contact, .telephone].map { weights[$0, UInt8($0.levelCount - 1)] }
        weights.doorLimit = max(door.max() ?? 0, 0) + Self.besideTheStrongest
        return weights
    }

    /// Every fifth pattern is judged by weights learnt from the other four fifths. The fit of the weights knows nothing of
    /// the door's limit, calibration does: it puts right what the limit takes off too much.
    private func calibrate(
        _ weights: inout MatchWeights, _ counts: [Count], _ start: MatchWeights, _ statement: Statement
    ) {
        guard counts.reduce(0, { $0 + $1.all }) >= CalibrationFit.least else { return }
        var points = [[CalibrationFit.Point]](repeating: [], count: weights.calibration.count)
        var all: [CalibrationFit.Point] = []
        for part in 0..<5 {
            let others = counts.enumerated().map { $0.offset % 5 == part ? (yes: 0, all: 0) : $0.element }
            let judging = fit(others, from: start, statement)
            for index in stride(from: part, to: counts.count, by: 5) where counts[index].all > 0 {
                let pattern = patterns[index].pattern
                let point = CalibrationFit.Point(
                    pattern, judging, yes: counts[index].yes, all: counts[index].all)
                points[Int(pattern.comparison.rightKind)].append(point)
                all.append(point)
            }
        }
        let any = CalibrationFit.calibration(all)
        weights.calibration = points.enumerated().map { kind, points in
            kind > 0 && points.reduce(0) { $0 + $1.all } >= CalibrationFit.least
                ? CalibrationFit.calibration(points) : any
        }
    }
}
