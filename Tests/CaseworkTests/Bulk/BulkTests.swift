import Agreement
import CaseRules
import Casework
import Operations
import Storage
import Synchronization
import Testing
import Vocabulary

@Suite("Steps on several cases: planned, done, undone (C08, C51, C54)")
struct BulkTests {
    /// Some cases of an officer, and two colleagues.
    private struct Office {
        let desk: TestDesk
        let second: Actor
        let numbers: [CaseNumber]

        init(_ centre: ServiceCentre, cases: Int) async throws {
            desk = try await TestDesk(centre)
            second = try await centre.staff("second", .deskOfficer)
            _ = try await centre.staff("third", .deskOfficer)
            var numbers: [CaseNumber] = []
            for index in 1...cases {
                let number = try await centre.file(.sample(index)).number
                try await desk.take(.assign, ["account": .text("officer")], on: number)
                numbers.append(number)
            }
            self.numbers = numbers
        }

        func assignees() async throws -> [Identifier<Account>?] {
            let numbers = numbers
            return try await desk.centre.database.read { connection in
                try numbers.map { try connection.caseState($0)?.assignee }
            }
        }

        func work() async throws { try await desk.centre.workBulks("server") }
    }

    @Test("A hand-over shares the cases out evenly, one event each, and is undone as a whole")
    func handOver() async throws {
        try await TestCentre.run { centre in
            let office = try await Office(centre, cases: 7)
            let (desk, officer) = (office.desk, office.desk.officer)
            let id = try await centre.planHandOver(from: "officer", to: ["second", "third"], by: desk.supervisor)
            let plan = try await centre.bulk(id, for: desk.supervisor)
            #expect(plan.phase == .planned && plan.size == 7 && plan.giver == "officer")
            #expect(plan.shares.map(\.count) == [4, 3] && plan.cases.allSatisfy { $0.reason == nil })
            #expect(try await office.assignees().allSatisfy { $0 == officer.account })
            try await centre.startBulk(id, by: desk.supervisor)
            func waiting() async throws -> Double? {
                try await centre.readings("server", hasSender: false).first { $0.figure == .bulkCases }?.value
            }
            #expect(try await waiting() == 7)
            try await office.work()
            #expect(try await waiting() == 0)
            #expect(try await office.assignees().count { $0 == office.second.account } == 4)
            #expect(try await office.assignees().allSatisfy { $0 != officer.account })
            let done = try await centre.bulk(id, for: desk.supervisor)
            #expect(done.phase == .done && done.counts == [.done: 7] && done.undoableUntil != nil)
            try await centre.undoBulk(id, by: desk.supervisor)
            #expect(try await waiting() == 7)
            try await office.work()
            #expect(try await waiting() == 0)
            #expect(try await office.assignees().allSatisfy { $0 == officer.account })
            #expect(try await centre.bulk(id, for: desk.supervisor).counts == [.undone: 7])
            try await desk.verify()
        }
    }

    @Test("A case that somebody else has by now is left out, and one that went on since is not undone; both are named")
    func leftOut() async throws {
        try await TestCentre.run { centre in
            let office = try await Office(centre, cases: 3)
            let desk = office.desk
            let id = try await centre.planHandOver(from: "officer", to: ["second"], by: desk.supervisor)
            try await desk.take(.assign, ["account": .text("third")], on: office.numbers[0], by: desk.supervisor)
            let plan = try await centre.bulk(id, for: desk.supervisor)
            #expect(plan.cases.filter { $0.reason != nil }.map(\.number) == [office.numbers[0]])
            try await centre.startBulk(id, by: desk.supervisor)
            try await office.work()
            let done = try await centre.bulk(id, for: desk.supervisor)
            #expect(done.counts == [.done: 2, .leftOut: 1] && done.cases.map(\.number) == [office.numbers[0]])
            try await desk.take(.beginExamination, on: office.numbers[1], by: office.second)
            try await centre.undoBulk(id, by: desk.supervisor)
            try await office.work()
            let undone = try await centre.bulk(id, for: desk.supervisor)
            #expect(undone.counts == [.undone: 1, .kept: 1, .leftOut: 1])
            #expect(undone.cases.map(\.number) == Array(office.numbers[0...1]))
            #expect(undone.cases.last?.reason?.en == "The case has changed since.")
            #expect(try await office.assignees()[1] == office.second.account)
            try await desk.verify()
        }
    }

    @Test("Work that stops is taken up by another server, and no case is done twice")
    func resumed() async throws {
        try await TestCentre.run { centre in
            let office = try await Office(centre, cases: 25)
            let desk = office.desk
            let id = try await centre.planHandOver(from: "officer", to: ["second"], by: desk.supervisor)
            try await centre.startBulk(id, by: desk.supervisor)
            let before = try await desk.versions(office.numbers)
            let rounds = Mutex(0)
            try await centre.workBulks(
                "first",
                isWanted: {
                    rounds.withLock {
                        $0 += 1; return $0 < 3
                    }
                })
            let half = try await centre.bulk(id, for: desk.supervisor)
            #expect(half.phase == .doing && half.counts == [.done: 20, .waiting: 5])
            try await TestCentre.second(centre).workBulks("second")
            #expect(try await centre.bulk(id, for: desk.supervisor).counts == [.done: 25])
            #expect(try await desk.versions(office.numbers) == before.map { $0 + 1 }, "one event each")
        }
    }

    @Test("Only a supervisor hands over, an officer takes cases for himself, and nobody gives them to who is not there")
    func roles() async throws {
        try await TestCentre.run { centre in
            let office = try await Office(centre, cases: 2)
            let (desk, numbers) = (office.desk, office.numbers)
            await #expect(throws: StepRefusal.self) {
                try await centre.planHandOver(from: "officer", to: ["second"], by: desk.officer)
            }
            await #expect(throws: BulkRefusal.notAColleague("liaison")) {
                try await centre.planBulk(.assign, numbers, to: "liaison", by: desk.supervisor)
            }
            await #expect(throws: BulkRefusal.noReceiver) {
                try await centre.planHandOver(from: "officer", to: ["officer"], by: desk.supervisor)
            }
            await #expect(throws: BulkRefusal.noOpenCases("third")) {
                try await centre.planHandOver(from: "third", to: ["second"], by: desk.supervisor)
            }
            await #expect(throws: StepRefusal.self, "an account of an agency takes no case of the desk") {
                try await desk.take(.assign, ["account": .text("liaison")], on: numbers[0], by: desk.supervisor)
            }
            let others = try await centre.planBulk(.assign, numbers, to: "officer", by: office.second)
            let plan = try await centre.bulk(others, for: office.second)
            #expect(plan.cases.allSatisfy { $0.reason == CaseRefusal.onlyToYourself.message })
            await #expect(throws: StepRefusal.self) { try await centre.bulk(others, for: desk.officer) }
        }
    }

    @Test("A new officer can be chosen, however many accounts of others and closed ones came before")
    func manyAccounts() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            try await centre.database.write { connection in
                for index in 1...1200 {
                    let isFormer = index % 3 == 0
                    let row = AccountRow(
                        id: Identifier(0), name: "other \(index)", role: isFormer ? .deskOfficer : .agencyLiaison,
                        agency: isFormer ? nil : AgencyID("bj.msa"), passwordHash: "", isActive: !isFormer,
                        createdAt: TestCentre.start, language: .zh)
                    _ = try connection.insertAccount(row)
                }
            }
            _ = try await centre.staff("new", .deskOfficer)
            #expect(try await centre.colleagues(for: desk.supervisor).map(\.name) == ["officer", "new"])
            let officers = try await centre.officersWithWork(for: desk.supervisor)
            #expect(officers.count == 403 && officers.last?.account.name == "new")
        }
    }

    @Test("Chosen cases are changed as they were seen, and at most two hundred at once")
    func chosen() async throws {
        try await TestCentre.run { centre in
            let office = try await Office(centre, cases: 3)
            let (desk, numbers) = (office.desk, office.numbers)
            let many = (1...201).map { CaseNumber(year: 2020, serial: $0) }
            await #expect(throws: BulkRefusal.tooMany(limit: 200)) {
                try await centre.planBulk(.beginExamination, many, by: desk.officer)
            }
            await #expect(throws: BulkRefusal.nothingChosen) {
                try await centre.planBulk(.beginExamination, [], by: desk.officer)
            }
            let id = try await centre.planBulk(.beginExamination, numbers + numbers, by: desk.officer)
            try await desk.take(.message, ["text": .text("请稍等。")], on: numbers[2])
            try await centre.startBulk(id, by: desk.officer)
            await #expect(throws: BulkRefusal.alreadyStarted) { try await centre.startBulk(id, by: desk.officer) }
            try await office.work()
            let done = try await centre.bulk(id, for: desk.officer)
            #expect(done.counts == [.done: 2, .leftOut: 1])
            #expect(done.cases.map(\.number) == [numbers[2]])
        }
    }

    @Test("Who was switched off meanwhile does nothing more, and undoing ends after a day")
    func tooLate() async throws {
        try await TestCentre.run { centre in
            let office = try await Office(centre, cases: 2)
            let desk = office.desk
            let id = try await centre.planBulk(.assign, office.numbers, to: "second", by: desk.supervisor)
            try await centre.startBulk(id, by: desk.supervisor)
            try await office.work()
            let later = centre.at { TestCentre.start.adding(hours: 24) }
            #expect(try await later.bulk(id, for: desk.supervisor).undoableUntil == nil)
            await #expect(throws: BulkRefusal.tooLate) { try await later.undoBulk(id, by: desk.supervisor) }
            let next = try await centre.planBulk(.assign, office.numbers, to: "third", by: desk.supervisor)
            try await centre.startBulk(next, by: desk.supervisor)
            try await centre.database.write { connection in
                var account = try #require(try connection.account(named: "supervisor"))
                account.isActive = false
                try connection.saveAccount(account)
            }
            try await office.work()
            #expect(try await centre.bulk(next, for: desk.supervisor).counts == [.leftOut: 2])
            #expect(try await office.assignees().allSatisfy { $0 == office.second.account })
        }
    }
}
