package import Foundation
package import PostgresEngine
package import SQLiteEngine
package import Storage

/// An engine on which the same tests must hold.
package enum Engine: String, CaseIterable, Sendable {
    case sqlite, postgres

    /// PostgreSQL only where a server was started for the tests; `./test` does.
    package static var all: [Engine] { server == nil ? [.sqlite] : allCases }

    /// On which engine the tests of casework and pages run; `./test` runs them once on each.
    package static var chosen: Engine {
        ProcessInfo.processInfo.environment["HUFU_TEST_ENGINE"].flatMap(Engine.init) ?? .sqlite
    }

    /// The address of a server on which the tests may do as they like.
    package static var server: String? { ProcessInfo.processInfo.environment["HUFU_TEST_POSTGRES"] }

    /// An empty database of its own: a file in the folder, or a schema on the test server. A schema is made in a moment;
    /// a database would be a copy of the template.
    package func database(in folder: String) async throws -> any Database {
        switch self {
        case .sqlite: return try SQLiteDatabase(path: folder + "/hufu.sqlite")
        case .postgres:
            let schema = "hufu_" + UUID().uuidString.lowercased().filter { $0 != "-" }
            let root = try PostgresDatabase(url: Engine.server ?? "", connectionCount: 1)
            try await root.write { try $0.executeScript("CREATE SCHEMA \(schema)") }
            try await root.close()
            return try PostgresDatabase(url: Engine.url(ofSchema: schema), connectionCount: 4)
        }
    }

    /// The address under which a schema of the test server is a database of its own.
    package static func url(ofSchema schema: String) -> String {
        (server ?? "") + "?options=-csearch_path%3D" + schema
    }
}
