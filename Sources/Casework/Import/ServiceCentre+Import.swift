import Storage

extension ServiceCentre {
    /// Which of some filings are rows that became cases earlier, so that an import run again costs little.
    package func alreadyImported(_ filings: [Filing]) async throws -> Set<Int> {
        let marks = filings.map(\.importRow)
        return try await database.read { connection in
            var known: Set<Int> = []
            for (index, mark) in marks.enumerated() {
                guard let mark else { continue }
                let row = try connection.importedRow(source: mark.source, rowID: mark.rowID)
                if row?.digest == mark.digest { known.insert(index) }
            }
            return known
        }
    }
}
