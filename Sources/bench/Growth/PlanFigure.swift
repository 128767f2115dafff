import PostgresEngine
import SQLiteEngine
import Storage
import TestStores

/// Whether every statement of the program goes by an index in a grown store, as the tests ask of planted statistics.
struct PlanFigure {
    let store: Store
    /// What PostgreSQL reckons such a statement to cost, in pages read one after the other: it reads small tables from end to
    /// end, and large ones where it will have a screen before long.
    private static let cheap = 100.0

    func measure(_ table: inout FigureTable, _ name: String) throws {
        let faults = try finished {
            let database: any Database =
                try store.database.map { try PostgresDatabase(url: $0, connectionCount: 1) }
                ?? SQLiteDatabase(path: store.data + "/hufu.sqlite")
            let faults = try await database.write { (connection: any Storage.Connection) in
                try connection.planFaults(cheap: Self.cheap)
            }
            try await database.close()
            return faults
        }
        for fault in faults { print(fault) }
        table.add("\(name), statements that read all of a table or sort it", Double(faults.count), "", .atMost(0))
    }
}
