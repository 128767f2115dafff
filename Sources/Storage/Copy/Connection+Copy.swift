extension Connection {
    /// Hands over rows of a table in the order of its key, at most `limit` of them after a key, and tells how many.
    package func copyRows(
        of table: StoredTable, after key: [Value]?, limit: Int, _ use: ([Value]) throws -> Void
    ) throws -> Int {
        var count = 0
        let sql = table.pageAfterKey(isFirst: key == nil)
        try forEach(sql, (key ?? []) + [Value(limit)]) { row in
            count += 1
            try use(table.columns.indices.map { row.value($0, table.columns[$0].kind) })
            return true
        }
        return count
    }

    /// Hands over every row of a table in the order of its key, some at a time, so that neither engine keeps more than
    /// that in memory. Between two portions `pause` may take its time.
    package func copyAllRows(
        of table: StoredTable, _ use: ([Value]) throws -> Void, pause: () -> Void = {}
    ) throws {
        var last: [Value]?
        while true {
            var next: [Value]?
            let count = try copyRows(of: table, after: last, limit: StoredTable.portion) { row in
                try use(row)
                next = table.key.map { row[$0] }
            }
            if count < StoredTable.portion { return }
            last = next
            pause()
        }
    }

    /// Writes rows as they are. Throws `conflict` for one that is there already, and `unfitText` for a text that this
    /// engine cannot keep.
    package func insertCopied(_ rows: [[Value]], into table: StoredTable) throws {
        if !dialect.keepsNullInText, let row = rows.first(where: { $0.contains(where: \.holdsNull) }) {
            throw StorageFailure.unfitText(
                table: table.name, key: table.key.map { "\(row[$0])" }.joined(separator: " "))
        }
        let sql = table.insert
        for row in rows { try execute(sql, row) }
    }

    /// Lets new rows count on after those that were put in.
    package func countOn() throws {
        guard let countOn = dialect.countOn else { return }
        for table in StoredTable.all where table.key.count == 1 && table.columns[table.key[0]].kind == .integer {
            _ = try first(countOn(table.name, table.columns[table.key[0]].name), []) { $0.integer(0) }
        }
    }

    /// Whether a table holds any row that goes along.
    package func holdsRows(_ table: StoredTable) throws -> Bool {
        try first(table.anyRow, []) { _ in true } ?? false
    }

    /// A table that holds rows; nil in a store that nothing was put into yet. Asks only for what every store that was ever
    /// opened has, in tables of the first schema, since a database of an earlier version lacks the later ones.
    package func firstFilledTable() throws -> String? {
        try StoredTable.all.first { table in
            try ["meta", "agreement", "account", "caseState"].contains(table.name) && holdsRows(table)
        }?.name
    }
}

extension StoredTable {
    /// So many rows are read or written at once. Few, since one may hold a letter of hundreds of kilobytes.
    package static let portion = 500
}

extension Value {
    fileprivate var holdsNull: Bool {
        if case .text(let text) = self { text.utf8.contains(0) } else { false }
    }
}

extension Row {
    fileprivate func value(_ column: Int, _ kind: StoredTable.Kind) -> Value {
        if isNull(column) { return .null }
        return switch kind {
        case .integer: .integer(integer(column))
        case .text: .text(text(column))
        case .bytes: .blob(blob(column))
        }
    }
}
