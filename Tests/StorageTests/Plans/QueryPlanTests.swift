import Storage
import TestStores
import Testing

/// Which tables may be read from end to end, and what may be sorted, each with its reason.
private enum Allowed {
    static let smallTables = [
        "account": "one row for each of the staff",
        "agreement": "one row for each installed version",
        "lease": "one row for each job",
        "matchBlock": "a dozen blocks of match keys at ten million cases",
        "matchYoung": "some dozens of cases whose match keys stand in no block yet",
        "meta": "settings",
        "migration": "one row for each step of the schema",
        "numberLease": "one row for each year",
        "token": "one row for each program that was let in",
    ]

    /// PostgreSQL writes names in small letters.
    static func isSmall(_ table: String) -> Bool {
        smallTables.keys.contains { $0.lowercased() == table.lowercased() }
    }

    /// Of SQLite, which does not tell how much it sorts.
    static let sorts = [
        "BulkActions.receivers": "the cases of one bulk action, some thousands at most",
        "CaseTexts.ofCase": "the texts of one case",
        "Deliveries.statesOfCase": "the lines of one case",
    ]
}

@Suite("Every statement of the storage goes by an index (DESIGN section 6)", .serialized)
struct QueryPlanTests {
    private struct Finding: CustomStringConvertible {
        let place: String
        let fault: String
        let plan: [String]
        var description: String { "\(place): \(fault)\n    " + plan.joined(separator: "\n    ") }
    }

    private func findings(_ connection: any Connection) throws -> [Finding] {
        let tables = try connection.tableNames()
        return try SourceStatements().all().flatMap { statement in
            let plan = try connection.plan(of: statement)
            var found: [Finding] = []
            for name in plan.scans where !Allowed.isSmall(name) {
                let fault = tables.contains(name) ? "reads all of \(name)" : "reads \(name), which is no table's name"
                found.append(Finding(place: statement.place, fault: fault, plan: plan.lines))
            }
            let isSmall = plan.reads.allSatisfy(Allowed.isSmall)
            if plan.sorts, !isSmall, Allowed.sorts[statement.place] == nil {
                found.append(Finding(place: statement.place, fault: "sorts", plan: plan.lines))
            }
            return found
        }
    }

    @Test("By the schema alone, as a new service is without statistics")
    func empty() async throws {
        let test = try await TestDatabase()
        let found = try await test.unchecked.write { try findings($0).map(\.description) }
        #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
    }

    @Test("And with the statistics of a full archive", arguments: Engine.all)
    func filled(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        let found = try await test.unchecked.write { connection in
            try FilledArchive.fill(connection)
            return try findings(connection).map(\.description)
        }
        #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
    }

    @Test("A statement without an index, and one that sorts what it finds, would be seen", arguments: Engine.all)
    func bad(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        let plan = try await test.unchecked.write { connection in
            try FilledArchive.fill(connection)
            let sql = "SELECT id FROM caseState WHERE title <> ?1 ORDER BY district"
            return try connection.plan(of: SourceStatement(place: "here", sql: sql))
        }
        #expect(plan.scans.map { $0.lowercased() } == ["casestate"] && plan.sorts)
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
                try !name.hasPrefix("search") && !name.hasPrefix("sqlite") && !Allowed.isSmall(name)
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
            let plans = try SourceStatements().all().map { ($0.place, try connection.plan(of: $0)) }
            return (Set(plans.filter(\.1.sorts).map(\.0)), try connection.tableNames())
        }
        #expect(Set(Allowed.sorts.keys).subtracting(sorts).isEmpty)
        #expect(Set(Allowed.smallTables.keys).subtracting(tables).isEmpty)
    }
}
