import Storage
import Synchronization
import Testing
import Vocabulary

@testable import Notices

@Suite("The dispatcher: in order, back-off with an end, nobody held up by another")
struct DispatcherTests {
    /// A round and everything that it started.
    private func round(_ dispatcher: Dispatcher, _ holder: String = "a") async throws {
        _ = try await dispatcher.round(holder)
        await dispatcher.finish()
    }

    @Test("Lines go out in order, once, under a name that stays the same")
    func order() async throws {
        let outbox = try await TestOutbox()
        let sender = TestSender { _ in .sent(providerID: "p") }
        let dispatcher = outbox.dispatcher(sender)
        try await outbox.post("one", "two", "three")
        for _ in 0..<3 { try await round(dispatcher) }
        #expect(sender.letters.map(\.messageID).sorted() == ["m1", "m2", "m3"])
        #expect(
            Set(sender.letters.map(\.address)) == [
                .mail("one@mail.example"), .mail("two@mail.example"), .mail("three@mail.example"),
            ])
        #expect(sender.letters.allSatisfy { $0.subject == "2026-000001 已办结" })
        #expect(try await outbox.row(2)?.standing == DeliveryStanding(.sent, providerID: "p"))
    }

    @Test("A letter that is put off comes back after each pause of the table and is dead after its last try")
    func backOff() async throws {
        let outbox = try await TestOutbox()
        let sender = TestSender { _ in .putOff(.busy, code: 451) }
        let dispatcher = outbox.dispatcher(sender, tries: 4)
        try await outbox.post("one")
        try await round(dispatcher)
        for (tries, seconds) in [(1, 60), (2, 300), (3, 1800)] {
            let row = try #require(try await outbox.row(1))
            #expect(row.standing.state == .failed && row.tries == tries && row.standing.replyCode == 451)
            outbox.move(seconds: seconds - 1)
            try await round(dispatcher)
            #expect(sender.letters.count == tries, "not before its time")
            outbox.move(seconds: seconds / 5 + 1)
            try await round(dispatcher)
            #expect(sender.letters.count == tries + 1)
        }
        #expect(try await outbox.row(1)?.standing == DeliveryStanding(.dead, reason: .busy, replyCode: 451))
        outbox.move(seconds: 90 * 86_400)
        try await round(dispatcher)
        #expect(sender.letters.count == 4)
    }

    @Test("A refused letter is dead at once; retried by somebody it has all its tries again, also when it is old")
    func retried() async throws {
        let outbox = try await TestOutbox()
        let answers = Answers([.refused(.refused, code: 550), .putOff(.busy, code: 421), .sent(providerID: nil)])
        let dispatcher = outbox.dispatcher(TestSender { _ in await answers.next() })
        try await outbox.post("one")
        try await round(dispatcher)
        #expect(try await outbox.row(1)?.standing == DeliveryStanding(.dead, reason: .refused, replyCode: 550))
        outbox.move(seconds: 60 * 86_400)
        let now = outbox.now
        let retried = try await outbox.database.write { try $0.retryDelivery(OutboxID(1), by: Identifier(1), at: now) }
        #expect(retried)
        try await round(dispatcher)
        #expect(try await outbox.state(1) == .failed)
        outbox.move(seconds: 120)
        try await round(dispatcher)
        #expect(try await outbox.state(1) == .sent)
    }

    @Test("A line that cannot be read stops no other, and ends among the dead")
    func poison() async throws {
        let outbox = try await TestOutbox()
        let sender = TestSender()
        let dispatcher = outbox.dispatcher(sender, tries: 2)
        try await outbox.post("poison", "two")
        try await outbox.post("three", kind: "nobodyKnowsThis")
        try await round(dispatcher)
        #expect(sender.letters.map(\.messageID) == ["m2"])
        #expect(try await outbox.row(1)?.standing.reason == .unreadable)
        #expect(try await outbox.row(3)?.standing == DeliveryStanding(.dead, reason: .unreadable))
        outbox.move(seconds: 100)
        try await round(dispatcher)
        #expect(try await outbox.row(1)?.standing == DeliveryStanding(.dead, reason: .unreadable))
    }

    @Test("Who has no address is for the telephone, the desk reads its inbox, who left is told no more")
    func noLetter() async throws {
        let outbox = try await TestOutbox()
        outbox.set("none", .unreachable(.noAddress))
        outbox.set("desk", .house)
        outbox.set("left", .over(.left))
        outbox.set("phone", .outside(.telephone("138"), .applicant, [.zh]))
        let sender = TestSender()
        try await outbox.post("none", "desk", "left", "phone")
        try await outbox.post("late", createdAt: TestOutbox.start.adding(hours: -24 * 15))
        try await round(outbox.dispatcher(sender))
        #expect(try await outbox.row(1)?.standing == DeliveryStanding(.dead, reason: .noAddress))
        #expect(try await outbox.row(2)?.standing == DeliveryStanding(.sent))
        #expect(try await outbox.row(3)?.standing == DeliveryStanding(.settled, reason: .left))
        #expect(try await outbox.row(4)?.standing == DeliveryStanding(.dead, reason: .noSender))
        #expect(try await outbox.row(5)?.standing == DeliveryStanding(.dead, reason: .tooOld))
        #expect(sender.letters.isEmpty)
    }

    @Test("A receiver that hangs holds up no other, and no address is opened for it while it hangs")
    func lanes() async throws {
        let outbox = try await TestOutbox()
        let door = Door()
        let mail = TestSender(.mail) { _ in
            await door.pass()
            return .sent(providerID: nil)
        }
        let messages = TestSender(.telephone)
        let dispatcher = outbox.dispatcher(mail, messages)
        for index in 1...30 { try await outbox.post("person\(index)") }
        outbox.set("phone", .outside(.telephone("138"), .applicant, [.zh]))
        try await outbox.post("phone")
        for _ in 0..<20 {
            _ = try await dispatcher.round("a")
            outbox.move(seconds: 1)
        }
        #expect(messages.letters.map(\.messageID) == ["m31"])
        #expect(mail.letters.count == Dispatcher.laneWidth)
        #expect(outbox.lookUps.withLock { $0.values.max() } == 1)
        await door.open()
        await dispatcher.finish()
        for _ in 0..<10 {
            outbox.move(seconds: 5)
            try await round(dispatcher)
        }
        #expect(Set(mail.letters.map(\.messageID)).count == 30 && mail.letters.count == 30)
        #expect(try await outbox.database.read { try $0.countDeliveries(bound: 99) }[.listed] == 0)
    }

    @Test("A stop lets end what is under way, and gives the lease back at once")
    func stop() async throws {
        let outbox = try await TestOutbox()
        let door = Door()
        let sender = TestSender { _ in
            await door.pass()
            return .sent(providerID: nil)
        }
        let dispatcher = outbox.dispatcher(sender)
        try await outbox.post("one")
        let running = Task { await dispatcher.run("a", pause: .milliseconds(5)) }
        while sender.letters.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
        running.cancel()
        try await Task.sleep(for: .milliseconds(50))
        #expect(try await outbox.state(1) == .listed)
        await door.open()
        await running.value
        #expect(try await outbox.state(1) == .sent)
        let now = outbox.now
        let isFree = try await outbox.database.write {
            try $0.takeLease(Dispatcher.leaseName, holder: "b", now: now, until: now.adding(seconds: 1))
        }
        #expect(isFree)
    }
}

/// Answers one after the other.
private actor Answers {
    private var left: [DeliveryOutcome]

    init(_ answers: [DeliveryOutcome]) {
        left = answers
    }

    func next() -> DeliveryOutcome { left.removeFirst() }
}
