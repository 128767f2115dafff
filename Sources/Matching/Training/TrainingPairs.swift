package import Vocabulary

/// Pairs to learn from. Every fifth of those that somebody decided is kept back, so that a model is measured on decisions
/// that it has not seen; equal pairs in the same order give an equal model with equal figures.
package struct TrainingPairs: Sendable {
    /// How many of the pairs are decided, those kept back among them.
    package private(set) var decisions = 0
    private var learnt = MatchPatterns()
    private var keptBack = MatchPatterns()

    private static let keptBackOf = 5

    package init() {}

    /// - Parameter decision: the number of the decision where decisions have numbers that stay from one training to the next:
    ///   one that was kept back once is then kept back always, and no later model is measured on what an earlier one learnt.
    ///   Unless given, decisions are counted as they come.
    package mutating func add(_ sample: MatchSample, decision: Int? = nil) {
        guard sample.relation != nil else { return learnt.add(sample) }
        decisions += 1
        if (decision ?? decisions) % Self.keptBackOf == 0 { keptBack.add(sample) } else { learnt.add(sample) }
    }

    /// Weights learnt from the decisions, with what was measured of them (`MatchModel.figures`). Without any decision those
    /// of the classes found, of which nothing can be measured.
    /// - Parameter start: the weights from which decisions lead on; those of the classes found unless given.
    package func model(start: MatchModel?, version: String, trainedOn: Localized) -> MatchModel {
        let training = MatchTraining(learnt)
        let first = start ?? training.fromClasses(version: version, trainedOn: trainedOn)
        guard decisions > 0 else { return first }
        var model = training.fromDecisions(start: first, version: version, trainedOn: trainedOn)
        if !keptBack.isEmpty { model.figures = quality(of: model).figures }
        return model
    }

    /// How well a model judges the decisions that were kept back.
    package func quality(of model: MatchModel) -> ModelQuality { ModelQuality(model, on: keptBack) }
}
