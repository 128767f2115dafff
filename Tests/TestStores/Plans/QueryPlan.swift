package import Storage

/// How an engine would carry out a statement: what it reads without an index, and what it sorts.
package struct QueryPlan {
    /// As the engine tells it, line by line.
    package let lines: [String]
    /// Tables, or names of the engine for them, that are read from end to end.
    package let scans: [String]
    /// Tables that are read at all.
    package let reads: [String]
    package let sorts: Bool

    /// What PostgreSQL reckons the first line with these words and all below it to cost, in pages read one after the other;
    /// without end where the engine does not tell.
    func cost(ofLineWith words: String) -> Double {
        lines.first { $0.contains(words) }?.firstMatch(of: /cost=[\d.]+\.\.([\d.]+)/).flatMap { Double($0.output.1) }
            ?? .infinity
    }
}

extension Connection {
    /// What the engine would do, without doing it.
    package func plan(of statement: SourceStatement) throws -> QueryPlan {
        switch dialect.name {
        case "sqlite": try sqlitePlan(of: statement)
        case "postgres": try postgresPlan(of: statement)
        default: preconditionFailure("Tell how \(dialect.name) explains a statement.")
        }
    }

    /// All tables of the schema; a new one is among them.
    package func tableNames() throws -> Set<String> {
        switch dialect.name {
        case "sqlite": Set(try query("SELECT name FROM sqlite_schema WHERE type = 'table'", []) { $0.text(0) })
        case "postgres":
            Set(
                try query(
                    "SELECT CAST(tablename AS TEXT) FROM pg_tables WHERE schemaname = current_schema()", []
                ) { $0.text(0) })
        default: preconditionFailure("Tell where \(dialect.name) lists its tables.")
        }
    }

    /// `SCAN name` reads all of a table or of an index; `SEARCH` goes straight to some rows. Answers of subqueries
    /// are scanned too: they are announced by name before. A temporary tree is a sort, or an index made for once.
    private func sqlitePlan(of statement: SourceStatement) throws -> QueryPlan {
        let values = [Value](repeating: .null, count: statement.parameterCount)
        let lines = try query("EXPLAIN QUERY PLAN " + statement.sql, values) { $0.text(3) }
        let announced = Set(
            lines.compactMap { line in
                line.firstMatch(of: /^(?:CO-ROUTINE|MATERIALIZE) (\w+)$/).map { String($0.output.1) }
            })
        let scans = lines.filter { !$0.contains("VIRTUAL TABLE INDEX") && !$0.contains("CONSTANT ROW") }.compactMap {
            line in
            line.firstMatch(of: /^SCAN (\w+)/).map { String($0.output.1) }
        }
        let searches = lines.compactMap { line in line.firstMatch(of: /^SEARCH (\w+)/).map { String($0.output.1) } }
        let read = scans.filter { !announced.contains($0) }
        return QueryPlan(
            lines: lines, scans: read, reads: read + searches,
            sorts: lines.contains { $0.contains("TEMP B-TREE") || $0.contains("AUTOMATIC") })
    }
}
