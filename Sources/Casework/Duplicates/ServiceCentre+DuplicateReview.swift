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
        let shown = found.prefix(DuplicateReview.mostShown)
        let context = DecisionContext(
            agreements: try library.versions(for: loaded.current.clocks, connection), now: now, actor: actor)
        let current = loaded.current
        return DuplicateReview(
            own: own, version: current.version,
            isComplete: try keyingLeft(connection) == 0,
            candidates: try shown.compactMap { try candidate($0, loaded, own, context, connection) },
            leftOut: found.count - shown.count, rule: agreement.duplicates, callBack: loaded.lastCallBack,
            isAnonymous: current.applicant.isAnonymous,
            actions: CommandName.ofReview.map { CaseAction(command: $0, refusals: current.refusals(of: $0, context)) })
    }

    private func candidate(
        _ found: LikeMatter, _ loaded: LoadedCase, _ own: ReviewedMatter, _ context: DecisionContext,
        _ connection: any Connection
    ) throws -> DuplicateCandidate? {
        let other = try connection.load(found.row)
        guard let rule = agreement.duplicates else { return nil }
        let explained = try explanation(loaded, other, connection)
        let matter = try reviewed(other, context.actor, connection)
        let asSystem = DecisionContext(agreements: context.agreements, now: context.now, actor: .system)
        return DuplicateCandidate(
            matter: matter, score: found.score, band: rule.band(of: Probability(found.score.sameComplaint)),
            explanation: explained?.explanation, keys: found.keys.map(\.name),
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
