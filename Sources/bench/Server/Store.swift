import ArgumentParser
import Foundation

/// Where the cases of a measurement lie.
struct Store {
    /// Folder of the master key, the evidence and, without a server, the database.
    let data: String
    /// The address of a PostgreSQL database; nil for SQLite.
    let database: String?

    /// What every command of `hufu` takes.
    var options: [String] { ["--data", data] + (database.map { ["--database", $0] } ?? []) }

    /// Has the operating system keep the file of SQLite in memory, as it does where it has been served for a while. To fetch a
    /// page from the disk costs the processor of a virtual machine more than all that is done with it.
    func readIntoMemory() throws {
        guard database == nil, let file = FileHandle(forReadingAtPath: data + "/hufu.sqlite") else { return }
        while try file.read(upToCount: 1 << 22)?.isEmpty == false {}
        try file.close()
    }
}

/// On which engine is measured.
enum BenchEngine: String, CaseIterable, ExpressibleByArgument {
    case sqlite, postgres

    var name: String { self == .sqlite ? "SQLite" : "PostgreSQL" }
}
