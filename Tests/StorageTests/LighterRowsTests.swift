import Storage
import TestStores
import Testing

@Suite("What the tables of a filing check of each row: all of it on SQLite, on PostgreSQL what types do not tell")
struct LighterRowsTests {
    @Test("A flag that is neither 0 nor 1 is refused by SQLite, so that no test overlooks a row that breaks a check")
    func checked() async throws {
        let test = try await TestDatabase()
        try await test.file([.sample(1, test.agreement)])
        await #expect(throws: StorageFailure.self) {
            try await test.unchecked.write { try $0.executeScript("UPDATE caseState SET isGreen = 2") }
        }
    }

    @Test(
        "PostgreSQL checks no flag of such a row, but everything elsewhere, and refuses rows of no case",
        .enabled(if: Engine.server != nil))
    func fewer() async throws {
        let test = try await TestDatabase(on: .postgres)
        func count(_ condition: String) async throws -> Int? {
            try await test.unchecked.read { connection in
                let sql = """
                    SELECT count(*)
                    FROM pg_constraint
                    INNER JOIN pg_class
                        ON pg_class.oid = conrelid
                    WHERE relnamespace = CAST(current_schema() AS regnamespace)
                        AND \(condition)
                    """
                return try connection.first(sql, []) { $0.int(0) }
            }
        }
        let written = "('casestate', 'clock', 'event', 'outbox')"
        #expect(try await count("contype = 'c' AND relname IN \(written)") == 0)
        #expect(try await count("contype = 'c' AND relname NOT IN \(written)") ?? 0 > 25)
        #expect(try await count("contype = 'f' AND confrelid = CAST('agreement' AS regclass)") == 0)
        #expect(try await count("contype = 'f' AND confrelid = CAST('caseState' AS regclass)") ?? 0 > 15)
    }

    @Test("New vectors of tokens are packed so that they take less room", .enabled(if: Engine.server != nil))
    func packed() async throws {
        let test = try await TestDatabase(on: .postgres)
        var matter = NewCase.sample(1, test.agreement)
        matter.searchTokens = SearchTokens(
            MatterRow(narrative: (1...400).map { "word\($0)" }.joined(separator: " "), salt: testSalt))
        try await test.file([matter])
        let sql = "SELECT pg_column_compression(tokens) FROM search"
        #expect(try await test.unchecked.read { try $0.query(sql, []) { $0.text(0) } } == ["lz4"])
    }
}
