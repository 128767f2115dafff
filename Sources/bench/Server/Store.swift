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
    /// - Parameter afresh: see below.
    func readIntoMemory(afresh: Bool = true) throws {
        if database == nil { try Self.readIntoMemory(data + "/hufu.sqlite", afresh: afresh) }
    }

    /// Has the operating system keep a file in memory, as it does where it has been served for a while. To fetch a page from
    /// the disk costs the processor of a virtual machine more than all that is done with it.
    ///
    /// Page by page, as SQLite asks for them. What Linux reads ahead may lie in memory in pieces of two megabytes, and when one
    /// page of a piece is written back it looks at all of them: that took up to 15 in 100 of the time of a server that files.
    /// - Parameter afresh: whether what lies in memory goes first, since it may be in such pieces; else only what the system
    ///   took away meanwhile is read.
    static func readIntoMemory(_ path: String, afresh: Bool = true) throws {
        guard let file = FileHandle(forReadingAtPath: path) else { throw BenchFailure("\(path) cannot be read") }
        if afresh { posix_fadvise(file.fileDescriptor, 0, 0, POSIX_FADV_DONTNEED) }
        posix_fadvise(file.fileDescriptor, 0, 0, POSIX_FADV_RANDOM)
        while try file.read(upToCount: 1 << 22)?.isEmpty == false {}
        try file.close()
    }
}

/// On which engine is measured.
enum BenchEngine: String, CaseIterable, ExpressibleByArgument {
    case sqlite, postgres

    var name: String { self == .sqlite ? "SQLite" : "PostgreSQL" }
}
