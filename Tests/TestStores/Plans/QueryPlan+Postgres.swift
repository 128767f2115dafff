import PostgresEngine
package import Storage

extension Connection {
    /// For some values, as readers have a statement planned, and for any, as writers have. The engine tells its sessions never
    /// to read all of a table where any index will do, which would hide that none fits some values; for any it must only find
    /// one. Only readers search for words.
    func postgresPlan(of statement: SourceStatement) throws -> QueryPlan {
        let sql = ServerStatement(statement.sql).sql
        var plans = [try plan(of: sql, "SET LOCAL enable_seqscan = on; SET LOCAL plan_cache_mode = auto")]
        if !sql.contains("TSQUERY") {
            plans.append(
                try plan(of: sql, "SET LOCAL enable_seqscan = off; SET LOCAL plan_cache_mode = force_generic_plan"))
        }
        return QueryPlan(
            lines: plans.flatMap(\.lines), scans: plans.flatMap(\.scans).uniqued, reads: plans.flatMap(\.reads).uniqued,
            sorts: plans.contains { $0.sorts })
    }

    /// PostgreSQL plans a statement for values; ours stand for nothing, but a limit is that of a screen. A sort counts if
    /// it takes in more than a screen or a case has.
    private func plan(of sql: String, _ settings: String) throws -> QueryPlan {
        try executeScript("\(settings); PREPARE planned AS \(sql)")
        let types = try first(Self.types, []) { $0.text(0) } ?? ""
        let values = types.split(separator: ",").enumerated().map { index, type in
            Self.literal(String(type), isLimit: sql.contains("LIMIT $\(index + 1)"))
        }
        let call = values.isEmpty ? "planned" : "planned (\(values.joined(separator: ", ")))"
        let lines = try query("EXPLAIN EXECUTE \(call)", []) { $0.text(0) }
        try executeScript("DEALLOCATE planned")
        let partial = Set(try query(Self.partialIndexes, []) { $0.text(0) })
        let scans = PostgresPlanNode.all(in: lines).compactMap { $0.tableReadWhole(butFor: partial) }
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

    /// Those that hold what is under way alone.
    private static var partialIndexes: String {
        """
        SELECT CAST(relname AS TEXT)
        FROM pg_index
        INNER JOIN pg_class
            ON pg_class.oid = indexrelid
        WHERE indpred IS NOT NULL
        """
    }

    private static var rowsOfScreen: Int { 500 }

    private static func literal(_ type: String, isLimit: Bool) -> String {
        switch type {
        case "bytea": "'\\x00'"
        case "bigint", "integer", "double precision", "numeric": isLimit ? "51" : "1000"
        case "tsquery": "'a'"
        case "text[]": "'{a}'"
        case "bigint[]": "'{1000,1001,1002,1003,1004,1005,1006,1007,1008,1009,1010,1011}'"
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

extension [String] {
    /// Each once, in the order of their first.
    fileprivate var uniqued: [String] {
        enumerated().filter { !self[..<$0.offset].contains($0.element) }.map(\.element)
    }
}

/// One step of a plan, and those that it serves.
private struct PostgresPlanNode {
    /// Its line without what it costs: `Index Only Scan using matter_pkey on matter`.
    var title: String
    /// Conditions and notes below the line.
    var notes: [String] = []
    /// From the nearest on.
    var above: [String]

    /// The table of which this reads every row, or every entry of an index: without a condition for the index, and for no
    /// limit that ends it soon.
    func tableReadWhole(butFor partialIndexes: Set<String>) -> String? {
        guard let scan = title.firstMatch(of: /Scan (?:Backward )?(?:using (\w+) )?on (\w+)/)?.output else {
            return nil
        }
        let table = String(scan.2)
        guard let index = scan.1.map(String.init) else { return title.hasPrefix("Seq Scan") ? table : nil }
        let isLimited =
            above.first { !$0.hasPrefix("Append") && !$0.hasPrefix("LockRows") }?.hasPrefix("Limit") ?? false
        return isLimited || partialIndexes.contains(index) || notes.contains { $0.hasPrefix("Index Cond: ") }
            ? nil : table
    }

    static func all(in lines: [String]) -> [PostgresPlanNode] {
        var nodes: [PostgresPlanNode] = []
        var open: [(indent: Int, title: String)] = []
        for line in lines {
            let indent = line.prefix { $0 == " " }.count
            let words = line.dropFirst(indent)
            guard words.hasPrefix("->") || nodes.isEmpty else {
                if !words.hasPrefix("InitPlan"), !words.hasPrefix("SubPlan") {
                    nodes[nodes.count - 1].notes.append(String(words))
                }
                continue
            }
            let title = String((words.hasPrefix("->") ? words.dropFirst(4) : words).prefix { $0 != "(" })
            while let last = open.last, last.indent >= indent { open.removeLast() }
            nodes.append(PostgresPlanNode(title: title, above: open.reversed().map(\.title)))
            open.append((indent, title))
        }
        return nodes
    }
}
