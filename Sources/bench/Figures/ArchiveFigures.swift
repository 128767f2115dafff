import Foundation
import Glibc

/// What a large archive costs: start, pages, memory, weight.
struct ArchiveFigures {
    let hufu: Hufu
    let cases: Int
    let topics: Set<Topic>

    func measure(_ table: inout FigureTable) throws {
        print("(making \(cases) cases through commands, one in ten worked on)")
        let began = nanoseconds()
        let store = try hufu.demo("archive", cases: cases, worked: cases / 10)
        let seconds = Double(nanoseconds() - began) / 1e9
        table.add("demo: cases a second, one in ten with every step of its life", Double(cases) / seconds, "/s")
        if topics.contains(.start) { try measureStart(store, &table) }
        let server = try hufu.serve(store)
        defer { server.stop() }
        if topics.contains(.weight) { try WeightFigure(port: server.port).measure(&table) }
        if topics.contains(.pages) || topics.contains(.memory) {
            try PageFigures(server: server, cases: cases).measure(&table, shows: topics.contains(.pages))
        }
        if topics.contains(.memory) {
            table.add(
                "memory: resident at \(cases) cases, after the pages", server.residentMegabytes, "MB", .atMost(150))
        }
    }

    /// The worst of three starts; the first reads the file from the disk.
    private func measureStart(_ store: Store, _ table: inout FigureTable) throws {
        var liveness: [Double] = []
        var home: [Double] = []
        for _ in 0..<3 {
            let start = nanoseconds()
            let server = try hufu.serve(store)
            guard var connection = Connection(port: server.port), connection.ask(.get("/healthz"))?.status == 200 else {
                throw BenchFailure("/healthz does not answer")
            }
            liveness.append(Double(nanoseconds() - start) / 1e9)
            guard connection.ask(.get("/"))?.status == 200 else { throw BenchFailure("/ does not answer") }
            home.append(Double(nanoseconds() - start) / 1e9)
            connection.close()
            server.stop()
        }
        table.add("start: to the first answer of /healthz, worst of 3", liveness.max()!, "s", .atMost(1))
        table.add("start: to the first answer of /, worst of 3", home.max()!, "s", .atMost(1))
    }
}
