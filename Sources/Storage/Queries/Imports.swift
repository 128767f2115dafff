package import Vocabulary

/// A row of an import file that is already a case.
package struct ImportedRow: Sendable, Hashable {
    /// SHA-256 of the row; the same id with another digest is another row.
    package let digest: [UInt8]
    package let number: CaseNumber

    package init(digest: [UInt8], number: CaseNumber) {
        self.digest = digest
        self.number = number
    }
}

extension Connection {
    /// What a row of a source became earlier; nil if it is new.
    package func importedRow(source: String, rowID: String) throws -> ImportedRow? {
        try first(SQL.find, [Value(source), Value(rowID)]) { row in
            guard let number = CaseNumber(row.text(1)) else {
                throw StorageFailure.damaged("number of an imported row")
            }
            return ImportedRow(digest: row.blob(0), number: number)
        }
    }

    /// Notes what a row became. Throws `conflict(table: "importRow")` if it was brought in meanwhile.
    package func recordImport(_ row: ImportedRow, source: String, rowID: String) throws {
        try execute(SQL.insert, Value(source), Value(rowID), Value(row.digest), Value(row.number.description))
    }
}

private enum SQL {
    static let find = """
        SELECT digest, number
        FROM importRow
        WHERE source = ?1
            AND rowId = ?2
        """

    static let insert = """
        INSERT INTO importRow (source, rowId, digest, number)
        VALUES (?1, ?2, ?3, ?4)
        """
}
