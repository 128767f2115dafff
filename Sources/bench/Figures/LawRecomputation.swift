import Agreement
import Foundation
import TestSupport

/// A change of the calendar, and then a correction that moves every open clock, while complaints are filed.
struct LawRecomputation {
    let hufu: Hufu
    let clocks: Int

    func measure(_ table: inout FigureTable) throws {
        print("(making \(clocks) cases with an open clock each)")
        let store = try hufu.demo("law", cases: clocks, worked: 0)
        let text = try hufu.run(["agreement", "install", try folder(BeijingFiles()), "--json"] + store.options)
        let first = try InstallAnswer(text).digest
        let server = try hufu.serve(store)
        defer { server.stop() }
        let filings = MeanwhileFilings(server: server)
        let before = try filings.run(count: 4000).percentile(0.95)
        let calendar = BeijingFiles().off("2026-09-08..2026-09-18")
        let moved = try install(calendar, store, filings)
        table.add(
            "law: \(clocks) open clocks by another calendar, \(moved.answer.cases) moved", moved.seconds, "s",
            .atMost(30))
        table.add("law: p95 of filings before", before, "ms")
        table.add(
            "law: p95 of filings meanwhile (\(moved.filings.latencies.count) filings)",
            moved.filings.percentile(0.95), "ms", .atMost(2 * before))
        let all = try install(calendar.correcting(first).limit("T03", "4 working days"), store, filings)
        table.add("law: cases a second where a correction moves all", Double(all.answer.cases) / all.seconds, "/s")
        table.add("law: p95 of filings meanwhile, where it moves all", all.filings.percentile(0.95), "ms")
        server.stop()
        try hufu.run(["verify"] + store.options)
    }

    private struct Installed {
        let answer: InstallAnswer
        let seconds: Double
        let filings: Load.Outcome
    }

    /// Installs the files and files complaints until the clocks have their dates.
    private func install(_ files: BeijingFiles, _ store: Store, _ filings: MeanwhileFilings) throws -> Installed {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: hufu.binary)
        process.arguments = ["agreement", "install", try folder(files), "--json"] + store.options
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        let start = nanoseconds()
        try Children.start(process)
        let meanwhile = try filings.run(while: { process.isRunning })
        let seconds = Double(nanoseconds() - start) / 1e9
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        guard process.terminationStatus == 0 else { throw BenchFailure("agreement install said: \(text)") }
        return Installed(answer: try InstallAnswer(text), seconds: seconds, filings: meanwhile)
    }

    private func folder(_ files: BeijingFiles) throws -> String {
        let folder = hufu.folder + "/agreement-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for file in files.files {
            try Data(file.bytes).write(to: URL(fileURLWithPath: folder).appendingPathComponent(file.path))
        }
        return folder
    }
}

/// What `hufu agreement install --json` prints.
private struct InstallAnswer {
    let digest: String
    /// Cases that got another date; none where nothing was computed anew.
    let cases: Int

    init(_ text: String) throws {
        guard let match = text.firstMatch(of: /"digest":"([0-9a-f]{64})"/) else {
            throw BenchFailure("agreement install named no version: \(text)")
        }
        digest = String(match.1)
        cases = text.firstMatch(of: /"casesWithNewDates":(\d+)/).flatMap { Int($0.1) } ?? 0
    }
}
