import Agreement
import Foundation
import TestSupport

/// A correction that moves the date of every open clock, while complaints are filed.
struct LawRecomputation {
    let hufu: Hufu
    let clocks: Int

    func measure(_ table: inout FigureTable) throws {
        print("(making \(clocks) cases with an open clock each)")
        let data = try hufu.demo("law", cases: clocks, worked: 0)
        let digest = try installed(data, BeijingFiles())
        let server = try hufu.serve(data)
        defer { server.stop() }
        let bodies = FilingBodies(count: 20_000)
        let before = load(server, bodies, count: 4000, from: 0)
        let correction = try folder(BeijingFiles().correcting(digest).limit("T03", "4 working days"))
        let process = try started(["agreement", "install", correction, "--data", data])
        let start = nanoseconds()
        var during = Load.Outcome()
        while process.isRunning {
            let part = load(server, bodies, count: 500, from: 4000 + during.latencies.count % 15_000)
            guard part.onlySucceeded else { throw BenchFailure("filing was answered with \(part.statuses)") }
            during.latencies += part.latencies
        }
        let seconds = Double(nanoseconds() - start) / 1e9
        guard process.terminationStatus == 0 else { throw BenchFailure("the installation failed") }
        table.add("law: \(clocks) open clocks computed anew, all moved", seconds, "s", .atMost(30))
        table.add("law: p95 of filings before", before.percentile(0.95), "ms")
        table.add(
            "law: p95 of filings meanwhile (\(during.latencies.count) filings)", during.percentile(0.95), "ms",
            .atMost(2 * before.percentile(0.95)))
        server.stop()
        try hufu.run(["verify", "--data", data])
    }

    private func load(_ server: ServerProcess, _ bodies: FilingBodies, count: Int, from first: Int) -> Load.Outcome {
        Load(port: server.port, clients: FilingFigure.clients).run(count: count) { bodies.request(first + $0) }
    }

    private func folder(_ files: BeijingFiles) throws -> String {
        let folder = hufu.folder + "/agreement-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for file in files.files {
            try Data(file.bytes).write(to: URL(fileURLWithPath: folder).appendingPathComponent(file.path))
        }
        return folder
    }

    /// Installs the folder and tells the digest of its version.
    private func installed(_ data: String, _ files: BeijingFiles) throws -> String {
        let text = try hufu.run(["agreement", "install", try folder(files), "--data", data, "--json"])
        guard let match = text.firstMatch(of: /"digest":"([0-9a-f]{64})"/) else {
            throw BenchFailure("agreement install named no version: \(text)")
        }
        return String(match.1)
    }

    private func started(_ arguments: [String]) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: hufu.binary)
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }
}
