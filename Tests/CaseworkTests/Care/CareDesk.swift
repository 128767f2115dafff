import Agreement
import CaseRules
import Casework
import Storage
import Vocabulary

/// The people of one desk, two agencies and those who supervise, at a time that a test moves on.
struct CareDesk {
    let centre: ServiceCentre
    let hands = Hands()
    let officer: Actor
    let liaison: Actor
    let other: Actor
    let supervisor: Actor
    let deskSupervisor: Actor

    init(_ centre: ServiceCentre) async throws {
        let hands = hands
        self.centre = centre.at { hands.now }
        func staff(_ name: String, _ role: Role, _ agency: AgencyID? = nil) async throws -> Actor {
            let id = try await centre.addAccount(name, role: role, agency: agency, password: nil)
            return Actor(role: role, account: id, agency: agency)
        }
        officer = try await staff("officer", .deskOfficer)
        liaison = try await staff("msa", .agencyLiaison, AgencyID("bj.msa"))
        other = try await staff("customs", .agencyLiaison, AgencyID("bj.customs"))
        supervisor = try await staff("supervisor", .supervisor)
        deskSupervisor = try await staff("desk", .deskSupervisor)
    }

    @discardableResult
    func give(
        _ actor: Actor, _ name: CommandName, _ number: CaseNumber, _ arguments: [String: Argument] = [:]
    ) async throws -> StepResult {
        try await centre.perform(CommandOrder(name, arguments), on: number, by: actor)
    }

    /// Filed, decided and reported: a fine in yuan.
    func fine(_ number: CaseNumber, _ amount: String) async throws {
        try await give(liaison, .decideFiling, number, ["filed": .flag(true)])
        try await give(
            liaison, .recordDecision, number, ["day": .text("2026-03-02"), "documentNumber": .text("8")])
        let fine: [String: Argument] = ["kind": .text("fine"), "amount": .text(amount)]
        try await give(liaison, .reportOutcome, number, ["outcomes": .list([.fields(fine)])])
    }

    func disclose(_ number: CaseNumber) async throws {
        try await give(
            liaison, .recordNotice, number, ["day": .text("2026-03-02"), "notice": .text("disclosure")])
    }

    /// Referred to the market regulators and to customs.
    func referred(_ index: Int) async throws -> CaseNumber {
        let number = try await centre.file(.sample(index)).number
        let standard = centre.agreement.filingStandard(kind: .tipOff, right: .trademark, act: .infringement)
        let present = standard.requirements.filter { $0.need == .required }.map { Argument.text($0.item) }
        try await give(officer, .beginExamination, number)
        try await give(officer, .accept, number, ["present": .list(present)])
        try await give(officer, .classify, number)
        try await give(officer, .refer, number, ["coHandling": .list([.text("bj.customs")])])
        return number
    }

    func current(_ number: CaseNumber) async throws -> Case {
        try await centre.caseFile(number, for: supervisor).current
    }

    func isSound() async throws -> Bool {
        try await centre.verify(progress: { _ in }, fileIsSound: { _ in true }).findings.isEmpty
    }
}
