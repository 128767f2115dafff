import CaseRules
import Casework
import Storage
import Synchronization
import Testing
import Vocabulary

@Suite("Exactly one server does the jobs (DESIGN §3.4, §3.11)")
struct LeaseTests {
    private let first = Lease.jobs("first")
    private let second = Lease.jobs("second")

    @Test("While one holds the lease and makes it longer, another never gets it")
    func renewed() async throws {
        try await TestCentre.two { one, other, clock in
            var (ours, theirs) = (try await one.hold(first), false)
            for _ in 0..<100 where ours && !theirs {
                clock.move(seconds: 5)
                theirs = try await other.hold(second)
                ours = try await one.hold(first)
            }
            #expect(ours && !theirs)
        }
    }

    @Test("Work under a lease ends after the step that it is in when the server stops")
    func cancelled() async throws {
        try await TestCentre.two { one, _, _ in
            _ = try await one.file(.sample(1))
            #expect(try await one.hold(first))
            let jobs = one.under(first)
            let work = Task {
                while !Task.isCancelled { await Task.yield() }
                await #expect(throws: CancellationError.self) { try await jobs.expire() }
                await #expect(throws: CancellationError.self) { try await jobs.careForCases() }
            }
            work.cancel()
            await work.value
            try await one.giveBack(first)
        }
    }

    @Test("When the holder dies another has it within thirty seconds, and not before its time is over")
    func takenOver() async throws {
        try await TestCentre.two { one, other, clock in
            #expect(try await one.hold(first))
            var waited = 0
            while try await !other.hold(second) {
                clock.move(seconds: Int(Lease.pause.components.seconds))
                waited += Int(Lease.pause.components.seconds)
            }
            #expect(waited == Lease.seconds && waited + Int(Lease.pause.components.seconds) <= 30)
            #expect(try await !one.hold(first))
        }
    }

    @Test("A lease that is given back is free at once, and only its holder can give it back")
    func givenBack() async throws {
        try await TestCentre.two { one, other, _ in
            #expect(try await one.hold(first))
            try await other.giveBack(second)
            #expect(try await !other.hold(second))
            try await one.giveBack(first)
            #expect(try await other.hold(second))
        }
    }

    @Test("A server that stood still and was taken for dead writes nothing more when it wakes")
    func fenced() async throws {
        try await TestCentre.two { one, other, clock in
            let number = try await one.file(.sample(1)).number
            let version = try await one.database.read { try $0.caseState(number)?.version }
            #expect(try await one.hold(first))
            let jobs = one.under(first)
            try await jobs.expire()
            clock.move(seconds: Lease.seconds + 1)
            // Nobody has taken over: it may go on.
            try await jobs.expire()
            #expect(try await other.hold(second))
            await #expect(throws: LeaseLost.self) { try await jobs.expire() }
            await #expect(throws: LeaseLost.self) {
                try await jobs.perform(CommandOrder(.withdraw), on: number, by: .system)
            }
            #expect(try await one.database.read { try $0.caseState(number)?.version } == version)
            #expect(try await jobs.jobRuns().isEmpty, "reading is free")
        }
    }

    @Test("A job among many cases ends at the first write after the lease is lost, and blames no case")
    func fencedJob() async throws {
        try await TestCentre.two { one, other, clock in
            for index in 1...3 { _ = try await one.file(.sample(index)) }
            clock.move(seconds: 10 * 86_400)
            #expect(try await one.hold(first))
            clock.move(seconds: Lease.seconds)
            #expect(try await other.hold(second))
            await #expect(throws: LeaseLost.self) {
                try await one.under(first).careForCases { number, _ in Issue.record("\(number) was blamed") }
            }
            #expect(try await other.under(second).careForCases().turnedRed == 3)
        }
    }

    @Test("Long work keeps its lease longer, and is cancelled when another has it")
    func longWork() async throws {
        try await TestCentre.two { one, other, clock in
            #expect(try await one.hold(first))
            try await one.whileHolding(first, every: .milliseconds(5)) { _ in
                for _ in 0..<4 {
                    clock.move(seconds: Lease.seconds - 1)
                    try await Task.sleep(for: .milliseconds(100))
                }
            }
            #expect(try await !other.hold(second), "made longer four times")
            clock.move(seconds: Lease.seconds)
            #expect(try await other.hold(second))
            let wasCancelled = Mutex(false)
            await #expect(throws: LeaseLost.self) {
                try await one.whileHolding(first, every: .milliseconds(5)) { _ in
                    do {
                        try await Task.sleep(for: .seconds(60))
                    } catch {
                        wasCancelled.withLock { $0 = true }
                        throw error
                    }
                }
            }
            #expect(wasCancelled.withLock { $0 })
        }
    }

    @Test("A failure of the work comes out as it is")
    func failure() async throws {
        try await TestCentre.two { one, _, _ in
            try #require(try await one.hold(first))
            await #expect(throws: StorageFailure.diskFull) {
                try await one.whileHolding(first) { _ in throw StorageFailure.diskFull }
            }
        }
    }
}
