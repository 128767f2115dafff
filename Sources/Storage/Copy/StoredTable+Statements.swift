extension StoredTable {
    private var names: String { columns.map(\.name).joined(separator: ", ") }
    private var keyNames: [String] { key.map { columns[$0].name } }

    /// Rows in key order after the key in ?1 …, limit last.
    func pageAfterKey(isFirst: Bool) -> String {
        var conditions = condition.map { [$0] } ?? []
        let placeholders = key.indices.map { "?\($0 + 1)" }.joined(separator: ", ")
        if !isFirst { conditions.append("(\(keyNames.joined(separator: ", "))) > (\(placeholders))") }
        return """
            SELECT \(names)
            FROM \(name)
            \(conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND "))
            ORDER BY \(keyNames.joined(separator: ", "))
            LIMIT ?\(isFirst ? 1 : key.count + 1)
            """
    }

    var insert: String {
        let placeholders = columns.indices.map { "?\($0 + 1)" }.joined(separator: ", ")
        return """
            INSERT INTO \(name) (\(names))
            VALUES (\(placeholders))
            """
    }

    var anyRow: String {
        """
        SELECT 1
        FROM \(name)
        \(condition.map { "WHERE " + $0 } ?? "")
        LIMIT 1
        """
    }
}
