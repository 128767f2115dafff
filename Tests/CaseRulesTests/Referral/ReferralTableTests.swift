import CaseRules
import TestSupport
import Testing
import Vocabulary

/// One row of `referral-transitions.csv`.
struct ReferralTransition {
    let line: Int
    let command: String
    let role: Role
    let states: Set<ReferralState>
    let result: String
    let caseState: String

    init(_ row: Table.Row) {
        line = row.line
        command = row["command"]
        role = Role(rawValue: row["who"])!
        states = meant(row["from"], of: ReferralState.allCases, named: \.rawValue)
        result = row["result"]
        caseState = row["case"]
    }

    static let all = Table("referral-transitions.csv").rows.map(ReferralTransition.init)

    /// Whether some row leads from one state to the other.
    static func allow(_ old: ReferralState, _ new: ReferralState) -> Bool {
        all.contains { $0.states.contains(old) && $0.result == new.rawValue }
    }
}

@Suite("Referral states (DOMAIN section 3.1, end)")
struct ReferralTableTests {
    @Test(
        "Every state of a referral has exactly one row for each command, and the rules do what it says",
        arguments: ReferralState.allCases)
    func rulesFollowTheTable(state: ReferralState) throws {
        for command in Set(ReferralTransition.all.map(\.command)).sorted() {
            let rows = ReferralTransition.all.filter { $0.command == command && $0.states.contains(state) }
            #expect(rows.count == 1, "\(command) in \(state): lines \(rows.map(\.line))")
            if let row = rows.first { try compare(row, state) }
        }
    }

    private func compare(_ row: ReferralTransition, _ state: ReferralState) throws {
        var story = try CaseStory.withLead(state)
        let place: Comment = "line \(row.line): \(row.command) in \(state)"
        if row.command == "deemReceipt" { story.now = story.now.adding(hours: 24 * 60) }
        if row.command == "approve", state == .signed {
            try story.take(.liaison, .returnReferral(referral: 1, reason: .sample, proposed: .ipOffice))
        }
        let actor = Actor.sample(row.role)
        do {
            try story.take(actor, particulars(row, story, actor))
            let result = row.result == "same" ? state.rawValue : row.result
            #expect(story.current.referral(1)?.state.rawValue == result, place)
            #expect(story.current.state.rawValue == row.caseState, place)
        } catch let refusal {
            #expect("refused " + refusal.code == row.result, place)
        }
    }

    private func particulars(_ row: ReferralTransition, _ story: CaseStory, _ actor: Actor) -> CaseCommand {
        if row.command == "decideFiling no" {
            return .decideFiling(referral: 1, .notFiled(.noEvidence, text: .sample))
        }
        let name = CommandName(rawValue: String(row.command.prefix { $0 != " " }))!
        return name.sample(for: story.current, by: actor, on: story.today)
    }
}

extension CaseStory {
    /// A case whose first referral, the lead's, is in that state.
    static func withLead(_ state: ReferralState) throws -> CaseStory {
        switch state {
        case .sent: return .sample(.referred)
        case .signed: return .sample(.received)
        case .filed: return .sample(.filed)
        case .notFiled: return .sample(.notFiled)
        case .reported: return .sample(.outcomeReported)
        case .ended: return .sample(.closed)
        case .returned: return .sample(.accepted, .returned)
        case .forwarded:
            var story = CaseStory.sample(.accepted, .returned)
            try story.take(.officer, .forwardReferral(referral: nil, agency: .ipOffice))
            return story
        }
    }
}
