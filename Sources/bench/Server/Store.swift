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

    /// With SQLite; PostgreSQL's files are its own affair.
    func readIntoMemory() throws {
        if database == nil { try Self.readIntoMemory(data + "/hufu.sqlite") }
    }

    /// Has the operating system keep a file in memory, as it does where it has been served for a while. To fetch a page from
    /// the disk costs the processor of a virtual machine more than all that is done with it.
    static func readIntoMemory(_ path: String) throws {
        guard let file = FileHandle(forReadingAtPath: path) else { throw BenchFailure("\(path) cannot be read") }
        while try file.read(upToCount: 1 << 22)?.isEmpty == false {}
        try file.close()
    }
}

/// On which engine is measured.
enum BenchEngine: String, CaseIterable, ExpressibleByArgument {
    case sqlite, postgres

    var name: String { self == .sqlite ? "SQLite" : "PostgreSQL" }
}
