import Storage
import TestStores
import Testing

@Suite("Every statement of the storage goes by an index (DESIGN section 6)", .serialized)
struct QueryPlanTests {
    @Test("By the schema alone, as a new service is without statistics")
    func empty() async throws {
        let test = try await TestDatabase()
        let found = try await test.unchecked.write { try $0.planFaults() }
        #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
    }

    @Test("And with the statistics of a full archive", arguments: Engine.all)
    func filled(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        let found = try await test.unchecked.write { connection in
            try FilledArchive.fill(connection)
            return try connection.planFaults()
        }
        #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
    }

    @Test("Seen would be a statement without an index, or with all of one, and one that sorts", arguments: Engine.all)
    func bad(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        let plans = try await test.unchecked.write { connection in
            try FilledArchive.fill(connection)
            return try [
                "SELECT id FROM caseState WHERE title <> ?1 ORDER BY district",
                "SELECT caseId FROM matter ORDER BY caseId",
            ].map { try connection.plan(of: SourceStatement(place: "here", sql: $0)) }
        }
        #expect(plans.map { $0.scans.map { $0.lowercased() } } == [["casestate"], ["matter"]] && plans[0].sorts)
    }

    @Test("Every statement of a file is read, also those that others are made of")
    func reader() throws {
        let source = """
            private enum SQL {
                static let columns = "id, name"
                static func list(_ whose: String) -> String {
                    \"""
                    SELECT \\(columns)
                    FROM t
                    WHERE \\(whose)x = ?1
                    \"""
                }
                static let own = list("y = ?2 AND ")
            }
            """
        let found = try SourceReader(file: "F", source).definitions()
        #expect(found.map(\.name) == ["columns", "list", "own"])
        #expect(throws: Unreadable.self) {
            try SourceReader(file: "F", #"let sql = "DELETE FROM t""#).definitions()
        }
    }

    @Test("No table is left without rows, so that its statistics say something", arguments: Engine.all)
    func everyTableIsFilled(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        let empty = try await test.unchecked.write { connection in
            try FilledArchive.fill(connection)
            return try connection.tableNames().filter { name in
                try !name.hasPrefix("search") && !name.hasPrefix("sqlite") && !AllowedPlan.isSmall(name)
                    && !isFilled(name, connection)
            }
        }
        #expect(empty.isEmpty)
    }

    private func isFilled(_ table: String, _ connection: any Connection) throws -> Bool {
        try connection.first("SELECT 1 FROM \(table)", []) { _ in true } ?? false
    }

    @Test("What is allowed is needed: each named statement exists and does what it is excused for")
    func nothingIsExcusedInVain() async throws {
        let test = try await TestDatabase()
        let (sorts, tables) = try await test.unchecked.write { connection in
            let plans = try SourceStatements.all(of: connection.dialect).map { ($0.place, try connection.plan(of: $0)) }
            return (Set(plans.filter(\.1.sorts).map(\.0)), try connection.tableNames())
        }
        #expect(Set(AllowedPlan.sorts.keys).subtracting(sorts).isEmpty)
        #expect(Set(AllowedPlan.smallTables.keys).subtracting(tables).isEmpty)
    }
}
