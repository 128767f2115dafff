import Foundation
import Glibc

/// A PostgreSQL server of its own in a folder, by `scripts/postgres.sh`.
final class PostgresServer {
    private let folder: String
    /// The address of its database `hufu`.
    private(set) var url = ""

    init(folder: String) throws {
        self.folder = folder
        try start()
    }

    deinit { _ = try? Self.script(["remove", folder]) }

    /// Starts it on the port that it had before, if it had one.
    func start() throws {
        url = try Self.script(["start", folder]).split(separator: "\n").last.map(String.init) ?? ""
    }

    /// Makes another database and gives its address.
    func newDatabase(_ name: String) throws -> String {
        guard let range = url.range(of: "/hufu", options: .backwards) else { throw BenchFailure("no address: \(url)") }
        try Hufu(binary: "/usr/bin/env", folder: "").run(["psql", "-q", url, "-c", "CREATE DATABASE \(name)"])
        return url.replacingCharacters(in: range, with: "/" + name)
    }

    /// As a loss of power would: no goodbye, and recovery at the next start.
    func crash() throws {
        _ = try Self.script(["stop", folder, "immediate"])
    }

    /// Processor time of all its live processes, in seconds. Connections of a pool live as long as their server.
    var processorSeconds: Double {
        guard let line = try? String(contentsOfFile: folder + "/data/postmaster.pid", encoding: .utf8),
            let parent = line.split(separator: "\n").first.flatMap({ pid_t($0) })
        else { return .nan }
        let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return processes.compactMap { pid_t($0) }.compactMap(ProcessTimes.init)
            .filter { $0.pid == parent || $0.parent == parent }.reduce(0) { $0 + $1.seconds }
    }

    private static func script(_ arguments: [String]) throws -> String {
        try Hufu(binary: "scripts/postgres.sh", folder: "").run(arguments)
    }
}

/// Source: /proc/PID/stat, fields ppid, utime and stime.
struct ProcessTimes {
    let pid: pid_t
    let parent: pid_t
    /// Processor time so far.
    let seconds: Double

    /// Nil if there is no such process.
    init?(_ pid: pid_t) {
        guard let text = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8),
            let end = text.lastIndex(of: ")")
        else { return nil }
        let fields = text[text.index(after: end)...].split(separator: " ")
        self.pid = pid
        parent = pid_t(fields[1]) ?? 0
        seconds =
            ((Double(fields[11]) ?? 0) + (Double(fields[12]) ?? 0)) / Double(sysconf(Int32(_SC_CLK_TCK)))
    }
}
