import Storage
import Testing
import Vocabulary

@testable import Notices

@Suite("One server at a time sends, and another takes over")
struct TakeoverTests {
    /// A round and everything that it started.
    private func round(_ dispatcher: Dispatcher, _ holder: String = "a") async throws {
        _ = try await dispatcher.round(holder)
        await dispatcher.finish()
    }

    @Test(
        "Only the holder of the lease sends; another takes over within 30 seconds of its death, and sends no line twice"
    )
    func takeover() async throws {
        let outbox = try await TestOutbox()
        let (first, second) = (TestSender(), TestSender())
        let (one, other) = (outbox.dispatcher(first), outbox.dispatcher(second))
        try await outbox.post("one")
        try await round(one, "a")
        try await outbox.post("two")
        try await round(other, "b")
        #expect(first.letters.count == 1 && second.letters.isEmpty)
        outbox.move(seconds: 19)
        try await round(one, "a")
        outbox.move(seconds: 19)
        try await outbox.post("three")
        try await round(other, "b")
        #expect(first.letters.count == 2 && second.letters.isEmpty, "renewed by each round")
        outbox.move(seconds: 11)
        try await round(other, "b")
        #expect(second.letters.map(\.messageID) == ["m3"], "30 seconds after the last sign of life")
        try await round(one, "a")
        #expect(first.letters.count == 2)
    }

    @Test("Since when a server has the lease is noted when it takes it, and not again with each round")
    func heldSince() async throws {
        let outbox = try await TestOutbox()
        let (one, other) = (outbox.dispatcher(TestSender()), outbox.dispatcher(TestSender()))
        func since() async throws -> Instant? {
            try await outbox.database.read { try $0.leaseHeldSince(Dispatcher.leaseName) }
        }
        #expect(try await since() == nil)
        try await round(one, "a")
        outbox.move(seconds: 5)
        try await round(one, "a")
        try await round(other, "b")
        #expect(try await since() == TestOutbox.start)
        outbox.move(seconds: 30)
        try await round(other, "b")
        #expect(try await since() == outbox.now)
    }

    @Test("What a dead server had in hand goes out again under the same name")
    func abandoned() async throws {
        let outbox = try await TestOutbox()
        try await outbox.post("one")
        let now = outbox.now
        _ = try await outbox.database.write {
            try $0.takeOutbox(at: now, retryAt: now.adding(seconds: Dispatcher.takenSeconds), limit: 9) {
                "m\($0.id.value)"
            }
        }
        let sender = TestSender()
        let dispatcher = outbox.dispatcher(sender)
        try await round(dispatcher)
        #expect(sender.letters.isEmpty)
        outbox.move(seconds: Dispatcher.takenSeconds + 1)
        try await round(dispatcher)
        #expect(sender.letters.map(\.messageID) == ["m1"])
    }

    @Test("Of a server that dies another sends the rest once the lease ends, and what was in hand once more")
    func diedInTheMiddle() async throws {
        let outbox = try await TestOutbox()
        let door = Door()
        let (first, second) = (
            TestSender { letter in
                if letter.messageID == "m2" { await door.pass() }
                return .sent(providerID: nil)
            }, TestSender()
        )
        let (dying, other) = (outbox.dispatcher(first), outbox.dispatcher(second))
        try await outbox.post("one", "two")
        _ = try await dying.round("a")
        while first.letters.count < 2 { try await Task.sleep(for: .milliseconds(5)) }
        while try await outbox.state(1) != .sent { try await Task.sleep(for: .milliseconds(5)) }
        try await outbox.post("three")
        try await round(other, "b")
        #expect(second.letters.isEmpty, "its lease has not ended")
        outbox.move(seconds: Dispatcher.leaseSeconds + 1)
        try await round(other, "b")
        #expect(second.letters.map(\.messageID) == ["m3"])
        outbox.move(seconds: Dispatcher.takenSeconds)
        for _ in 0..<3 {
            try await round(other, "b")
            outbox.move(seconds: 1000)
        }
        #expect(second.letters.map(\.messageID) == ["m3", "m2"], "the same name, and m1 never again")
        #expect(first.letters.map(\.messageID).sorted() == ["m1", "m2"])
        await door.open()
        await dying.finish()
        let row = try #require(try await outbox.row(2))
        #expect(row.standing.state == .sent && row.tries == 1, "a note that comes too late changes nothing")
    }
}
