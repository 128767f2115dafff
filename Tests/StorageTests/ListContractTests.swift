import Storage
import TestStores
import Testing
import Vocabulary

/// Walks a list to its end, page by page.
private func walk<Item: Sendable>(
    _ test: TestDatabase, _ ask: @escaping @Sendable (any Connection, PageKey?) throws -> Page<Item>
) async throws -> [Item] {
    var items: [Item] = []
    var key: PageKey?
    repeat {
        let from = key
        let page = try await test.database.read { try ask($0, from) }
        items += page.items
        key = page.next.flatMap { PageKey($0.text) }
        #expect(key == page.next)
    } while key != nil
    return items
}

@Suite("Storage contract: lists show each row once, in one order, page by page")
struct ListContractTests {
    /// Forty cases in three states; some due at the same time, some never.
    private func filled(on engine: Engine) async throws -> TestDatabase {
        let test = try await TestDatabase(on: engine)
        let cases = (1...40).map { id in
            var new = NewCase.sample(
                id, test.agreement, state: ["registered", "accepted", "closed"][id % 3],
                due: id % 5 == 0 ? nil : (41 - id) / 4)
            new.state.assignee = id % 2 == 0 ? Identifier(7) : nil
            new.state.leadAgency = id % 4 == 0 ? AgencyID("bj.msa") : nil
            return new
        }
        try await test.file(cases)
        return test
    }

    /// How many of the forty are due at the third hour or before.
    private var dueByThree: Int {
        (1...40).count { (id: Int) in id % 5 != 0 && (41 - id) / 4 <= 3 }
    }

    private func isInOrder(_ rows: [InboxRow]) -> Bool {
        zip(rows, rows.dropFirst()).allSatisfy { first, second in
            let (a, b) = (first.nextDueAt?.milliseconds ?? .max, second.nextDueAt?.milliseconds ?? .max)
            return (a, first.id.value) < (b, second.id.value)
        }
    }

    @Test(
        "The inbox goes by due time, then by age, and what is never due comes last", arguments: [1, 3, 7, 100],
        Engine.all)
    func inbox(limit: Int, engine: Engine) async throws {
        let test = try await filled(on: engine)
        let filter = InboxFilter(states: ["registered", "accepted"])
        let rows = try await walk(test) { try $0.inbox(filter, after: $1, limit: limit) }
        #expect(rows.count == 27)
        #expect(Set(rows.map(\.id)).count == 27)
        #expect(isInOrder(rows))
        #expect(rows.last?.nextDueAt == nil)
        #expect(try await test.database.read { try $0.countInbox(filter) } == 27)
    }

    @Test("The inbox of a person and of an agency shows only theirs", arguments: [2, 100], Engine.all)
    func whose(limit: Int, engine: Engine) async throws {
        let test = try await filled(on: engine)
        let states = ["registered", "accepted", "closed"]
        let mine = InboxFilter(states: states, whose: .assignee(Identifier(7)))
        let theirs = InboxFilter(states: states, whose: .leadAgency(AgencyID("bj.msa")))
        let mineRows = try await walk(test) { try $0.inbox(mine, after: $1, limit: limit) }
        let theirRows = try await walk(test) { try $0.inbox(theirs, after: $1, limit: limit) }
        #expect(mineRows.map(\.id.value).sorted() == (1...40).filter { $0 % 2 == 0 })
        #expect(theirRows.map(\.id.value).sorted() == (1...40).filter { $0 % 4 == 0 })
        #expect(isInOrder(mineRows) && isInOrder(theirRows))
        #expect(try await test.database.read { try $0.countInbox(mine) } == 20)
        #expect(try await test.database.read { try $0.countInbox(theirs) } == 10)
    }

    @Test("What is due by a moment is shown without what is due later or never", arguments: Engine.all)
    func dueBy(_ engine: Engine) async throws {
        let test = try await filled(on: engine)
        let filter = InboxFilter(states: ["registered", "accepted", "closed"], dueBy: .hour(3))
        let rows = try await walk(test) { try $0.inbox(filter, after: $1, limit: 4) }
        #expect(rows.allSatisfy { $0.nextDueAt.map { $0 <= .hour(3) } ?? false })
        #expect(rows.count == dueByThree)
        #expect(try await test.database.read { try $0.countInbox(filter) } == rows.count)
    }

    @Test("Counting stops at its bound", arguments: Engine.all)
    func bounded(_ engine: Engine) async throws {
        let test = try await filled(on: engine)
        #expect(try await test.database.read { try $0.countInbox(InboxFilter(states: ["registered"]), bound: 5) } == 5)
        #expect(try await test.database.read { try $0.countClocksDue(by: .hour(99), bound: 5) } == 5)
    }

    @Test(
        "Running clocks that are due come oldest first; ended and stopped ones do not", arguments: [1, 4, 100],
        Engine.all)
    func clocksDue(limit: Int, engine: Engine) async throws {
        let test = try await filled(on: engine)
        var ended = ClockRow.sample(2, due: 1)
        ended.endedAt = .hour(1)
        var stopped = ClockRow.sample(3, due: 1)
        stopped.stoppedOn = Day(number: 20_500)
        let agencys = ClockRow.sample(4, due: 2, agency: AgencyID("bj.msa"))
        let more = [ended, stopped, agencys]
        try await test.database.write { try $0.replaceClocks(of: CaseID(5), from: [], to: more) }
        let rows = try await walk(test) { try $0.clocksDue(by: .hour(3), after: $1, limit: limit) }
        #expect(rows.count == dueByThree + 1)
        #expect(zip(rows, rows.dropFirst()).allSatisfy { $0.clock.due.end <= $1.clock.due.end })
        #expect(rows.allSatisfy { $0.clock.endedAt == nil && $0.clock.stoppedOn == nil })
        let agency = AgencyID("bj.msa")
        let theirs = try await walk(test) { try $0.clocksDue(by: .hour(3), agency: agency, after: $1, limit: limit) }
        #expect(theirs.map(\.caseID) == [CaseID(5)])
        #expect(theirs.first?.clock == agencys)
        #expect(theirs.first?.number == CaseNumber(year: 2026, serial: 5))
        #expect(try await test.database.read { try $0.countClocksDue(by: .hour(3)) } == rows.count)
        #expect(try await test.database.read { try $0.countClocksDue(by: .hour(3), agency: agency) } == 1)
    }

    @Test("Every open clock is met once, running or stopped, and no ended one", arguments: [1, 4, 100], Engine.all)
    func openClocks(limit: Int, engine: Engine) async throws {
        let test = try await filled(on: engine)
        var ended = ClockRow.sample(2, due: 1)
        ended.endedAt = .hour(1)
        var stopped = ClockRow.sample(3, due: 1)
        stopped.stoppedOn = Day(number: 20_500)
        let more = [ended, stopped]
        try await test.database.write { try $0.replaceClocks(of: CaseID(5), from: [], to: more) }
        let running = try await walk(test) { try $0.runningClocks(after: $1, limit: limit) }
        let standing = try await walk(test) { try $0.stoppedClocks(after: $1, limit: limit) }
        #expect(zip(running, running.dropFirst()).allSatisfy { $0.clock.due.end <= $1.clock.due.end })
        #expect(running.allSatisfy { $0.clock.endedAt == nil && $0.clock.stoppedOn == nil })
        #expect(standing.map(\.clock) == [stopped] && standing.map(\.caseID) == [CaseID(5)])
        #expect(standing.first?.number == CaseNumber(year: 2026, serial: 5))
        #expect(try await test.database.read { try $0.countOpenClocks() } == running.count + 1)
    }

    @Test("A clock with two dates is due by the later one, and both are kept", arguments: Engine.all)
    func twoDates(_ engine: Engine) async throws {
        let test = try await filled(on: engine)
        var corrected = ClockRow.sample(2, due: 1)
        corrected.agreement = test.agreement
        corrected.greenGrantedAt = .hour(0)
        corrected.former = Due(day: Day(number: 20_501), end: .hour(2))
        let row = corrected
        try await test.database.write { try $0.replaceClocks(of: CaseID(5), from: [], to: [row]) }
        let due = try await test.database.read { connection in
            try [1, 2].map { try connection.clocksDue(by: .hour($0), limit: 100).items.filter { $0.clock.seq == 2 } }
        }
        #expect(due[0].isEmpty)
        #expect(due[1].map(\.clock) == [corrected])
    }

    @Test("An agency sees its referrals, a unit its own, by due time", arguments: [1, 3, 100], Engine.all)
    func agencyInbox(limit: Int, engine: Engine) async throws {
        let test = try await filled(on: engine)
        try await test.database.write { connection in
            for id in 1...20 {
                try connection.saveReferral(
                    ReferralRow(
                        seq: 1, agency: AgencyID(id % 2 == 0 ? "bj.msa" : "bj.ip"),
                        unit: id % 4 == 0 ? AgencyID("bj.msa.chaoyang") : nil, role: "lead",
                        state: id % 3 == 0 ? "signed" : "referred", referredAt: .hour(1),
                        dueAt: id % 6 == 0 ? nil : .hour(id % 5)), of: CaseID(Int64(id)))
            }
        }
        let desk = AgencyDesk.agency(AgencyID("bj.msa"))
        let rows = try await walk(test) {
            try $0.agencyInbox(of: desk, states: ["referred", "signed"], after: $1, limit: limit)
        }
        #expect(rows.map(\.caseID.value).sorted() == (1...20).filter { $0 % 2 == 0 })
        let dues = rows.map { $0.referral.dueAt?.milliseconds ?? .max }
        #expect(dues == dues.sorted())
        let unit = AgencyDesk.unit(AgencyID("bj.msa.chaoyang"))
        let units = try await walk(test) {
            try $0.agencyInbox(of: unit, states: ["referred", "signed"], after: $1, limit: limit)
        }
        #expect(units.map(\.caseID.value).sorted() == (1...20).filter { $0 % 4 == 0 })
        #expect(try await test.database.read { try $0.countReferrals(of: desk, state: "signed") } == 3)
        #expect(try await test.database.read { try $0.countReferrals(of: unit, state: "referred") } == 4)
    }

    @Test("A saved referral replaces the one with its number", arguments: Engine.all)
    func referral(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        let id = try await test.file([.sample(1, test.agreement)])[0]
        var referral = ReferralRow(
            seq: 1, agency: AgencyID("bj.msa"), role: "lead", state: "referred", referredAt: .hour(1), dueAt: .hour(3))
        let first = referral
        try await test.database.write { try $0.saveReferral(first, of: id) }
        referral.state = "signed"
        referral.signedAt = .hour(2)
        referral.dueAt = nil
        let second = referral
        try await test.database.write { try $0.saveReferral(second, of: id) }
        #expect(try await test.database.read { try $0.referrals(of: id) } == [second])
    }

    @Test("A text that is no page key is none", arguments: ["", "1", "1.2", "1.2.x", "1.2.3.4"])
    func pageKey(text: String) {
        #expect(PageKey(text) == nil)
    }
}
