import Agreement
import CaseRules
import Casework
import Storage
import Testing
import Vocabulary

/// The people of one desk and one agency, and the steps that lead to where a test begins.
struct TestDesk {
    let centre: ServiceCentre
    let officer: Actor
    let supervisor: Actor
    let liaison: Actor

    init(_ centre: ServiceCentre) async throws {
        func staff(_ name: String, _ role: Role, _ agency: AgencyID? = nil) async throws -> Actor {
            let id = try await centre.addAccount(name, role: role, agency: agency, password: nil)
            return Actor(role: role, account: id, agency: agency)
        }
        self.centre = centre
        officer = try await staff("officer", .deskOfficer)
        supervisor = try await staff("supervisor", .deskSupervisor)
        liaison = try await staff("liaison", .agencyLiaison, AgencyID("bj.msa"))
    }

    /// The same people at another time.
    init(_ desk: TestDesk, at centre: ServiceCentre) {
        self.centre = centre
        (officer, supervisor, liaison) = (desk.officer, desk.supervisor, desk.liaison)
    }

    /// A complaint of a named holder about the same shop, unless another address is given.
    func filing(_ name: String, _ phone: String, at address: String = "东湾路 1 号") -> Filing {
        var intake = Intake(
            kind: .complaint, applicantRole: .complainant, isAnonymous: false, rights: [.trademark], language: .zh)
        intake.act = .counterfeit
        intake.place = .market
        intake.respondent = "松雪阁"
        intake.address = address
        intake.narrative = "出售假冒商品。"
        intake.applicant = ApplicantIdentity(name: name, phone: phone)
        return Filing(intake, way: .submitOnline, channel: .web, actor: Actor(role: .complainant))
    }

    func file(_ name: String, _ phone: String, at address: String = "东湾路 1 号") async throws -> CaseNumber {
        try await centre.file(filing(name, phone, at: address)).number
    }

    @discardableResult
    func take(
        _ command: CommandName, _ arguments: [String: Argument] = [:], on number: CaseNumber, by actor: Actor? = nil,
        files: [NewEvidence] = []
    ) async throws -> StepResult {
        try await centre.perform(
            CommandOrder(command, arguments, files: files), on: number, by: actor ?? officer)
    }

    func approve(_ number: CaseNumber) async throws {
        try await take(.approve, on: number, by: supervisor)
    }

    func accept(_ number: CaseNumber) async throws {
        let current = try await centre.caseFile(number, for: officer).current
        let items = current.filingStandard(centre.agreement).requirements.filter { $0.need == .required }
        try await take(.beginExamination, on: number)
        try await take(.accept, ["present": .list(items.map { .text($0.item) })], on: number)
    }

    /// Accepts what is under examination already.
    func acceptExamined(_ number: CaseNumber) async throws {
        let current = try await centre.caseFile(number, for: officer).current
        let items = current.filingStandard(centre.agreement).requirements.filter { $0.need == .required }
        try await take(.accept, ["present": .list(items.map { .text($0.item) })], on: number)
    }

    /// The agency ends a referred case with an outcome, and the centre closes it.
    func conclude(_ number: CaseNumber, _ outcome: OutcomeKind) async throws {
        try await take(.sign, on: number, by: liaison)
        try await take(.decideFiling, ["filed": .flag(true)], on: number, by: liaison)
        var fields: [String: Argument] = ["kind": .text(outcome.rawValue)]
        if outcome.hasAmount { fields["amount"] = .text("900.00") }
        try await take(.reportOutcome, ["outcomes": .list([.fields(fields)])], on: number, by: liaison)
        let reason: ClosingReason = outcome.isSustained ? .settled : .notEstablished
        try await take(.close, ["reason": .text(reason.rawValue)], on: number)
    }

    /// All that is shown of cases and may not change with a step that was undone.
    func shown(_ numbers: [CaseNumber]) async throws -> [String] {
        var shown: [String] = []
        for number in numbers {
            let file = try await centre.caseFile(number, for: officer)
            var current = file.current
            (current.version, current.undoable) = (0, nil)
            shown += ["\(current)", "\(file.related)", "\(file.texts)", "\(file.evidence)", "\(file.deliveries)"]
            let track = try await centre.track(number)
            shown.append("\(track.state) \(track.text) \(track.events) \(track.mayDo)")
        }
        return shown
    }

    func referAccepted(_ number: CaseNumber) async throws {
        try await take(.classify, on: number)
        try await take(.refer, on: number)
    }

    func refer(_ number: CaseNumber) async throws {
        try await accept(number)
        try await referAccepted(number)
    }

    func merge(_ members: [CaseNumber], into leading: CaseNumber) async throws {
        let numbers = members.map { Argument.text($0.description) }
        try await take(.mergeCases, ["members": .list(numbers)], on: leading, by: supervisor)
    }

    /// The refusal that stopped the steps; nil if none did.
    func refusal(_ steps: () async throws -> Void) async -> (any Refusal)? {
        do {
            try await steps()
            return nil
        } catch StepRefusal.refused(let refusal) {
            return refusal
        } catch {
            Issue.record("Not a refusal: \(error)")
            return nil
        }
    }

    func versions(_ numbers: [CaseNumber]) async throws -> [Int] {
        try await centre.database.read { connection in try numbers.compactMap { try connection.caseState($0)?.version }
        }
    }

    /// Rows and replays agree, and every commitment holds.
    func verify() async throws {
        let report = try await centre.verify(progress: { _ in }, fileIsSound: { _ in true })
        #expect(report.findings.isEmpty, "\(report.findings)")
    }

    static func photo(named name: String) -> NewEvidence {
        NewEvidence(
            digest: String(repeating: "d", count: 64), size: 2048, name: name, mediaType: "image/jpeg",
            addedAt: TestCentre.start, addedBy: .complainant, audience: .everyone)
    }
}
