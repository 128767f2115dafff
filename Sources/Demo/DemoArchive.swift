import Agreement
package import CaseRules
package import Casework
import Storage
package import Vocabulary

/// What was made.
package struct DemoSummary: Sendable {
    package var cases = 0
    package var steps = 0
    package var states: [CaseState: Int] = [:]
    /// Steps that the rules refused, by the code of the refusal; the case stays where it was.
    package var refusals: [String: Int] = [:]
    /// One case of each state, with the code that its applicant keeps.
    package var samples: [CaseState: (number: CaseNumber, code: QueryCode)] = [:]

    package init() {}
}

/// Fills a store with invented cases in every state, through commands only, as if the desk had worked for months.
package struct DemoArchive: Sendable {
    let centre: ServiceCentre
    private let complaints: DemoComplaints
    private let actors: [String: Actor]
    let seed: UInt64

    /// How many cases are worked on at once, so that they share commits.
    private static let atOnce = 96

    /// Needs the demo accounts.
    package init(_ centre: ServiceCentre, seed: UInt64 = 12_312) async throws {
        self.centre = centre
        self.seed = seed
        complaints = DemoComplaints(seed: seed, districts: centre.agreement.districts.map { ($0.id, $0.name) })
        actors = try await centre.database.read { connection in
            var actors: [String: Actor] = [:]
            for account in DemoAccount.all { actors[account.name] = try connection.account(named: account.name)?.actor }
            return actors
        }
    }

    /// Makes so many cases, the last of them just now, and works on `worked` of them, evenly spread; on all without it. `progress` is told how many are done.
    @discardableResult
    package func populate(
        cases count: Int, worked: Int? = nil, until end: Instant, progress: @Sendable (Int) -> Void = { _ in }
    ) async throws -> DemoSummary {
        var summary = DemoSummary()
        try await withThrowingTaskGroup(of: Life.self) { group in
            for index in 0..<count {
                if index >= Self.atOnce, let life = try await group.next() {
                    summary.add(life)
                    if summary.cases % 100 == 0 { progress(summary.cases) }
                }
                let isWorked = worked.map { index * $0 / count != (index + 1) * $0 / count } ?? true
                group.addTask { try await live(index, of: count, isWorked, until: end) }
            }
            while let life = try await group.next() { summary.add(life) }
        }
        progress(summary.cases)
        return summary
    }

    private func live(
        _ index: Int, of count: Int, _ isWorked: Bool, until end: Instant
    ) async throws -> Life {
        let complaint = complaints[index]
        let days = count > 2000 ? 340 : 120
        let arrival = arrival(index, of: count, days: days, until: end, complaint)
        let receipt = try await centre.at { arrival.at }.file(arrival.filing)
        var life = Life(number: receipt.number, code: receipt.code)
        guard isWorked else { return life }
        let plan = DemoLife(complaint, registeredAt: arrival.at, seed: seed, centre.agreement)
        for step in plan.steps {
            guard step.at <= end, try await take(step, &life, complaint) else { break }
        }
        return life
    }

    /// Takes one step; false if the rules refuse it and the case stays where it is.
    private func take(_ step: DemoStep, _ life: inout Life, _ complaint: DemoComplaint) async throws -> Bool {
        do {
            try await perform(CommandOrder(step.command, step.arguments), step, &life, complaint)
            return true
        } catch StepRefusal.refused(CaseRefusal.blockingDuplicate(let older)) {
            try await refuseDuplicate(older, step, &life, complaint)
            return false
        } catch StepRefusal.refused(let refusal) {
            life.refusal = "\(step.command) \(refusal.code)"
            return false
        } catch StepRefusal.wrongInput(let problems) {
            preconditionFailure("A step of the demonstration is wrong: \(step.command) \(problems)")
        }
    }

    private func perform(
        _ order: CommandOrder, _ step: DemoStep, _ life: inout Life, _ complaint: DemoComplaint
    ) async throws {
        let result = try await centre.at { step.at }.perform(
            order, on: life.number, by: actor(step.actor, complaint))
        life.steps += 1
        life.state = result.state
    }

    /// An agency has the matter already. Every other time something in it is new and goes to that case; else the officer
    /// refuses and a second person agrees. If the agency has ended the older one meanwhile, the officer looks again.
    private func refuseDuplicate(
        _ older: [CaseNumber], _ step: DemoStep, _ life: inout Life, _ complaint: DemoComplaint
    ) async throws {
        let isNew = complaint.index.isMultiple(of: 2)
        var arguments: [String: Argument] = ["olderCase": .text(older[0].description)]
        arguments[isNew ? "text" : "reason"] = .text(
            isNew ? "来件人说，上周末仍在出售。" : NonAcceptanceReason.duplicateReferred.rawValue)
        do {
            let order = CommandOrder(isNew ? .attachToExisting : .refuse, arguments)
            try await perform(order, step, &life, complaint)
        } catch StepRefusal.refused {
            return try await perform(CommandOrder(.checkDuplicate), step, &life, complaint)
        }
        guard !isNew else { return }
        let second = DemoStep(
            at: step.at.adding(seconds: 1200), actor: .deskSupervisor, command: .approve, arguments: [:])
        try await perform(CommandOrder(.approve), second, &life, complaint)
    }

    func actor(_ actor: DemoActor, _ complaint: DemoComplaint) -> Actor {
        switch actor {
        case .officer: named(Role.deskOfficer.rawValue)
        case .deskSupervisor: named(Role.deskSupervisor.rawValue)
        case .supervisor: named(Role.supervisor.rawValue)
        case .applicant: Actor(role: complaint.intake.applicantRole)
        case .liaison(let agency):
            actors.values.first { $0.agency == agency }
                ?? Actor(role: .agencyLiaison, account: named(Role.agencyLiaison.rawValue).account, agency: agency)
        }
    }

    private func named(_ name: String) -> Actor {
        guard let actor = actors[name] else { preconditionFailure("The demo account \(name) is missing.") }
        return actor
    }
}

/// What became of one case.
private struct Life: Sendable {
    let number: CaseNumber
    let code: QueryCode
    var state = CaseState.registered
    var steps = 0
    var refusal: String?
}

extension DemoSummary {
    fileprivate mutating func add(_ life: Life) {
        cases += 1
        steps += life.steps
        states[life.state, default: 0] += 1
        samples[life.state] = (life.number, life.code)
        if let refusal = life.refusal { refusals[refusal, default: 0] += 1 }
    }
}
