import Agreement
package import CaseRules
import Matching
import Storage
package import Vocabulary

extension ServiceCentre {
    /// So many like cases are counted for "left out".
    private static let mostReviewed = 50

    /// A case beside the older ones that are like it. Weighed anew with the model of now, so that an explanation fits
    /// what it explains. Throws `notFound` for what the actor may not know.
    package func duplicates(of number: CaseNumber, for actor: Actor) async throws -> DuplicateReview {
        try mayUseDesk(actor)
        let now = now()
        return try await database.read { connection in
            guard let loaded = try connection.load(number), Access(actor, loaded.current).seesCase else {
                throw StepRefusal.notFound
            }
            return try review(of: loaded, for: actor, now, connection)
        }
    }

    private func review(
        of loaded: LoadedCase, for actor: Actor, _ now: Instant, _ connection: any Connection
    ) throws -> DuplicateReview {
        let own = try reviewed(loaded, actor, connection)
        let (found, _) = try likeMatters(loaded, limit: Self.mostReviewed, connection)
        let shown = try found.prefix(DuplicateReview.mostShown).map { try weighed($0, loaded, connection) }
            .sorted { $0.rank > $1.rank }
        let context = DecisionContext(
            agreements: try library.versions(for: loaded.current.clocks, connection), now: now, actor: actor)
        let current = loaded.current
        return DuplicateReview(
            own: own, version: current.version,
            isComplete: try keyingLeft(connection) == 0, isSecret: current.isConfidential,
            candidates: try shown.compactMap { try candidate($0, loaded, own, context, connection) },
            leftOut: found.count - shown.count, rule: agreement.duplicates, callBack: loaded.lastCallBack,
            isAnonymous: current.applicant.isAnonymous,
            actions: CommandName.ofReview.map { CaseAction(command: $0, refusals: current.refusals(of: $0, context)) })
    }

    private func weighed(
        _ like: LikeMatter, _ loaded: LoadedCase, _ connection: any Connection
    ) throws -> WeighedMatter {
        let other = try connection.load(like.row)
        return WeighedMatter(like: like, other: other, explanation: try explanation(loaded, other, connection))
    }

    private func candidate(
        _ found: WeighedMatter, _ loaded: LoadedCase, _ own: ReviewedMatter, _ context: DecisionContext,
        _ connection: any Connection
    ) throws -> DuplicateCandidate? {
        guard let rule = agreement.duplicates else { return nil }
        let other = found.other
        let matter = try reviewed(other, context.actor, connection)
        let asSystem = DecisionContext(agreements: context.agreements, now: context.now, actor: .system)
        return DuplicateCandidate(
            matter: matter, score: found.score, band: rule.band(of: Probability(found.score.sameComplaint)),
            explanation: found.explanation, keys: found.like.keys.map(\.name),
            equalFiles: Set(own.evidence.map(\.digest)).intersection(matter.evidence.map(\.digest)),
            isOfSamePerson: try areOfSamePerson(loaded, other, connection),
            verdict: loaded.current.pairVerdicts[matter.number] ?? other.current.pairVerdicts[own.number],
            isRepeated: loaded.current.duplicateCheck?.repeats.contains(matter.number) == true,
            takesFacts: other.current.leading == nil
                && other.current.refusals(of: .receiveFacts, asSystem).isEmpty)
    }

    private func reviewed(
        _ loaded: LoadedCase, _ actor: Actor, _ connection: any Connection
    ) throws -> ReviewedMatter {
        let access = Access(actor, loaded.current)
        let (row, current) = (loaded.row, loaded.current)
        return ReviewedMatter(
            number: current.number, state: current.state, leading: current.leading, leadAgency: current.lead?.agency,
            channel: current.channel, receivedAt: current.receivedAt, closedAt: row.closedAt,
            rights: current.classification?.rights ?? current.subject.rights, district: current.subject.district,
            applicantRole: current.applicant.role, isAnonymous: current.applicant.isAnonymous,
            title: access.knowsTitle ? row.title : "",
            matter: access.seesMatter ? try matter(of: loaded, connection) : nil,
            evidence: access.seesMatter
                ? try connection.evidence(of: loaded.id).filter { access.sees($0, isCalledBack: loaded.isCalledBack) }
                : [])
    }
}

/// A like matter with its case, weighed as its explanation says.
private struct WeighedMatter {
    let like: LikeMatter
    let other: LoadedCase
    /// Nil where the matter of one of the two is erased.
    let explanation: MatchExplanation?

    /// A look-up counts only what the own case tells, an explanation what both tell: what is shown must fit its reasons.
    var score: MatchScore { explanation?.score ?? like.score }

    /// The likelier duplicate is higher, then the likelier same infringer, then the newer.
    var rank: (Double, Double, Int64) { (score.sameComplaint, score.sameInfringer, like.row.id.value) }
}

extension CommandName {
    /// What the page side by side offers.
    fileprivate static let ofReview: [CommandName] = [
        .checkDuplicate, .attachToExisting, .refuse, .recordCallBack, .undo,
    ]
}

extension LoadedCase {
    fileprivate var lastCallBack: CallBackResult? {
        entries.reversed().lazy.compactMap {
            if case .calledBack(let details) = $0.event { details.result } else { nil }
        }
        .first
    }
}
