import PostgresEngine
import SQLiteEngine
import Storage
import TestStores

/// Whether every statement of the program goes by an index in a grown store, as the tests ask of planted statistics.
struct PlanFigure {
    let store: Store
    /// Fewer rows are read from end to end as fast as by an index, and PostgreSQL does.
    private static let fewRows = 1000

    func measure(_ table: inout FigureTable, _ name: String) throws {
        let faults = try finished {
            let database: any Database =
                try store.database.map { try PostgresDatabase(url: $0, connectionCount: 1) }
                ?? SQLiteDatabase(path: store.data + "/hufu.sqlite")
            let faults = try await database.write { (connection: any Storage.Connection) in
                let small = connection.dialect.name == "postgres" ? try Self.smallTables(connection) : []
                return try connection.planFaults { !small.contains($0) }
            }
            try await database.close()
            return faults
        }
        for fault in faults { print(fault) }
        table.add("\(name), statements that read all of a table or sort it", Double(faults.count), "", .atMost(0))
    }

    private static func smallTables(_ connection: any Storage.Connection) throws -> Set<String> {
        let sql = """
            SELECT relname
            FROM pg_class
            WHERE relkind = 'r'
                AND reltuples <= \(fewRows)
            """
        return Set(try connection.query(sql, []) { $0.text(0) })
    }
}
