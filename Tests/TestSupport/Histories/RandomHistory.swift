import Agreement
package import CaseRules
import Vocabulary

/// Commands by chance, by people by chance, some of them sensible, at times by chance.
package struct RandomHistory {
    /// The straight way through a case, taken more often than chance alone would.
    private static let leadingOn: Set<CommandName> = [
        .beginExamination, .answerConsultation, .accept, .classify, .refer, .sign, .approve, .decideFiling,
        .recordDecision, .reportOutcome, .track, .close, .waiveDeferred, .designateCompetence,
        .forwardReferral, .extendClock,
    ]

    package private(set) var story: CaseStory
    private var generator: SeededGenerator

    package init(seed: UInt64) throws {
        generator = SeededGenerator(seed: seed)
        let kind: CaseKind = [.complaint, .complaint, .tipOff, .consultation].randomElement(using: &generator)!
        let right: RightType = [.trademark, .trademark, .specialSign, .other].randomElement(using: &generator)!
        let subject = Subject(
            rights: [right], act: .counterfeit, place: .market, respondents: Int.random(in: 1...3, using: &generator))
        if Int.random(in: 0..<8, using: &generator) == 0 {
            story = try CaseStory(Voicemail.sample)
        } else {
            story = try CaseStory(.sample(kind, subject: subject))
        }
    }

    /// The case before and after one attempt.
    package mutating func attempt() -> (before: Case, events: [CaseEvent], refusal: CaseRefusal?) {
        let before = story.current
        let actor = anybody()
        let command = anything(by: actor)
        let pause = [0, 1, 20, 24 * 3, 24 * 20].randomElement(using: &generator)!
        story.now = story.now.adding(hours: pause)
        do {
            return (before, try story.take(actor, command, matches: matches()), nil)
        } catch {
            return (before, [], error)
        }
    }

    package mutating func archive() {
        story.archive()
    }

    private mutating func matches() -> [DuplicateMatch] {
        guard Int.random(in: 0..<20, using: &generator) == 0 else { return [] }
        let state = CaseState.allCases.randomElement(using: &generator)!
        let likeness = Probability(perMyriad: Int.random(in: 0...10_000, using: &generator))
        return [
            DuplicateMatch(
                number: CaseNumber(year: 2026, serial: 7), state: state, sameComplaint: likeness,
                sameInfringer: likeness)
        ]
    }

    private mutating func anybody() -> Actor {
        // What few people may do would else hardly ever happen.
        if story.current.isDisputed, Bool.random(using: &generator) { return .supervisor }
        let agencies: [AgencyID] = story.current.referrals.map(\.agency) + [.customs]
        let people: [Actor] = [
            .officer, .officer, .colleague, .deskSupervisor, .deskSupervisor, .supervisor, .complainant, .informant,
            .sample(.system), .sample(Role.allCases.randomElement(using: &generator)!),
        ]
        let liaisons = agencies.map { Actor.liaison($0) }
        return (people + liaisons + liaisons).randomElement(using: &generator)!
    }

    /// Mostly what the person may do in this state, sometimes anything.
    private mutating func anything(by actor: Actor) -> CaseCommand {
        let possible = CommandName.allCases.filter { story.current.refusals(of: $0, story.context(actor)).isEmpty }
        let leading = possible.filter(Self.leadingOn.contains)
        let isFiled = story.current.referrals.contains(where: \.isDecided)
        let sensible = possible.filter { ($0 != .withdraw || isFiled) && $0 != .refuse } + leading + leading + leading
        let isWild = Int.random(in: 0..<5, using: &generator) == 0
        let name =
            (isWild ? nil : sensible.randomElement(using: &generator)) ?? CommandName.allCases.randomElement(
                using: &generator)!
        return particulars(name, by: actor)
    }

    private mutating func regionAnswer() -> CaseCommand {
        let today = story.today
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: return .recordRegionAnswer(.declined(day: today, reason: .sample))
        case 1: return .recordRegionAnswer(.signed(day: today, foreignNumber: nil))
        default:
            let all = Array(1...story.current.subject.respondents)
            return .regionResult([Outcome(kind: .orderedToCease, respondents: all)], on: today)
        }
    }

    private mutating func particulars(_ name: CommandName, by actor: Actor) -> CaseCommand {
        let referral = Int.random(in: 0...4, using: &generator)
        let index = referral == 0 ? nil : referral
        let agency: AgencyID = [.marketRegulation, .ipOffice, .customs, .culture].randomElement(using: &generator)!
        switch name {
        case .accept: return .accept(present: story.current.itemsNeeded)
        case .classify:
            let facts = RoutingFacts(rights: story.current.subject.rights, act: .counterfeit, places: [.market])
            let isUnnamed = story.agreement.route(facts, on: story.today).lead == nil
            return .classify(ClassificationOrder(facts: facts, designated: isUnnamed ? agency : nil))
        case .refer:
            let lead = story.current.classification?.lead ?? agency
            return .refer(lead: lead, coHandling: Bool.random(using: &generator) ? [agency] : [])
        case .transferRegion: return .transferRegion(region: .hebei, .respondent, reason: .sample)
        case .recordRegionAnswer: return regionAnswer()
        case .askCoHandling: return .askCoHandling(referral: nil, agency: agency, reason: .sample)
        case .designateCompetence: return .designateCompetence(agency: agency, reason: .sample)
        case .reopen: return .reopen(ReopeningReason.allCases.randomElement(using: &generator)!, text: .sample)
        case .close: return .close(Bool.random(using: &generator) ? story.current.fittingReason : .mediated)
        case .recordNotice:
            return .recordNotice(
                referral: nil, NoticeKind.allCases.randomElement(using: &generator)!, day: story.today)
        case .decideFiling:
            let isFiled = Bool.random(using: &generator)
            return .decideFiling(referral: nil, isFiled ? .filed : .notFiled(.noEvidence, text: nil))
        case .returnReferral: return .returnReferral(referral: index, reason: .sample, proposed: agency)
        case .forwardReferral: return .forwardReferral(referral: nil, agency: agency)
        case .deemReceipt: return .deemReceipt(referral: referral)
        case .reportOutcome:
            let kind = OutcomeKind.allCases.randomElement(using: &generator)!
            let outcome = Outcome(kind: kind, respondents: [], amount: AmountInFen(fen: 100))
            return .reportOutcome(referral: nil, outcomes: [outcome], documentNumber: nil)
        case .extendClock:
            let extendable = story.current.openClocks.filter {
                story.agreement.clock($0.id)?.extendedBy.contains(actor.role) == true
            }
            let clock = extendable.randomElement(using: &generator)?.index
            return .extendClock(clock: clock ?? Int.random(in: 1...20, using: &generator), reason: .sample)
        default: return name.sample(for: story.current, by: actor, on: story.today)
        }
    }
}
