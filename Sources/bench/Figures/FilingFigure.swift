import Casework
import Demo
import Foundation
import Vocabulary

/// Filing complaints by JSON, 32 clients at once, the client on the same processors.
struct FilingFigure {
    let hufu: Hufu
    let count: Int
    static let clients = 32

    func measure(_ table: inout FigureTable) throws {
        let store = try hufu.demo("file", cases: 0)
        let server = try hufu.serve(store)
        defer { server.stop() }
        let bodies = FilingBodies(0..<count + 1000)
        let load = Load(port: server.port, clients: Self.clients)
        let warm = load.run(count: 1000) { bodies.request($0) }
        guard warm.onlySucceeded else { throw BenchFailure("filing was answered with \(warm.statuses)") }
        let before = server.processorSeconds
        let outcome = load.run(count: count) { bodies.request(1000 + $0) }
        let used = server.processorSeconds - before
        guard outcome.onlySucceeded else { throw BenchFailure("filing was answered with \(outcome.statuses)") }
        table.add("file: processor time of the server, each", used / Double(count) * 1000, "ms", .atMost(1.2))
        table.add("file: complaints a second, \(Self.clients) clients", outcome.perSecond, "/s", .atLeast(1000))
        table.add("file: p50", outcome.percentile(0.50), "ms")
        table.add("file: p95", outcome.percentile(0.95), "ms")
        table.add("file: p99", outcome.percentile(0.99), "ms")
        table.add("file: memory of the server afterwards", server.residentMegabytes, "MB")
    }
}

/// Invented complaints as JSON bodies, written out before the measurement.
struct FilingBodies {
    private let bodies: [[UInt8]]

    /// - Parameter numbers: which complaints of a seed.
    init(_ numbers: Range<Int>, seed: UInt64 = 2026) {
        let districts = [(id: "chaoyang", name: Localized(zh: "朝阳区", en: "Chaoyang District"))]
        let complaints = DemoComplaints(seed: seed, districts: districts)
        bodies = numbers.map { Self.body(complaints[$0]) }
    }

    func request(_ index: Int, _ headers: [(String, String)] = []) -> Request {
        .json("/api/v1/complaints", bodies[index], headers)
    }

    func body(_ index: Int) -> [UInt8] { bodies[index] }

    private static func body(_ complaint: DemoComplaint) -> [UInt8] {
        var object: [String: Any] = Dictionary(
            uniqueKeysWithValues: complaint.fields.map { ($0.name, $0.value as Any) })
        if complaint.intake.isAnonymous { object["anonymous"] = true }
        guard let data = try? JSONSerialization.data(withJSONObject: object, options: [.sortedKeys]) else {
            preconditionFailure("Texts can always be written as JSON.")
        }
        return Array(data)
    }
}
