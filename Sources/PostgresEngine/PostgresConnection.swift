import CPostgres
import Storage

/// A transaction on one connection, as the storage sees it.
final class PostgresConnection: Connection {
    private let server: ServerConnection
    let isWriting: Bool

    init(_ server: ServerConnection, isWriting: Bool) {
        self.server = server
        self.isWriting = isWriting
    }

    var dialect: Dialect { .postgres }

    func execute(_ sql: String, _ values: [Value]) throws {
        server.forgetAhead()
        try server.send(sql, values)
    }

    func executeCounting(_ sql: String, _ values: [Value]) throws -> Int {
        server.forgetAhead()
        let result = try server.ask(sql, values)
        defer { PQclear(result) }
        return Int(String(cString: PQcmdTuples(result))) ?? 0
    }

    func forEach(_ sql: String, _ values: [Value], _ use: (any Row) throws -> Bool) throws {
        let result = try server.ask(sql, values)
        defer { PQclear(result) }
        for row in 0..<PQntuples(result) {
            if try !use(PostgresRow(result: result, row: row)) { return }
        }
    }

    func askAhead(_ questions: @autoclosure () throws -> [Question]) throws {
        for question in try questions() { try server.askAhead(question) }
    }

    func executeScript(_ sql: String) throws {
        try server.runScript(sql)
    }
}
