import Storage

extension ServiceCentre {
    /// Whether clocks still lack the columns that came with schema 0004.
    package func mustRestateClocks() async throws -> Bool {
        try await database.read { try $0.setting(Self.toRestate) != nil }
    }

    /// Writes the rows of all clocks anew from their journals, once after a database of the first schema was opened: which
    /// version a clock runs by stands in its events only. `progress` is told how many cases are done.
    package func restateClocks(_ progress: (Int) -> Void) async throws {
        var done = 0
        var last: CaseID?
        while true {
            let after = last
            let rows = try await database.write { connection in
                let rows = try connection.caseStates(after: after, limit: 100)
                for row in rows {
                    try connection.replaceClocks(
                        of: row.id, from: connection.clocks(of: row.id),
                        to: connection.load(row).current.watchedClockRows(agreement))
                }
                return rows
            }
            guard let id = rows.last?.id else { break }
            last = id
            done += rows.count
            progress(done)
        }
        try await database.write { try $0.removeSetting(Self.toRestate) }
    }

    private static let toRestate = "clocks to restate"
}
