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

    /// Writes rows as they are. Throws `conflict` for one that is there already.
    package func insertCopied(_ rows: [[Value]], into table: StoredTable) throws {
        let sql = table.insert
        for row in rows { try execute(sql, row) }
    }

    /// Whether a table holds any row that goes along.
    package func holdsRows(_ table: StoredTable) throws -> Bool {
        try first(table.anyRow, []) { _ in true } ?? false
    }

    /// The first table that holds rows; nil in a store that nothing was put into yet.
    package func firstFilledTable() throws -> String? {
        try StoredTable.all.first { try holdsRows($0) }?.name
    }
}

extension StoredTable {
    /// So many rows are read or written at once. Few, since one may hold a letter of hundreds of kilobytes.
    package static let portion = 500
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
