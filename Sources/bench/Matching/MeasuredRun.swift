import Foundation
import Glibc

/// One command run to its end, with what it cost.
struct MeasuredRun {
    /// User and system time of the command. Unit: seconds.
    let processorSeconds: Double
    /// The most that was resident. Unit: MB (2^20).
    let peakMegabytes: Double
    let output: String

    init(_ hufu: Hufu, _ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: hufu.binary)
        process.arguments = arguments
        let output = hufu.folder + "/output.txt"
        FileManager.default.createFile(atPath: output, contents: nil)
        process.standardOutput = FileHandle(forWritingAtPath: output)
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        let before = Self.childrenSeconds
        try Children.start(process)
        var peak = 0.0
        while process.isRunning {
            peak = Self.peak(of: process.processIdentifier) ?? peak
            usleep(20_000)
        }
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw BenchFailure("hufu \(arguments.joined(separator: " ")) ended with \(process.terminationStatus)")
        }
        processorSeconds = Self.childrenSeconds - before
        peakMegabytes = peak
        self.output = (try? String(contentsOfFile: output, encoding: .utf8)) ?? ""
    }

    /// Of all commands that have ended.
    private static var childrenSeconds: Double {
        var usage = rusage()
        getrusage(RUSAGE_CHILDREN.rawValue, &usage)
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
        return seconds(usage.ru_utime) + seconds(usage.ru_stime)
    }

    /// Source: /proc/PID/status, VmHWM.
    private static func peak(of pid: Int32) -> Double? {
        guard let text = try? String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8),
            let line = text.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") })
        else { return nil }
        return line.split(separator: " ").dropFirst().first.flatMap { Double($0) }.map { $0 / 1024 }
    }
}
