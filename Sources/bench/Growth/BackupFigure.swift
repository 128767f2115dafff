import Foundation

/// A backup while complaints are filed.
struct BackupFigure {
    let hufu: Hufu
    let store: Store

    func measure(_ table: inout FigureTable, _ name: String) throws {
        let server = try hufu.serve(store)
        defer { server.stop() }
        let filings = MeanwhileFilings(server: server)
        _ = try filings.run(count: 1000)
        let before = try filings.run(count: 6000).percentile(0.99)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: hufu.binary)
        let file = hufu.folder + "/backup"
        process.arguments = ["backup", "--output", file] + store.options
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let start = nanoseconds()
        try Children.start(process)
        let meanwhile = try filings.run(isHalved: true, while: { process.isRunning })
        let seconds = Double(nanoseconds() - start) / 1e9
        guard process.terminationStatus == 0 else { throw BenchFailure("hufu backup failed") }
        table.add("\(name), a backup takes", seconds, "s")
        table.add("\(name), p99 of filings before", before, "ms")
        table.add(
            "\(name), p99 of filings during the backup", meanwhile.percentile(0.99), "ms", .atMost(3 * before))
        try FileManager.default.removeItem(atPath: file)
    }
}
