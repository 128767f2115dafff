import CaseRules
import Casework
import Operations
import Testing
import Vocabulary

@Suite("The figures tell who does the jobs, how they went, and what was filed and done")
struct CentreFiguresTests {
    private let first = Lease.jobs("first")

    @Test("The figures tell each server whether it has the lease, since when, and how the jobs went")
    func readings() async throws {
        try await TestCentre.two { one, other, clock in
            _ = try await one.file(.sample(1))
            clock.move(seconds: 10 * 86_400)
            #expect(try await one.hold(first))
            let since = Double(clock.now.milliseconds) / 1000
            clock.move(seconds: 5)
            #expect(try await one.hold(first))
            func value(_ figure: Figure, _ labels: [String], _ centre: ServiceCentre, _ holder: String) async throws
                -> Double?
            {
                try await centre.readings(holder, hasSender: false)
                    .first { $0.figure == figure && $0.labels == labels }?.value
            }
            #expect(try await value(.leaseHeld, ["jobs"], one, "first") == 1)
            #expect(try await value(.leaseHeld, ["jobs"], other, "second") == 0)
            #expect(try await value(.leaseFree, ["jobs"], other, "second") == 0)
            #expect(try await value(.leaseSince, ["jobs"], other, "second") == since)
            let lag = try #require(try await value(.clockLag, ["care"], other, "second"))
            #expect(lag > 86_400)
            try await one.careForCases()
            #expect(try await value(.clockLag, ["care"], other, "second") == 0)
            var run = JobRun()
            run.succeededAt = clock.now
            run.milliseconds = 1500
            try await one.note(["care": run])
            var failed = JobRun()
            failed.failedAt = clock.now
            try await one.note(["care": failed])
            #expect(try await value(.jobSuccess, ["care"], other, "second") == Double(clock.now.milliseconds) / 1000)
            #expect(try await value(.jobFailure, ["care"], other, "second") != nil)
            clock.move(seconds: Lease.seconds)
            #expect(try await value(.leaseFree, ["jobs"], other, "second") == 1)
        }
    }

    /// The leases that should be held, each with 1 if nobody holds it.
    private func free(_ centre: ServiceCentre, hasSender: Bool) async throws -> [String] {
        try await centre.readings("first", hasSender: hasSender).filter { $0.figure == .leaseFree }
            .map { "\($0.labels[0]) \(Int($0.value))" }
    }

    @Test("Only a lease that some server must always have is missed: the jobs', and the outbox's where it can send")
    func missed() async throws {
        try await TestCentre.two { one, _, _ in
            let unsent = try await free(one, hasSender: false)
            #expect(unsent == ["jobs 1"])
            #expect(try await free(one, hasSender: true) == ["jobs 1", "outbox 1"])
            #expect(try await one.hold(first))
            #expect(try await one.hold(Lease("outbox", holder: "first")))
            #expect(try await free(one, hasSender: false) == ["jobs 0"])
            #expect(try await free(one, hasSender: true) == ["jobs 0", "outbox 0"])
        }
    }

    @Test("Filings and steps are counted by channel, command and outcome")
    func counted() async throws {
        try await TestCentre.two { one, _, _ in
            let number = try await one.file(.sample(1)).number
            _ = try await one.perform(CommandOrder(.withdraw), on: number, by: Actor(role: .informant))
            _ = try? await one.perform(CommandOrder(.withdraw), on: number, by: Actor(role: .informant))
            #expect(one.figures.value(.filings, ["web", "filed"]) == 1)
            #expect(one.figures.value(.steps, ["withdraw", "taken"]) == 1)
            #expect(one.figures.value(.steps, ["withdraw", "refused"]) == 1)
        }
    }
}
