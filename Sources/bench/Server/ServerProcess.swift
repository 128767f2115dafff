import Foundation
import Glibc

/// A running `hufu serve` on a port of its own. It ends with whoever holds it, at the latest.
final class ServerProcess {
    let process: Process
    let port: Int
    /// From the start of the process to the line that says where it listens, in seconds.
    let secondsToListen: Double

    /// Starts the server and waits until it says where it listens; a server that does not is ended.
    init(_ hufu: String, store: Store, arguments: [String] = ["--no-limits"], log: String) throws {
        let start = nanoseconds()
        let process = Process()
        self.process = process
        process.executableURL = URL(fileURLWithPath: hufu)
        process.arguments = ["serve", "--port", "0"] + store.options + arguments
        guard FileManager.default.createFile(atPath: log, contents: nil), let output = FileHandle(forWritingAtPath: log)
        else { throw BenchFailure("\(log) cannot be written") }
        output.seekToEndOfFile()
        process.standardOutput = output
        process.standardError = output
        try Children.start(process)
        var found: Int?
        while found == nil, process.isRunning, nanoseconds() - start < 120_000_000_000 {
            found = Self.port(in: log)
            if found == nil { usleep(2000) }
        }
        guard let found else {
            if process.isRunning { Glibc.kill(process.processIdentifier, SIGKILL) }
            process.waitUntilExit()
            throw BenchFailure("the server did not start; see \(log)")
        }
        port = found
        secondsToListen = Double(nanoseconds() - start) / 1e9
    }

    deinit { stop() }

    private static func port(in log: String) -> Int? {
        guard let text = try? String(contentsOfFile: log, encoding: .utf8) else { return nil }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            guard let range = line.range(of: "listening on http://") else { continue }
            return line[range.upperBound...].split(separator: ":").last.flatMap { Int($0.prefix(while: \.isNumber)) }
        }
        return nil
    }

    var pid: pid_t { process.processIdentifier }

    /// Processor time used so far, in seconds.
    var processorSeconds: Double {
        ProcessTimes(pid)?.seconds ?? .nan
    }

    /// Resident memory in MB (2^20). Source: /proc/PID/status, VmRSS.
    var residentMegabytes: Double {
        guard let text = try? String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8),
            let line = text.split(separator: "\n").first(where: { $0.hasPrefix("VmRSS:") }),
            let kilobytes = line.split(separator: " ").dropFirst().first.flatMap({ Double($0) })
        else { return .nan }
        return kilobytes / 1024
    }

    func stop() {
        guard process.isRunning else { return }
        process.terminate()
        process.waitUntilExit()
    }

    /// As a loss of power would: no goodbye.
    func kill() {
        Glibc.kill(pid, SIGKILL)
        process.waitUntilExit()
    }
}

/// Why a measurement could not be made.
struct BenchFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
