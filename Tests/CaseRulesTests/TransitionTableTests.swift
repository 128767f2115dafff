import CaseRules
import TestSupport
import Testing
import Vocabulary

/// One row of `transitions.csv`.
private struct Transition {
    let line: Int
    let command: String
    let roles: Set<Role>
    let states: Set<CaseState>
    let result: String
    let events: [String]
    let clocks: Set<String>

    init(_ row: Table.Row) {
        line = row.line
        command = row["command"]
        roles = meant(row["who"], of: Role.allCases, named: \.rawValue, groups: ["applicants": Role.applicants])
        states = meant(row["from"], of: CaseState.allCases, named: \.rawValue, groups: ["open": CaseState.open])
        result = row["result"]
        events = row["events"].split(separator: " ").map(String.init)
        clocks = ClockWords.pairs(row["clocks"])
    }

    static let all = Table("transitions.csv").rows.map(Transition.init)
}

@Suite("Case states and commands (DOMAIN section 3.1)")
struct TransitionTableTests {
    @Test("The table names known commands only")
    func commandsAreKnown() {
        for row in Transition.all {
            #expect(CommandName(rawValue: row.command) != nil, "line \(row.line): \(row.command)")
        }
    }

    @Test("Every state and role has exactly one row, and the rules do what it says", arguments: CommandName.allCases)
    func rulesFollowTheTable(command: CommandName) {
        let rows = Transition.all.filter { $0.command == command.rawValue }
        for state in CaseState.allCases {
            let story = CaseStory.sample(state, command.twist(in: state))
            for role in Role.allCases {
                let found = rows.filter { $0.roles.contains(role) && $0.states.contains(state) }
                #expect(found.count == 1, "\(command) by \(role) in \(state): lines \(found.map(\.line))")
                if let row = found.first { compare(row, command, role, story) }
            }
        }
    }

    private func compare(_ row: Transition, _ command: CommandName, _ role: Role, _ story: CaseStory) {
        var story = story
        if command.waitsForLateness { story.now = story.now.adding(hours: 24 * 120) }
        let actor = Actor.sample(role)
        let particulars = command.sample(for: story.current, by: actor, on: story.today)
        let before = story.current
        let place: Comment = "line \(row.line): \(command) by \(role) in \(before.state)"
        do {
            let events = try story.take(actor, particulars)
            let result = row.result == "same" ? before.state.rawValue : row.result
            #expect(story.current.state.rawValue == result, place)
            #expect(events.map(\.name).filter { $0 != "clocksChanged" } == row.events, place)
            #expect(ClockWords.of(events, story.current) == row.clocks, place)
        } catch let refusal {
            #expect("refused " + refusal.code == row.result, place)
            #expect(story.current == before, place)
        }
    }
}

extension CommandName {
    /// The sort of case in which the command can be used, if any in that state can be.
    fileprivate func twist(in state: CaseState) -> Twist {
        let isAtDesk = state == .underExamination
        let isAccepted = CaseState.allCases.firstIndex(of: state)! > 3 && state.isOpen && state != .answered
        switch self {
        case .answerConsultation: return isAtDesk ? .consultation : .none
        case .refer: return state == .accepted ? .classified : .none
        case .forwardReferral: return state == .accepted ? .returned : .none
        case .approve, .decline: return isAtDesk ? .askedToRefuse : isAccepted ? .askedToDefer : .none
        case .supplyDeferred, .extendDeferred, .waiveDeferred, .extendClock:
            return isAtDesk || isAccepted || state == .awaitingSupplement ? .paper : .none
        case .unmergeCase, .releaseFromLeading, .closeWithLeading: return state == .accepted ? .follows : .none
        case .releaseMember: return isAccepted ? .leads : .none
        case .verifyDeferred, .rejectDeferred:
            return isAtDesk || isAccepted || state == .awaitingSupplement ? .paperSupplied : .none
        case .designateCompetence: return state == .accepted ? .disputed : .none
        case .recordRegionAnswer: return state == .referred || state == .received ? .withRegion : .none
        case .explainDelay, .issueCircular: return state.isOpen ? .supervised : .none
        case .holdInterview: return state.isOpen ? .circular : .none
        case .handOver: return state.isOpen ? .interviewed : .none
        default: return .none
        }
    }

    /// Whether the command waits until a day has passed.
    fileprivate var waitsForLateness: Bool {
        [.lapseSupplement, .deemReceipt, .archive, .remind, .openSupervision].contains(self)
    }
}
