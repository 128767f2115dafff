import Glibc

/// What the system says of this process (`/proc`), under the names that every Prometheus client uses.
package enum ProcessFigures {
    package static func readings() -> [Reading] {
        let ticks = Double(sysconf(Int32(_SC_CLK_TCK)))
        let fields = stat()
        var readings: [Reading] = []
        if fields.count > 21, let user = Double(fields[11]), let system = Double(fields[12]),
            let started = Double(fields[19]), let pages = Double(fields[21])
        {
            readings = [
                Reading(.memory, pages * Double(sysconf(Int32(_SC_PAGESIZE)))),
                Reading(.processor, (user + system) / ticks),
                Reading(.startedAt, bootTime() + started / ticks),
            ]
        }
        var limit = rlimit()
        if getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 {
            readings.append(Reading(.mostFiles, Double(limit.rlim_cur)))
        }
        return readings + [Reading(.openFiles, openFiles())]
    }

    /// The fields of `/proc/self/stat` after the name of the program, which may itself hold spaces and brackets.
    private static func stat() -> [Substring] {
        guard let text = read("/proc/self/stat"), let end = text.lastIndex(of: ")") else { return [] }
        return text[text.index(after: end)...].split(separator: " ")
    }

    private static func bootTime() -> Double {
        let line = read("/proc/stat")?.split(separator: "\n").first { $0.hasPrefix("btime ") }
        return line.flatMap { Double($0.dropFirst(6)) } ?? 0
    }

    private static func openFiles() -> Int {
        guard let folder = opendir("/proc/self/fd") else { return 0 }
        defer { closedir(folder) }
        var count = 0
        while readdir(folder) != nil { count += 1 }
        return max(0, count - 3)  // not the folder itself, nor `.` and `..`
    }

    private static func read(_ path: String) -> String? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = fread(&bytes, 1, bytes.count, file)
        return String(decoding: bytes.prefix(count), as: UTF8.self)
    }
}
