import Foundation
import Glibc

/// A PostgreSQL server of its own in a folder, by `scripts/postgres.sh`.
final class PostgresServer {
    private let folder: String
    private let isKept: Bool
    /// The address of its database `hufu`.
    private(set) var url = ""

    /// - Parameter isKept: whether its data stay for another measurement.
    init(folder: String, isKept: Bool = false) throws {
        self.folder = folder
        self.isKept = isKept
        let last = [isKept ? "stop" : "remove", folder]
        Children.remove(folder) { _ = try? Self.script(last) }
        try start()
    }

    /// The one that serves grown archives.
    static func ofArchives(in folder: String, isKept: Bool) throws -> PostgresServer {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        return try PostgresServer(folder: folder + "/archive-postgres", isKept: isKept)
    }

    deinit {
        _ = try? Self.script([isKept ? "stop" : "remove", folder])
        Children.forget(folder)
    }

    /// Starts it on the port that it had before, if it had one.
    func start() throws {
        url = try Self.script(["start", folder]).split(separator: "\n").last.map(String.init) ?? ""
    }

    /// The address of another database, which is made if it is not there.
    func database(_ name: String) throws -> String {
        guard let range = url.range(of: "/hufu", options: .backwards) else { throw BenchFailure("no address: \(url)") }
        let psql = Hufu(binary: "/usr/bin/env", folder: "")
        let found = try psql.run(["psql", "-qAt", url, "-c", "SELECT 1 FROM pg_database WHERE datname = '\(name)'"])
        if found.isEmpty { try psql.run(["psql", "-q", url, "-c", "CREATE DATABASE \(name)"]) }
        return url.replacingCharacters(in: range, with: "/" + name)
    }

    /// As a loss of power would: no goodbye, and recovery at the next start.
    func crash() throws {
        _ = try Self.script(["stop", folder, "immediate"])
    }

    /// Kills its first process alone; the others notice and end, and only then can it be started again.
    func killPostmaster() throws {
        guard let parent = postmaster else { throw BenchFailure("PostgreSQL does not run") }
        let children = Self.processes.filter { $0.parent == parent }.map(\.pid)
        kill(parent, SIGKILL)
        let start = nanoseconds()
        while children.contains(where: { kill($0, 0) == 0 }) {
            guard nanoseconds() - start < 60_000_000_000 else { throw BenchFailure("PostgreSQL's processes stay") }
            usleep(10_000)
        }
    }

    private var postmaster: pid_t? {
        (try? String(contentsOfFile: folder + "/data/postmaster.pid", encoding: .utf8))?
            .split(separator: "\n").first.flatMap { pid_t($0) }
    }

    private static var processes: [ProcessTimes] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return names.compactMap { pid_t($0) }.compactMap(ProcessTimes.init)
    }

    /// Processor time of all its processes, in seconds, also of those that have ended: tables are vacuumed meanwhile.
    var processorSeconds: Double {
        guard let parent = postmaster else { return .nan }
        return Self.processes.reduce(0) { sum, process in
            sum + (process.pid == parent ? process.seconds + process.secondsOfEnded : 0)
                + (process.parent == parent ? process.seconds : 0)
        }
    }

    private static func script(_ arguments: [String]) throws -> String {
        try Hufu(binary: "scripts/postgres.sh", folder: "").run(arguments, isTidying: arguments[0] != "start")
    }
}

/// Source: /proc/PID/stat, fields ppid, utime, stime, cutime and cstime.
struct ProcessTimes {
    let pid: pid_t
    let parent: pid_t
    /// Processor time so far.
    let seconds: Double
    /// Of its children that have ended.
    let secondsOfEnded: Double

    /// Nil if there is no such process.
    init?(_ pid: pid_t) {
        guard let text = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8),
            let end = text.lastIndex(of: ")")
        else { return nil }
        let fields = text[text.index(after: end)...].split(separator: " ")
        self.pid = pid
        parent = pid_t(fields[1]) ?? 0
        let ticks = Double(sysconf(Int32(_SC_CLK_TCK)))
        seconds = ((Double(fields[11]) ?? 0) + (Double(fields[12]) ?? 0)) / ticks
        secondsOfEnded = ((Double(fields[13]) ?? 0) + (Double(fields[14]) ?? 0)) / ticks
    }
}
