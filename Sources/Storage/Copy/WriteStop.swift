/// How an engine refuses the writes of every process, whatever it knows of a move: by triggers, so that a write costs
/// nothing more where there are none.
package struct WriteStop: Sendable {
    /// What the triggers need, made before them; empty where it is nothing.
    package let preparation: String
    /// Makes a trigger of a name unless it is there; then follows when it acts.
    package let make: @Sendable (_ name: String, _ moment: String) -> String
    /// Takes a trigger of a name off a table, if it is there.
    package let remove: @Sendable (_ name: String, _ table: String) -> String
    /// Takes out what was made before them.
    package let clearance: String

    package init(
        preparation: String = "", make: @escaping @Sendable (String, String) -> String,
        remove: @escaping @Sendable (String, String) -> String, clearance: String = ""
    ) {
        self.preparation = preparation
        self.make = make
        self.remove = remove
        self.clearance = clearance
    }

    /// What an engine says of a refused write.
    package static let words = "The store goes elsewhere"

    /// The kinds of writes, each with the row that it is about.
    private static let writes = [("INSERT", "NEW"), ("UPDATE", "NEW"), ("DELETE", "OLD")]

    private static func name(_ table: StoredTable, _ write: String) -> String { "\(table.name)No\(write)" }

    /// Every row that goes along; what a store knows of the move itself is still written.
    var beginning: String {
        let triggers: [String] = StoredTable.all.flatMap { table in
            Self.writes.map { write, row in
                let rows = table.name == "meta" ? " WHEN (\(row).key NOT LIKE '\(CopyMark.prefix)%')" : ""
                return make(Self.name(table, write), "BEFORE \(write) ON \(table.name) FOR EACH ROW\(rows)")
            }
        }
        return preparation + triggers.map { $0 + ";\n" }.joined()
    }

    var end: String {
        let triggers: [String] = StoredTable.all.flatMap { table in
            Self.writes.map { write, _ in remove(Self.name(table, write), table.name) }
        }
        return triggers.map { $0 + ";\n" }.joined() + clearance
    }
}

extension Connection {
    /// From the commit on every write to a row that goes along fails as `moving`, and whatever was written before is to be
    /// seen: PostgreSQL waits for the writers of a table before it takes a trigger, SQLite has one writer.
    package func stopWrites() throws { try executeScript(dialect.writeStop.beginning) }

    /// Lets rows be written again; harmless where they may be.
    package func allowWrites() throws { try executeScript(dialect.writeStop.end) }
}
