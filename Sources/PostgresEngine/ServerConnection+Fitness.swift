import CPostgres
import Storage

extension ServerConnection {
    /// Throws `StorageFailure.unfit` or `notDurable` with what was found.
    func checkFitness() throws {
        let version = Int(try setting("server_version_num")) ?? 0
        guard version >= 150_000 else { throw StorageFailure.unfit(.tooOld(found: try setting("server_version"))) }
        let encoding = try setting("server_encoding")
        guard encoding == "UTF8" else { throw StorageFailure.unfit(.encoding(found: encoding)) }
        let characterType = try answer("SELECT datctype FROM pg_database WHERE datname = current_database()")
        guard !["C", "POSIX"].contains(characterType) else {
            throw StorageFailure.unfit(.characterType(found: characterType))
        }
        for name in ["fsync", "full_page_writes", "synchronous_commit"] {
            let value = try setting(name)
            // `remote_apply`, `remote_write` and `local` keep what they confirm too.
            guard value != "off" else { throw StorageFailure.notDurable(found: "\(name)=\(value)") }
        }
    }

    private func setting(_ name: String) throws -> String {
        try answer("SELECT current_setting('\(name)')")
    }

    private func answer(_ sql: String) throws -> String {
        let result = try ask(sql, [])
        defer { PQclear(result) }
        return PQntuples(result) > 0 ? PostgresRow(result: result, row: 0).text(0) : ""
    }
}
