import Storage

/// What a backup says of itself before its rows.
package struct BackupHeader: Codable, Sendable, Equatable {
    /// Names of the migrations that made the schema.
    package let schema: [String]
    /// As `2026-03-02T10:00:00+00:00`.
    package let createdAt: String
    /// Unit: milliseconds since 1970.
    package let createdAtMilliseconds: Int64
    /// Digest of the agreement in force; nil before the first.
    package let agreement: String?
    /// By which the master key is recognised; it tells nothing about the key. Hexadecimal.
    package let masterCheck: String
    /// Whether the evidence files are in the backup.
    package let hasFiles: Bool
}

/// A table and the columns in which its rows are written.
struct TableHead: Codable {
    struct Column: Codable {
        let name: String
        let kind: String
    }

    let name: String
    let columns: [Column]
    /// Places of the key columns.
    let key: [Int]

    init(_ table: StoredTable) {
        name = table.name
        columns = table.columns.map { Column(name: $0.name, kind: $0.kind.rawValue) }
        key = table.key
    }

    /// Throws `damaged` for names that no schema of ours has.
    func table() throws -> StoredTable {
        let read = try columns.map { column in
            guard let kind = StoredTable.Kind(rawValue: column.kind) else { throw damage(column.kind) }
            return StoredTable.Column(name: try checked(column.name), kind: kind)
        }
        guard !read.isEmpty, !key.isEmpty, key.allSatisfy(read.indices.contains) else { throw damage(name) }
        let known = StoredTable.all.first { $0.name == name }
        return StoredTable(name: try checked(name), columns: read, key: key, condition: known?.condition)
    }

    private func checked(_ name: String) throws -> String {
        let isName = name.utf8.allSatisfy {
            (65...90).contains($0) || (97...122).contains($0) || (48...57).contains($0)
        }
        guard isName, let first = name.utf8.first, first >= 65 else { throw damage(name) }
        return name
    }

    private func damage(_ what: String) -> StorageFailure { .damaged("no table or column is called \(what)") }
}

/// An evidence file as it lies in the store.
struct FileHead: Codable {
    let digest: String
    /// Unit: bytes.
    let size: Int64
}

/// What a section held.
struct SectionEnd: Codable {
    /// Rows of a table, or bytes of a file.
    let count: Int64
    /// SHA-256 over the content of the section's blocks. Hexadecimal.
    let sha256: String
}

/// What a backup holds altogether.
package struct BackupSum: Codable, Sendable, Equatable {
    /// By table.
    package var rows: [String: Int64] = [:]
    package var files: Int64 = 0
    /// Unit: bytes.
    package var fileBytes: Int64 = 0
    /// Digests of files that rows speak of and that were not in the store.
    package var missing: [String] = []

    package init() {}

    package var rowCount: Int64 { rows.values.reduce(0, +) }
}
