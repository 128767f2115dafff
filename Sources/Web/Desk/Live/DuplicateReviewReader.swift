import Agreement
import CaseRules
import Casework
import Matching
import Storage
import Vocabulary

/// Puts what the look-up found for a case into words for one reader.
struct DuplicateReviewReader {
    let review: DuplicateReview
    let viewer: Viewer
    let agreement: ResponsibilityAgreement

    /// The page, with a candidate open: the one asked for, or the best that nobody has decided on.
    func view(opening older: CaseNumber?) -> DuplicatesView {
        var view = list
        let asked = review.candidates.first { $0.matter.number == older }
        let opened = asked ?? review.candidates.first { $0.verdict == nil } ?? review.candidates.first
        view.opened = opened.map(pair)
        return view
    }

    /// The candidates without what the two cases tell.
    var list: DuplicatesView {
        var view = DuplicatesView(
            number: review.own.number, version: review.version, title: review.own.title, arrival: arrival)
        view.candidates = review.candidates.map(line)
        view.leftOut = review.leftOut
        view.isKeying = !review.isComplete
        view.isSecret = review.isSecret
        view.searchedBy = ComparedField.allCases.map(\.name)
        view.obstacles = refusals(of: .checkDuplicate)
        return view
    }

    func refusals(of command: CommandName) -> [Localized] {
        review.actions.first { $0.command == command }?.refusals.map(\.message) ?? []
    }

    private var arrival: Localized {
        let (own, at) = (review.own, review.own.receivedAt)
        let role = own.isAnonymous ? Localized(zh: "匿名，", en: "anonymous, ") : Localized(zh: "", en: "")
        return Localized(
            zh: "\(role.zh)\(own.channel.name.zh)，\(at.text(.zh, viewer.offset)) 收到",
            en: "\(role.en)\(own.channel.name.en.lowercased()), received \(at.text(.en, viewer.offset))")
    }

    private func line(_ candidate: DuplicateCandidate) -> DuplicateCandidateView {
        let matter = candidate.matter
        var line = DuplicateCandidateView(
            number: matter.number, title: matter.title, state: matter.state.name,
            receivedOn: Day(matter.receivedAt, viewer.offset), likeness: Likeness(candidate.score, review.rule))
        line.place = matter.leadAgency.map { agreement.agencyName($0)[viewer.language] } ?? ""
        line.decision = candidate.verdict.map(DuplicateDecisionView.init)
        line.why = candidate.keys.first
        return line
    }

    private func pair(_ candidate: DuplicateCandidate) -> ComparedPairView {
        let words = ComparedPairWords(candidate: candidate, review: review, viewer: viewer)
        var pair = ComparedPairView(older: line(candidate))
        pair.ownTeller = teller(review.own)
        pair.olderTeller = teller(candidate.matter)
        pair.reasons = words.reasons
        pair.rows = words.rows
        pair.photos = words.photos
        pair.weighing = words.weighing
        pair.attachObstacle = attachObstacle(candidate)
        pair.mayAttach = pair.attachObstacle == nil
        pair.mayRefuse = candidate.matter.state.isWithAgency && refusals(of: .refuse).isEmpty
        return pair
    }

    private func attachObstacle(_ candidate: DuplicateCandidate) -> Localized? {
        if let refusal = refusals(of: .attachToExisting).first { return refusal }
        guard !candidate.takesFacts else { return nil }
        return Localized(
            zh: "已有案件现在不能接收新线索（已办结，或随别的案件办理）。",
            en: "The existing case takes no new facts now: it has ended, or follows another case.")
    }

    /// Who told it, without a name: the identity is opened on the page of the case, and that is noted.
    private func teller(_ matter: ReviewedMatter) -> Localized {
        let role = matter.applicantRole.name
        let who = matter.isAnonymous ? Localized(zh: "匿名", en: "Anonymous") : role
        let day = Day(matter.receivedAt, viewer.offset)
        return Localized(
            zh: "\(who.zh)，\(day.text(.zh))，\(matter.state.name.zh)",
            en: "\(who.en), \(day.text(.en)), \(matter.state.name.en.lowercased())")
    }
}

extension DuplicateDecisionView {
    init(_ verdict: PairVerdict) {
        switch verdict {
        case .attach: self = .attached
        case .link: self = .linked
        case .notSame: self = .notSame
        }
    }
}
