import Storage
import TestStores
import Testing
import Vocabulary

@Suite(
    "PostgreSQL: new rows of the search index are young, and some are gathered at a time",
    .enabled(if: Engine.server != nil))
struct YoungSearchRowsTests {
    private struct Refused: Error {}

    private func young(_ test: TestDatabase) async throws -> [Int64] {
        let sql = "SELECT caseId FROM search WHERE NOT isGathered ORDER BY caseId"
        return try await test.unchecked.read { try $0.query(sql, []) { $0.integer(0) } }
    }

    /// Entries that wait in PostgreSQL's own list, which every block of a search would read. Unit: pages.
    private func waiting(_ test: TestDatabase) async throws -> Int64? {
        let sql = "SELECT gin_clean_pending_list('searchTokens')"
        return try await test.unchecked.write { try $0.first(sql, []) { $0.integer(0) } }
    }

    private func filled(_ count: Int) async throws -> TestDatabase {
        let test = try await TestDatabase(on: .postgres)
        try await test.file((1...count).map { .sample($0, test.agreement, narrative: "\(50_000 + $0)") })
        return test
    }

    @Test("Every case is found, young or gathered, and few are young")
    func gathered() async throws {
        let test = try await filled(300)
        #expect(try await young(test) == Array(257...300))
        #expect(try await waiting(test) == 0)
        for number in [1, 127, 128, 129, 256, 257, 300] {
            #expect(try await test.found("\(50_000 + number)") == [Int64(number)])
        }
        #expect(try await test.found("美加净").prefix(3) == [300, 299, 298])
    }

    @Test("A later text makes its case young again, and it is found once, by old and new words")
    func extended() async throws {
        let test = try await filled(130)
        let text = CaseTextRow.later(1, "城南")
        try await test.database.write { try $0.insertTexts([text], of: CaseID(7)) }
        #expect(try await young(test) == [7, 129, 130])
        for words in ["城南", "50007", "城南 50007"] { #expect(try await test.found(words) == [7], "\(words)") }
    }

    @Test("Texts alone gather too, once enough cases are young")
    func manyTexts() async throws {
        let test = try await filled(256)
        for id in 1...127 as ClosedRange<Int64> {
            let text = CaseTextRow.later(1, "城南")
            try await test.database.write { try $0.insertTexts([text], of: CaseID(id)) }
        }
        #expect(try await young(test).count == 127)
        let text = CaseTextRow.later(1, "城南")
        try await test.database.write { try $0.insertTexts([text], of: CaseID(200)) }
        #expect(try await young(test).isEmpty)
        #expect(try await waiting(test) == 0)
        #expect(try await test.found("城南 50127") == [127])
    }

    @Test("A later text that gathers nothing leaves PostgreSQL's own list alone")
    func nothingToGather() async throws {
        let test = try await filled(130)
        // PostgreSQL's own caretaker would empty the list in the middle of a long run of tests.
        try await test.unchecked.write {
            try $0.executeScript("ALTER TABLE search SET (autovacuum_enabled = FALSE)")
            try $0.executeScript("UPDATE search SET isGathered = TRUE WHERE caseId = 130")
        }
        let text = CaseTextRow.later(1, "城南")
        try await test.database.write { try $0.insertTexts([text], of: CaseID(7)) }
        #expect(try await young(test) == [7, 129])
        #expect(try await waiting(test) != 0)
    }

    @Test("Rows are gathered without reading all of the table, also where it was analysed while many were young")
    func plan() async throws {
        let test = try await filled(300)
        let plan = try await test.unchecked.write { connection in
            try connection.executeScript("ANALYZE search")
            let statements = try SourceStatements.all(of: connection.dialect)
            return try connection.plan(of: #require(statements.first { $0.place == "TokenVectors.gather" }))
        }
        #expect(!plan.lines.contains { $0.contains("Join") }, "\(plan.lines.joined(separator: "\n"))")
    }

    @Test("Where a gathering filing is not committed, everything stays as it was")
    func rolledBack() async throws {
        let test = try await filled(127)
        let last = NewCase.sample(128, test.agreement, narrative: "50128")
        await #expect(throws: Refused.self) {
            try await test.database.write { connection in
                try connection.insertCase(last)
                throw Refused()
            }
        }
        #expect(try await young(test) == Array(1...127))
        #expect(try await test.found("50127") == [127])
        #expect(try await test.found("50128").isEmpty)
        try await test.file([last])
        #expect(try await young(test).isEmpty)
        #expect(try await test.found("50128") == [128])
    }

    @Test("Filings at once gather each case once and wait for nobody's rows")
    func atOnce() async throws {
        let test = try await TestDatabase(on: .postgres)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 1...300 {
                let new = NewCase.sample(number, test.agreement, narrative: "\(50_000 + number)")
                group.addTask { try await test.file([new]) }
            }
            try await group.waitForAll()
        }
        #expect(try await young(test).count < 300 - 128)
        for number in [1, 128, 129, 256, 300] { #expect(try await test.found("\(50_000 + number)") == [Int64(number)]) }
    }
}
