import CaseRules
import Casework
import Storage
import Synchronization
import TestSupport
import Testing
import Vocabulary

@Suite("One case that cannot be read, among others (C14, C35, C37)")
struct JobFailureTests {
    /// The cases of which a job told that it left them out.
    private final class LeftOut: Sendable {
        private let cases = Mutex<[CaseNumber]>([])
        var numbers: [CaseNumber] { cases.withLock { $0 } }
        @Sendable func note(_ number: CaseNumber, _ error: any Error) { cases.withLock { $0.append(number) } }
    }

    /// Makes the registration unreadable, or readable again with the bytes that it had.
    @discardableResult
    private func damage(
        _ number: CaseNumber, with bytes: [UInt8] = Array("{".utf8), _ centre: ServiceCentre
    ) async throws -> [UInt8] {
        try await centre.database.write { connection in
            let id = try #require(try connection.caseState(number)).id
            let old = try #require(try connection.events(of: id).first).body
            try connection.execute(
                "UPDATE event SET body = ?1 WHERE caseId = ?2 AND version = 1", .blob(bytes), Value(id))
            return old
        }
    }

    private func file(_ indices: ClosedRange<Int>, _ centre: ServiceCentre) async throws -> [CaseNumber] {
        var numbers: [CaseNumber] = []
        for index in indices { numbers.append(try await centre.file(.sample(index)).number) }
        return numbers
    }

    private func days(_ count: Int, _ centre: ServiceCentre) -> ServiceCentre {
        centre.at { TestCentre.start.adding(hours: 24 * count) }
    }

    @Test("It keeps no other case from supervision or from its receipt, and gets its own once it is mended")
    func supervisionAndReceipt() async throws {
        try await TestCentre.run { centre in
            let officer = try await centre.staff("officer", .deskOfficer)
            let numbers = try await file(1...3, centre)
            for number in numbers { try await centre.refer(number, to: AgencyID("bj.msa"), by: officer) }
            let bytes = try await damage(numbers[1], centre)
            let later = days(10, centre)
            let leftOut = LeftOut()
            #expect(try await later.careForCases(failed: leftOut.note).turnedRed == 2)
            #expect(leftOut.numbers == [numbers[1]])
            #expect(try await later.deemReceipts(failed: leftOut.note) == 2)
            #expect(leftOut.numbers == [numbers[1], numbers[1]])
            try await damage(numbers[1], with: bytes, centre)
            #expect(try await later.deemReceipts(failed: leftOut.note) == 1)
            #expect(leftOut.numbers.count == 2)
        }
    }

    @Test("It keeps no other case from its corrected date")
    func correction() async throws {
        try await TestCentre.run { centre in
            let numbers = try await file(1...9, centre)
            try await damage(numbers[3], centre)
            try await centre.install(
                BeijingFiles().off("2026-03-04..2026-03-05").files, by: Actor(role: .operatorAdmin))
            let leftOut = LeftOut()
            try await centre.recompute("one", failed: leftOut.note)
            let done = try #require(try await centre.recomputation())
            #expect(!done.isUnderWay && done.changed == 8)
            #expect(leftOut.numbers == [numbers[3]])
        }
    }

    @Test("No reminder and no supervision while dates are being corrected")
    func waitsForCorrection() async throws {
        try await TestCentre.run { centre in
            _ = try await file(1...1, centre)
            try await centre.install(
                BeijingFiles().off("2026-03-04..2026-03-05").files, by: Actor(role: .operatorAdmin))
            // By the old date, 5 March, it would be late; by the new one, 9 March, it is not.
            let friday = days(4, centre)
            #expect(try await friday.careForCases().isEmpty)
            try await friday.recompute("one")
            #expect(try await friday.careForCases().turnedRed == 0)
            #expect(try await days(9, centre).careForCases().turnedRed == 1)
        }
    }

    @Test("The archive tries no more cases than it may, and goes on behind those that cannot go in")
    func archiveGoesOn() async throws {
        try await TestCentre.run { centre in
            let numbers = try await file(1...6, centre)
            for number in numbers { try await centre.step(.withdraw, on: number, by: Actor(role: .informant)) }
            for number in numbers.prefix(4) { try await damage(number, centre) }
            let later = days(40, centre)
            let leftOut = LeftOut()
            var archived: [Int] = []
            for _ in 1...3 { archived.append(try await later.careForCases(limit: 2, failed: leftOut.note).archived) }
            #expect(archived == [0, 0, 2])
            #expect(leftOut.numbers == Array(numbers.prefix(4)))
        }
    }

    @Test("What may still be reviewed, and what a clock still keeps, is not even tried")
    func notTried() async throws {
        try await TestCentre.run { centre in
            let numbers = try await file(1...3, centre)
            for number in numbers.prefix(2) {
                try await centre.step(.withdraw, on: number, by: Actor(role: .informant))
            }
            try await centre.database.write { connection in
                for (number, state) in zip(numbers, ["notAccepted", "withdrawn", "closed"]) {
                    let id = try #require(try connection.caseState(number)).id
                    try connection.execute("UPDATE caseState SET state = ?1 WHERE id = ?2", .text(state), Value(id))
                }
            }
            for number in numbers { try await damage(number, centre) }
            let leftOut = LeftOut()
            func tried(_ day: Int) async throws -> [CaseNumber] {
                let before = leftOut.numbers.count
                _ = try await days(day, centre).careForCases(failed: leftOut.note)
                // The clock of the third is late as well, which is another job.
                return leftOut.numbers.dropFirst(before).filter { $0 != numbers[2] }
            }
            #expect(try await tried(40) == [numbers[1]])
            #expect(try await tried(70) == [numbers[0], numbers[1]])
        }
    }
}
