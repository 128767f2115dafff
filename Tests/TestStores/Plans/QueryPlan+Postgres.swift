package import Storage

extension Connection {
    /// PostgreSQL plans a statement for values; ours stand for nothing, but a limit is that of a screen. A sort counts if
    /// it takes in more than a screen or a case has. The engine tells its sessions never to read all of a table where
    /// any index will do, which would hide that none fits.
    func postgresPlan(of statement: SourceStatement) throws -> QueryPlan {
        let sql = statement.sql.split(separator: "?", omittingEmptySubsequences: false).joined(separator: "$")
        try executeScript("SET LOCAL enable_seqscan = on; PREPARE planned AS \(sql)")
        let types = try first(Self.types, []) { $0.text(0) } ?? ""
        let values = types.split(separator: ",").enumerated().map { index, type in
            Self.literal(String(type), isLimit: sql.contains("LIMIT $\(index + 1)"))
        }
        let call = values.isEmpty ? "planned" : "planned (\(values.joined(separator: ", ")))"
        let lines = try query("EXPLAIN EXECUTE \(call)", []) { $0.text(0) }
        try executeScript("DEALLOCATE planned")
        let scans = lines.compactMap { line in line.firstMatch(of: /Seq Scan on (\w+)/).map { String($0.output.1) } }
        let reads = lines.compactMap { line in line.firstMatch(of: /Scan .*on (\w+)/).map { String($0.output.1) } }
        let sorted = lines.compactMap { line in
            line.firstMatch(of: /Sort .*rows=(\d+)/).flatMap { Int($0.output.1) }
        }
        return QueryPlan(
            lines: lines, scans: scans, reads: reads, sorts: sorted.contains { $0 > Self.rowsOfScreen })
    }

    private static var types: String {
        """
        SELECT array_to_string(CAST(parameter_types AS TEXT[]), ',')
        FROM pg_prepared_statements
        WHERE name = 'planned'
        """
    }

    private static var rowsOfScreen: Int { 500 }

    private static func literal(_ type: String, isLimit: Bool) -> String {
        switch type {
        case "bytea": "'\\x00'"
        case "bigint", "integer", "double precision", "numeric": isLimit ? "51" : "1000"
        case "tsquery": "'a'"
        case "text[]": "'{a}'"
        default: "'x'"
        }
    }

    /// The statistics of a hundred times as many rows in the same pages: what the planner reckons with at a million
    /// cases. Of our own tables alone: other tests are at theirs, and all share one catalogue.
    package func plantPostgresStatistics() throws {
        let own = """
            SELECT relname
            FROM pg_class
            WHERE relnamespace = CAST(current_schema() AS regnamespace)
                AND relkind = 'r'
            """
        let tables = try query(own, []) { $0.text(0) }
        try executeScript("ANALYZE " + tables.joined(separator: ", "))
        try executeScript(
            """
            UPDATE pg_class
            SET reltuples = reltuples * 100
            WHERE relnamespace = CAST(current_schema() AS regnamespace)
                AND reltuples > 1000
            """)
    }
}
