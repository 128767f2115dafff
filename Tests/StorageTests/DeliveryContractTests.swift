import Storage
import TestStores
import Testing
import Vocabulary

@Suite("Storage contract: the outbox and how far its lines have come")
struct DeliveryContractTests {
    /// Lines that are due an hour after one another.
    private func outbox(_ count: Int, on engine: Engine, about id: CaseID? = nil) async throws -> TestDatabase {
        let test = try await TestDatabase(on: engine)
        if let id { try await test.file([.sample(Int(id.value), test.agreement)]) }
        try await test.database.write { connection in
            for index in 1...count {
                let line = NewOutboxRow(
                    kind: "closed", recipient: "r\(index)", body: [UInt8(index)], createdAt: .hour(0),
                    dueAt: .hour(index))
                try connection.post(line, about: id)
            }
        }
        return test
    }

    private func take(_ test: TestDatabase, at now: Int, until retry: Int, limit: Int = 10) async throws -> [TakenLine]
    {
        try await test.database.write {
            try $0.takeOutbox(at: .hour(now), retryAt: .hour(retry), limit: limit) { line in
                "m\(line.id.value)" + (line.decidedAt.map { _ in " again" } ?? "")
            }
        }
    }

    private func record(
        _ standing: DeliveryStanding, _ taken: TakenLine, in test: TestDatabase, at now: Int = 5
    ) async throws {
        try await test.database.write { try $0.record(standing, of: taken, at: .hour(now)) }
    }

    private func row(_ id: Int64, in test: TestDatabase) async throws -> DeliveryRow {
        try #require(try await test.database.read { try $0.delivery(OutboxID(id)) })
    }

    @Test(
        "A line is taken once, again after its time under the same name, and never after it was sent",
        arguments: Engine.all)
    func taking(_ engine: Engine) async throws {
        let test = try await outbox(3, on: engine)
        #expect(try await take(test, at: 0, until: 5) == [])
        let first = try await take(test, at: 2, until: 7)
        #expect(first.map(\.line.recipient) == ["r1", "r2"] && first.map(\.line.messageID) == ["m1", "m2"])
        #expect(first[0].line.state == .listed && first[0].line.body == [1])
        #expect(try await take(test, at: 2, until: 7) == [])
        try await record(DeliveryStanding(.sent, providerID: "p"), first[0], in: test)
        #expect(try await take(test, at: 3, until: 8).map(\.line.recipient) == ["r3"])
        #expect(try await take(test, at: 20, until: 21, limit: 1).map(\.line.messageID) == ["m2"])
        #expect(try await take(test, at: 30, until: 31).map(\.line.recipient) == ["r3", "r2"])
        let sent = try await row(1, in: test)
        #expect(sent.standing == DeliveryStanding(.sent, providerID: "p") && sent.tries == 1 && sent.sentAt == .hour(5))
    }

    @Test(
        "A failure is written down with its next try; one without a next try is never taken again",
        arguments: Engine.all)
    func failing(_ engine: Engine) async throws {
        let test = try await outbox(2, on: engine)
        let taken = try await take(test, at: 2, until: 4)
        let failed = DeliveryStanding(.failed, reason: .busy, replyCode: 451, nextTry: .hour(6))
        let dead = DeliveryStanding(.dead, reason: .refused, replyCode: 550)
        try await record(failed, taken[0], in: test)
        try await record(dead, taken[1], in: test)
        #expect(try await row(1, in: test).standing == failed)
        #expect(try await row(2, in: test).standing == dead)
        let again = try await take(test, at: 6, until: 9)
        #expect(again.map(\.line.recipient) == ["r1"])
        #expect(again[0].line.state == .failed && again[0].line.tries == 1)
        #expect(try await take(test, at: 100_000, until: 100_001).map(\.line.recipient) == ["r1"])
    }

    @Test("Whoever lost a line to another writes down no failure of it, but that it was sent", arguments: Engine.all)
    func overtaken(_ engine: Engine) async throws {
        let test = try await outbox(1, on: engine)
        let slow = try await take(test, at: 1, until: 2)[0]
        let quick = try await take(test, at: 3, until: 9)[0]
        try await record(DeliveryStanding(.dead, reason: .refused), slow, in: test)
        try await test.database.write { try $0.putBack(slow, until: .hour(3)) }
        #expect(try await row(1, in: test).standing == DeliveryStanding(.listed, nextTry: .hour(9)))
        try await test.database.write { try $0.putBack(quick, until: .hour(4)) }
        #expect(try await row(1, in: test).standing.nextTry == .hour(4))
        #expect(try await row(1, in: test).tries == 0)
        try await record(DeliveryStanding(.sent), slow, in: test)
        #expect(try await row(1, in: test).standing.state == .sent)
        #expect(try await take(test, at: 50, until: 51) == [])
    }

    @Test("A line without a time waits until something makes it due", arguments: Engine.all)
    func waiting(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        try await test.database.write {
            try $0.post(
                NewOutboxRow(kind: "regionTransfer", recipient: "r", body: [], createdAt: .hour(0), dueAt: nil),
                about: nil)
        }
        #expect(try await take(test, at: 1_000_000, until: 1_000_001) == [])
        #expect(try await test.database.read { try $0.oldestDueLine(at: .hour(1_000_000)) } == nil)
        #expect(try await row(1, in: test).standing == DeliveryStanding(.listed))
    }

    @Test(
        "A letter is retried at once with all its tries, told otherwise, and that is taken back", arguments: Engine.all)
    func deciding(_ engine: Engine) async throws {
        let test = try await outbox(2, on: engine)
        let clerk = Identifier<Account>(3)
        let taken = try await take(test, at: 2, until: 3)
        for line in taken { try await record(DeliveryStanding(.dead, reason: .refused), line, in: test) }
        @Sendable func decide(_ id: Int64, _ what: @escaping @Sendable (any Connection, OutboxID) throws -> Bool)
            async throws -> Bool
        { try await test.database.write { try what($0, OutboxID(id)) } }

        #expect(try await decide(1) { try $0.retryDelivery($1, by: clerk, at: .hour(8)) })
        let retried = try await row(1, in: test)
        #expect(retried.standing == DeliveryStanding(.failed, reason: .refused, nextTry: .hour(8)))
        #expect(retried.tries == 0 && retried.changedBy == clerk && retried.changedAt == .hour(8))
        let again = try await take(test, at: 8, until: 9)
        #expect(again.map(\.line.messageID) == ["m1 again"])
        // What the receiver still says of the letter that was dead is no report of this one.
        #expect(try await !test.database.write { try $0.noteReport("m1", hasArrived: false, at: .hour(8)) })
        try await record(DeliveryStanding(.failed, reason: .refused, nextTry: .hour(9)), again[0], in: test)
        #expect(try await decide(1) { try $0.retryDelivery($1, by: clerk, at: .hour(9)) })
        #expect(try await take(test, at: 9, until: 10).map(\.line.messageID) == ["m1 again"])

        #expect(try await decide(2) { try $0.settleDelivery($1, by: clerk, at: .hour(8)) })
        #expect(try await row(2, in: test).standing == DeliveryStanding(.settled, reason: .refused))
        #expect(try await !decide(2) { try $0.retryDelivery($1, by: clerk, at: .hour(8)) })
        #expect(try await decide(2) { try $0.unsettleDelivery($1, by: clerk, at: .hour(9)) })
        #expect(try await row(2, in: test).standing == DeliveryStanding(.dead, reason: .refused))
        #expect(try await !decide(2) { try $0.unsettleDelivery($1, by: clerk, at: .hour(9)) })
        #expect(try await !decide(77) { try $0.settleDelivery($1, by: clerk, at: .hour(9)) })
    }

    @Test(
        "The gateway's report is kept, also before we know that it took the letter; unknown letters are not ours",
        arguments: Engine.all)
    func reports(_ engine: Engine) async throws {
        let test = try await outbox(3, on: engine)
        let taken = try await take(test, at: 3, until: 4)
        @Sendable func report(_ name: String, _ hasArrived: Bool) async throws -> Bool {
            try await test.database.write { try $0.noteReport(name, hasArrived: hasArrived, at: .hour(6)) }
        }
        #expect(try await report("m1", true))
        try await record(DeliveryStanding(.sent), taken[0], in: test)
        #expect(try await row(1, in: test).standing.state == .acknowledged)
        #expect(try await row(1, in: test).sentAt == .hour(6))
        #expect(try await report("m1", false))
        #expect(try await row(1, in: test).standing.state == .acknowledged)

        try await record(DeliveryStanding(.sent, providerID: "p"), taken[1], in: test)
        #expect(try await report("m2", false))
        let undelivered = try await row(2, in: test)
        #expect(undelivered.standing.state == .dead && undelivered.standing.reason == .undelivered)
        #expect(undelivered.sentAt == nil && undelivered.standing.providerID == "p")
        #expect(try await !report("m9", true))
        #expect(try await take(test, at: 90, until: 91).map(\.line.messageID) == ["m3"])
    }

    @Test(
        "Letters of a state are read from the newest on, a page at a time, and counted up to a bound",
        arguments: Engine.all)
    func lists(_ engine: Engine) async throws {
        let test = try await outbox(5, on: engine)
        for line in try await take(test, at: 5, until: 6, limit: 4) {
            try await record(DeliveryStanding(.dead, reason: .refused), line, in: test)
        }
        let first = try await test.database.read { try $0.deliveries(.dead, limit: 3) }
        #expect(first.items.map(\.id.value) == [4, 3, 2])
        let second = try await test.database.read { try $0.deliveries(.dead, before: first.next, limit: 3) }
        #expect(second.items.map(\.id.value) == [1] && second.next == nil)
        #expect(try await test.database.read { try $0.countDeliveries(bound: 3) }[.dead] == 3)
        let counts = try await test.database.read { try $0.countDeliveries(bound: 10) }
        #expect(counts == [.listed: 1, .failed: 0, .dead: 4, .settled: 0])
        #expect(try await test.database.read { try $0.oldestDueLine(at: .hour(9)) } == .hour(5))
        #expect(try await test.database.read { try $0.oldestDueLine(at: .hour(4)) } == nil)
    }

    @Test(
        "A case tells how its letters stand; what the desk reads in its own inbox does not count", arguments: Engine.all
    )
    func ofCase(_ engine: Engine) async throws {
        let id = CaseID(1)
        let test = try await outbox(2, on: engine, about: id)
        try await test.database.write {
            for recipient in ["desk", "supervisor"] {
                try $0.post(
                    NewOutboxRow(kind: "closed", recipient: recipient, body: [], createdAt: .hour(0), dueAt: .hour(0)),
                    about: id)
            }
        }
        let taken = try await take(test, at: 1, until: 2)
        try await record(
            DeliveryStanding(.dead, reason: .refused), try #require(taken.first { $0.line.recipient == "r1" }), in: test
        )
        #expect(try await test.database.read { try $0.deliveryStates(of: id) } == [.dead: 1, .listed: 1])
        let all = try await test.database.read { try $0.deliveries(of: id, limit: 4) }
        #expect(all.items.map(\.id.value) == [4, 3, 2, 1] && all.next == nil)
        #expect(all.items.allSatisfy { $0.number == CaseNumber(year: 2026, serial: 1) })
        let newest = try await test.database.read { try $0.deliveries(of: id, limit: 3) }
        let older = try await test.database.read { try $0.deliveries(of: id, before: newest.next, limit: 3) }
        #expect(newest.items.map(\.id.value) == [4, 3, 2] && older.items.map(\.id.value) == [1] && older.next == nil)
        #expect(try await test.database.read { try $0.countDeliveries(.dead, bound: 9) } == 1)
        #expect(try await test.database.read { try $0.deliveryStates(of: CaseID(2)) } == [:])
    }

    @Test("Lines of an earlier schema are listed or sent, and those for other regions wait", arguments: Engine.all)
    func earlierLines(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine, Array(Migration.all.prefix { $0.name < "0007" }))
        try await test.unchecked.write { connection in
            for (kind, sentAt) in [("closed", Instant?.none), ("closed", .hour(3)), ("regionTransfer", nil)] {
                try connection.execute(
                    """
                    INSERT INTO outbox (kind, recipient, body, createdAt, dueAt, sentAt)
                    VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                    """, [Value(kind), "r", Value([UInt8]()), Value(.hour(0)), Value(.hour(1)), Value(sentAt)])
            }
        }
        try await test.database.migrate()
        #expect(try await row(1, in: test).standing == DeliveryStanding(.listed, nextTry: .hour(1)))
        #expect(try await row(2, in: test).standing.state == .sent)
        #expect(try await row(3, in: test).standing == DeliveryStanding(.listed))
        #expect(try await take(test, at: 9, until: 10).map(\.line.id.value) == [1])
    }
}
