import Storage
import Testing
import Vocabulary

@Suite("Whoever copies the store knows every table")
struct StoredTableTests {
    @Test("The list of tables is that of the schema: names, columns, kinds and keys")
    func complete() async throws {
        let test = try await TestDatabase()
        let schema = try await test.unchecked.read { connection in
            let names = try connection.query(
                """
                SELECT name
                FROM sqlite_schema
                WHERE type = 'table'
                    AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
                    AND name NOT LIKE 'search%'
                """, []
            ) { $0.text(0) }
            return try Dictionary(uniqueKeysWithValues: names.map { ($0, try connection.describedTable($0)) })
        }
        let known = Dictionary(uniqueKeysWithValues: StoredTable.all.map { ($0.name, $0) })
        #expect(Set(schema.keys) == Set(known.keys).union(StoredTable.leftOut))
        for (name, described) in schema where !StoredTable.leftOut.contains(name) {
            let table = try #require(known[name])
            #expect(Set(table.columns) == Set(described.columns), "\(name)")
            #expect(table.key.map { table.columns[$0].name } == described.key, "key of \(name)")
        }
    }

    @Test("Each table stands after those that it refers to")
    func ordered() async throws {
        let test = try await TestDatabase()
        var seen: Set<String> = []
        for table in StoredTable.all {
            let referred = try await test.unchecked.read { connection in
                try connection.query("SELECT \"table\" FROM pragma_foreign_key_list(?1)", [Value(table.name)]) {
                    $0.text(0)
                }
            }
            #expect(Set(referred).isSubset(of: seen), "\(table.name) refers to \(referred)")
            seen.insert(table.name)
        }
    }

    @Test("Rows come in the order of their key, each once, however they are portioned", arguments: [1, 2, 3, 7, 100])
    func portions(limit: Int) async throws {
        let test = try await TestDatabase()
        let table = try #require(StoredTable.all.first { $0.name == "codeFailure" })
        let keys: [(String, Int64)] = [
            ("", 1), ("2026-000001", -5), ("2026-000001", 3), ("2026-000002", 1), ("虎", 0), ("👮", .max),
        ]
        try await test.unchecked.write { connection in
            let rows = keys.reversed().map { [Value($0.0), Value($0.1), 1] as [Value] }
            try connection.insertCopied(rows, into: table)
        }
        let found = try await test.unchecked.read { connection in
            var all: [[Value]] = []
            var last: [Value]?
            while true {
                let count = try connection.copyRows(of: table, after: last, limit: limit) { all.append($0) }
                if count < limit { return all }
                last = table.key.map { all[all.count - 1][$0] }
            }
        }
        #expect(found == keys.map { [Value($0.0), Value($0.1), 1] })
    }

    @Test("Values survive as bytes, and no other bytes are taken for values")
    func bytes() throws {
        let row: [Value] = [
            .null, 0, .integer(.min), .integer(.max), -1, "", "虎符 👮🏽‍♀️", .text(String(repeating: "长", count: 99_999)),
            .blob([]), .blob([0xFF, 0, 0xFF]),
        ]
        var bytes: [UInt8] = []
        RowBytes.append(row, to: &bytes)
        RowBytes.append(row.reversed(), to: &bytes)
        #expect(try RowBytes.rows(bytes, columns: row.count) == [row, row.reversed()])
        for wrong in [[9], [1], [1, 0x80], [2, 5, 65], [2, 1, 0xFF], [0], [1] + [UInt8](repeating: 0xFF, count: 12)] {
            #expect(throws: StorageFailure.self) { try RowBytes.rows(wrong + [], columns: 2) }
        }
    }

    @Test("Marks of a copy do not go along, and a store says which it bears")
    func marks() async throws {
        let test = try await TestDatabase()
        #expect(await test.unchecked.copyMarkIfAny() == nil)
        try await test.unchecked.write { try $0.saveSetting(CopyMark.moving.key, [1]) }
        #expect(await test.unchecked.copyMarkIfAny() == .moving)
        let meta = try #require(StoredTable.all.first { $0.name == "meta" })
        let keys = try await test.unchecked.read { connection in
            var keys: [Value] = []
            try connection.copyAllRows(of: meta, { keys.append($0[0]) })
            return keys
        }
        #expect(keys == ["agreement"])
    }
}

extension Connection {
    /// A table as SQLite's schema describes it.
    fileprivate func describedTable(_ name: String) throws -> (columns: [StoredTable.Column], key: [String]) {
        let kinds: [String: StoredTable.Kind] = ["TEXT": .text, "INTEGER": .integer, "BLOB": .bytes]
        let columns = try query("SELECT name, type, pk FROM pragma_table_info(?1)", [Value(name)]) { row in
            let kind = try #require(kinds[row.text(1)], "\(name).\(row.text(0)) is \(row.text(1))")
            return (StoredTable.Column(name: row.text(0), kind: kind), row.int(2))
        }
        let key = columns.filter { $0.1 > 0 }.sorted { $0.1 < $1.1 }.map(\.0.name)
        return (columns.map(\.0), key)
    }
}
