import Storage

/// Copies the rows of all tables, in the order of their keys, from one database into another. The source
/// refuses writes; nobody else writes to the target.
struct RowCopy: Sendable {
    let source: any Database
    let target: any Database

    /// So many rows share a transaction of the target.
    private static let portionSize = 1000

    /// Goes on from a state and gives the one after the last row.
    func run(from start: CopyState, _ progress: (Int64) -> Void) async throws -> CopyState {
        var state = start
        var count: Int64 = 0
        while state.position < StoredTable.all.count {
            let table = StoredTable.all[Int(state.position)]
            var page = try await portion(of: table, after: state.key)
            while !page.rows.isEmpty {
                let key = page.key
                state.key = key
                // The next portion is read while this one is written.
                async let next = portion(of: table, after: key)
                try await write(page.rows, into: table, state)
                count += Int64(page.rows.count)
                progress(count)
                page = try await next
            }
            state.position += 1
            state.key = []
        }
        state = CopyState(source: start.source, stage: .index)
        let indexing = state
        try await target.write { try $0.save(indexing, as: .receiving) }
        return state
    }

    /// Rows after a key, and the key of the last of them.
    private func portion(of table: StoredTable, after key: [UInt8]) async throws -> (rows: [[Value]], key: [UInt8]) {
        let after = try RowBytes.rows(key, columns: table.key.count).first
        return try await source.read { connection in
            var rows: [[Value]] = []
            _ = try connection.copyRows(of: table, after: after, limit: Self.portionSize) { rows.append($0) }
            var last: [UInt8] = []
            if let row = rows.last { RowBytes.append(table.key.map { row[$0] }, to: &last) }
            return (rows, last)
        }
    }

    private func write(_ rows: [[Value]], into table: StoredTable, _ state: CopyState) async throws {
        try await target.write { connection in
            try connection.insertCopied(rows, into: table)
            try connection.save(state, as: .receiving)
        }
    }
}
