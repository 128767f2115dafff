import CaseRules
import Casework
import Storage
import TestSupport
import Testing
import Vocabulary

@Suite("A database of the first schema")
struct RestateTests {
    @Test("Clocks get their version and the rest of their row from the journal, once")
    func restated() async throws {
        try await TestCentre.run { centre in
            for index in 0..<5 { _ = try await centre.file(.sample(index)) }
            #expect(try await !centre.mustRestateClocks())
            try await centre.database.write { connection in
                try connection.execute("UPDATE clock SET agreement = NULL, greenGrantedAt = NULL")
                try connection.saveSetting("clocks to restate", [1])
            }
            #expect(try await centre.verify(progress: { _ in }, fileIsSound: { _ in true }).findings.count == 5)
            #expect(try await centre.mustRestateClocks())
            var done = 0
            try await centre.restateClocks { done = $0 }
            #expect(done == 5)
            #expect(try await !centre.mustRestateClocks())
            #expect(try await centre.verify(progress: { _ in }, fileIsSound: { _ in true }).findings.isEmpty)
        }
    }
}

@Suite("Simulating another agreement on a store")
struct SimulateTests {
    @Test("Open cases that would be late by a shorter limit are counted; older cases are left out")
    func shorterLimit() async throws {
        try await TestCentre.run { centre in
            for index in 0..<4 { _ = try await centre.file(.sample(index)) }
            let day = Day("2026-03-02")!
            let later = centre.at { Instant("2026-03-04T10:00+08:00")! }
            let shorter = BeijingFiles().limit("T03", "1 working day").agreement
            let summary = try await later.simulate(shorter, since: day)
            let keeper = SimulationSummary.Keeper(clock: ClockID("T03"), agency: nil)
            #expect(summary.cases == 4 && summary.turnedLate == [keeper: 4] && summary.saved.isEmpty)
            #expect(summary.sample.count == 4)
            #expect(try await later.simulate(shorter, since: day + 1).cases == 0)
            #expect(try await later.simulate(centre.agreement, since: day).clocksTurnedLate == 0)
        }
    }
}
