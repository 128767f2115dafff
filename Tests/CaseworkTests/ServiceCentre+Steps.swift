import Agreement
import CaseRules
import Casework
import Vocabulary

extension ServiceCentre {
    /// A new member of the staff, without a password.
    func staff(_ name: String, _ role: Role, _ agency: AgencyID? = nil) async throws -> Actor {
        let id = try await addAccount(name, role: role, agency: agency, password: nil)
        return Actor(role: role, account: id, agency: agency)
    }

    func step(
        _ name: CommandName, _ arguments: [String: Argument] = [:], on number: CaseNumber, by actor: Actor
    ) async throws {
        _ = try await perform(CommandOrder(name, arguments), on: number, by: actor)
    }

    /// Examines and accepts a trade-mark tip-off whose papers are all there.
    func accept(_ number: CaseNumber, by officer: Actor) async throws {
        try await step(.beginExamination, on: number, by: officer)
        try await acceptExamined(number, by: officer)
    }

    /// The same for a tip-off under examination.
    func acceptExamined(_ number: CaseNumber, by officer: Actor) async throws {
        let standard = agreement.filingStandard(kind: .tipOff, right: .trademark, act: .infringement)
        let present = standard.requirements.filter { $0.need == .required }.map { Argument.text($0.item) }
        try await step(.accept, ["present": .list(present)], on: number, by: officer)
    }

    /// Accepts a tip-off and refers it: one agency leads, the others help.
    func refer(_ number: CaseNumber, to lead: AgencyID, _ others: [AgencyID] = [], by officer: Actor) async throws {
        try await step(.beginExamination, on: number, by: officer)
        try await referExamined(number, to: lead, others, by: officer)
    }

    /// The same for a tip-off under examination.
    func referExamined(
        _ number: CaseNumber, to lead: AgencyID, _ others: [AgencyID] = [], by officer: Actor
    ) async throws {
        try await acceptExamined(number, by: officer)
        try await step(.classify, on: number, by: officer)
        let helpers = others.map { Argument.text($0.rawValue) }
        try await step(
            .refer, ["lead": .text(lead.rawValue), "coHandling": .list(helpers)], on: number, by: officer)
    }
}
