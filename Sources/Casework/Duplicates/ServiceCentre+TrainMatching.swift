import Agreement
import CaseRules
import Matching
import Storage
package import Vocabulary

/// What came of looking whether officers' decisions give a better model.
package enum TrainingResult: Sendable, Equatable {
    /// Learnt today already, or nothing was decided since.
    case nothingNew
    /// It was stopped before all decisions were read: nothing was learnt, and the day is not done.
    case interrupted
    /// So many decisions there are; that is too few.
    case tooFew(Int)
    /// The new model was worse on decisions that it had not seen, so the old one stays.
    case notBetter
    /// The version that weighs from now on.
    case installed(String)
}

/// Learns from what officers decided, once a day. A model that does worse than the one in force on the decisions that were
/// kept back (`TrainingPairs`) is not installed.
extension ServiceCentre {
    /// With fewer the product's own model is better. Source: docs/matching.md, section on training.
    package static let fewestDecisions = 300
    /// So many cases are read at once.
    private static let decisionsAtOnce = 50

    /// `isWanted` is asked before each part of the decisions is read; once all are read the training is carried through.
    @discardableResult
    package func trainMatching(
        fewest: Int = fewestDecisions, isWanted: () -> Bool = { true }
    ) async throws -> TrainingResult {
        let today = Day(now(), agreement.offset)
        let (state, newest) = try await database.read { (try $0.matchTraining(), try $0.newestRelation()) }
        guard state.day != today.description, newest > state.newest else { return .nothingNew }
        guard let pairs = try await decidedPairs(isWanted) else { return .interrupted }
        guard pairs.decisions >= fewest else {
            try await note(MatchTrainingState(day: today.description, newest: newest))
            return .tooFew(pairs.decisions)
        }
        let old = try await database.read { try matching.model($0) }
        let new = learnt(from: pairs, today)
        let isBetter = pairs.quality(of: new).isNoWorse(than: pairs.quality(of: old))
        let done = MatchTrainingState(day: today.description, newest: newest)
        try await database.write { connection in
            if isBetter { try matching.install(new, connection) }
            try connection.save(done)
        }
        return isBetter ? .installed(new.version) : .notBetter
    }

    private func note(_ state: MatchTrainingState) async throws {
        try await database.write { try $0.save(state) }
    }

    /// From all decisions and the product's own weights: learnt from the old model, each decision would count once more every
    /// night, until nothing held the weights where they began.
    private func learnt(from pairs: TrainingPairs, _ today: Day) -> MatchModel {
        let trainedOn = Localized(
            zh: "本中心工作人员的 \(pairs.decisions) 项决定", en: "\(pairs.decisions) decisions of this centre's officers")
        return pairs.model(start: .standard, version: "decisions-\(today)", trainedOn: trainedOn)
    }

    /// Every decision that stands, with the comparison of its two cases as they are now. What was erased is left out. Nil if
    /// it was stopped before the last one.
    private func decidedPairs(_ isWanted: () -> Bool) async throws -> TrainingPairs? {
        var pairs = TrainingPairs()
        var last: Int64 = 0
        while isWanted() {
            let after = last
            let (rows, some) = try await database.read { connection in
                let rows = try connection.relations(after: after, limit: Self.decisionsAtOnce)
                return (rows, try rows.filter { $0.undoneAt == nil }.compactMap { try decided($0, connection) })
            }
            for pair in some { pairs.add(pair.sample, decision: Int(pair.id)) }
            guard let end = rows.last?.id else { return pairs }
            last = end
        }
        return nil
    }

    private func decided(_ row: CaseRelationRow, _ connection: any Connection) throws -> DecidedPair? {
        guard let own = try connection.caseState(row.caseID), let other = try connection.caseState(row.otherID),
            let pair = try comparedPair(try connection.load(own), try connection.load(other), connection)
        else { return nil }
        return DecidedPair(
            id: row.id, sample: MatchSample(pair.comparison, pair.frequencies, MatchRelation(row.verdict)))
    }
}

/// A decision with what the two cases are compared by.
private struct DecidedPair {
    let id: Int64
    let sample: MatchSample
}

extension MatchRelation {
    fileprivate init(_ verdict: PairVerdict) {
        switch verdict {
        case .attach: self = .sameComplaint
        case .link: self = .sameInfringer
        case .notSame: self = .unrelated
        }
    }
}
