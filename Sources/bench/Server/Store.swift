import ArgumentParser

/// Where the cases of a measurement lie.
struct Store {
    /// Folder of the master key, the evidence and, without a server, the database.
    let data: String
    /// The address of a PostgreSQL database; nil for SQLite.
    let database: String?

    /// What every command of `hufu` takes.
    var options: [String] { ["--data", data] + (database.map { ["--database", $0] } ?? []) }
}

/// On which engine is measured.
enum BenchEngine: String, CaseIterable, ExpressibleByArgument {
    case sqlite, postgres

    var name: String { self == .sqlite ? "SQLite" : "PostgreSQL" }
}
