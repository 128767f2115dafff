import Agreement
import CaseRules
import Matching
import Storage
import Vocabulary

/// An older case that is like a matter, weighed.
struct LikeMatter {
    let row: CaseStateRow
    /// Where it stands: one that was merged into another stands where that one stands, whoever leads acts for it too.
    let state: CaseState
    let score: MatchScore
    let keys: [MatchKeyKind]

    var match: DuplicateMatch {
        DuplicateMatch(
            number: row.number, state: state, sameComplaint: Probability(score.sameComplaint),
            sameInfringer: Probability(score.sameInfringer), keys: keys.map(\.code))
    }
}

/// What a look-up found, before the rows of the cases are read.
struct LookUp: Sendable {
    /// Best first.
    var found: [Found]
    let model: MatchModel
    /// Those found by a phrase with which nothing can be compared but the stories (`Comparison.isLeftToStories`).
    var leftToStories: Set<Int64> = []
    /// Those of them that tell the story again, and are shown for that.
    var toldAgain: Set<Int64> = []
}

extension ServiceCentre {
    /// So many matches an event holds at most.
    static let mostMatches = 10

    /// Everything that shares a key with a matter, compared and weighed. What it asks first may have been asked ahead
    /// (`MatchLibrary.questions`).
    /// - Parameters:
    ///   - own: cases that are no duplicates of it, such as itself.
    ///   - most: how many are compared.
    func lookUp(
        _ profile: MatchProfile, except own: Set<CaseID>, most: Int = CandidateSelection.most,
        _ connection: any Connection
    ) throws -> LookUp {
        let model = try matching.model(connection)
        let selection = try selection(profile.keys, except: own, most: most, connection)
        var lookUp = LookUp(found: [], model: model)
        try weigh(selection.candidates(), profile, selection.frequencies, &lookUp, connection)
        lookUp.found.sort()
        return lookUp
    }

    /// Which cases share keys with a matter.
    /// - Parameter own: cases that are left out.
    func selection(
        _ keys: [MatchKey], except own: Set<CaseID>, most: Int = CandidateSelection.most, _ connection: any Connection
    ) throws -> CandidateSelection {
        var selection = CandidateSelection(cases: try Int(connection.idAfterAllMatters() - 1), most: most)
        let sharing = try connection.matchKeyCases(keys.map(\.hash), matching.filters)
        // Its own cases are newer than nearly all others, and a key may have hundreds.
        let oldest = own.map(\.value).min() ?? .max
        for (key, cases) in zip(keys, sharing) {
            if cases.isTooCommon {
                selection.addTooCommon(key)
            } else if let newest = cases.ids.first, newest.value >= oldest {
                selection.add(key, cases.ids.filter { !own.contains($0) }.map { $0.value })
            } else {
                selection.add(key, cases.ids.map { $0.value })
            }
        }
        return selection
    }

    private func weigh(
        _ candidates: [Candidate], _ profile: MatchProfile, _ frequencies: TermFrequencies, _ lookUp: inout LookUp,
        _ connection: any Connection
    ) throws {
        let rows = try connection.features(of: candidates.map { CaseID($0.id) })
        for candidate in candidates {
            // One without features became a secret; an earlier key may still tell of it.
            guard let features = try features(of: CaseID(candidate.id), rows, connection) else { continue }
            let comparison = profile.features.compared(with: features)
            let score = lookUp.model.score(comparison, frequencies.agreeing(comparison))
            lookUp.found.append(Found(candidate: candidate, score: score))
            if comparison.isLeftToStories, candidate.foundBy.contains(.phrase) {
                lookUp.leftToStories.insert(candidate.id)
            }
        }
    }

    /// As they are stored; taken from the matter itself where they are still in an earlier layout.
    private func features(
        of id: CaseID, _ rows: [CaseID: MatchFeatureRow], _ connection: any Connection
    ) throws -> MatterFeatures? {
        guard let row = rows[id] else { return nil }
        if let features = MatterFeatures(bytes: row.bytes) { return features }
        guard let state = try connection.caseState(id) else { return nil }
        return try told(of: try connection.load(state), connection).map { profile($0).features }
    }

    /// The cases of a look-up that the agreement shows, and those that tell its story again, best first.
    func likeMatters(
        _ lookUp: LookUp, limit: Int, _ connection: any Connection,
        where isWanted: (CaseStateRow) -> Bool = { _ in true }
    ) throws -> [LikeMatter] {
        guard let rule = agreement.duplicates else { return [] }
        let shown = lookUp.found.filter { rule.shows($0.score) || lookUp.toldAgain.contains($0.candidate.id) }
        let rows = try connection.caseStates(of: shown.map { CaseID($0.candidate.id) })
        var like: [LikeMatter] = []
        for found in shown {
            if like.count == limit { break }
            guard let row = rows[CaseID(found.candidate.id)], isWanted(row) else { continue }
            let acting = try row.leadingCase.flatMap { try connection.caseState($0) } ?? row
            guard let state = CaseState(rawValue: acting.state) else { continue }
            like.append(LikeMatter(row: row, state: state, score: found.score, keys: found.candidate.foundBy))
        }
        return like
    }

    /// Those of the same infringer that have ended.
    func ended(_ like: [LikeMatter], _ connection: any Connection) throws -> [EndedCase] {
        guard let rule = agreement.duplicates else { return [] }
        return try like.filter { Probability($0.score.sameInfringer) >= rule.related }
            .filter { $0.row.state == CaseState.closed.rawValue || $0.row.state == CaseState.archived.rawValue }
            .compactMap { try connection.load($0.row).current.ended }
    }
}

extension DuplicateRule {
    func shows(_ score: MatchScore) -> Bool {
        shows(sameComplaint: Probability(score.sameComplaint), sameInfringer: Probability(score.sameInfringer))
    }
}

extension MatchKeyKind {
    /// As events name it.
    package var code: String { "\(self)" }

    package init?(code: String) {
        guard let kind = Self.allCases.first(where: { $0.code == code }) else { return nil }
        self = kind
    }
}
