/// Filing on PostgreSQL by two servers, 32 clients, everything on the same processors.
struct TwoServersFigure {
    let hufu: Hufu
    let count: Int

    func measure(_ table: inout FigureTable) throws {
        let postgres = try PostgresServer(folder: hufu.folder + "/two-servers")
        let store = try hufu.demo("two-servers", cases: 0, database: postgres.url)
        let servers = try (0..<2).map { _ in try hufu.serve(store) }
        defer { for server in servers { server.stop() } }
        let bodies = FilingBodies(0..<count + 1000)
        let load = Load(ports: servers.map(\.port), clients: FilingFigure.clients)
        let warm = load.run(count: 1000) { bodies.request($0) }
        guard warm.onlySucceeded else { throw BenchFailure("filing was answered with \(warm.statuses)") }
        func used() -> Double { servers.reduce(0) { $0 + $1.processorSeconds } }
        let (before, database) = (used(), postgres.processorSeconds)
        let outcome = load.run(count: count) { bodies.request(1000 + $0) }
        guard outcome.onlySucceeded else { throw BenchFailure("filing was answered with \(outcome.statuses)") }
        let each = 1000 / Double(count)
        table.add("two servers: complaints a second, 32 clients", outcome.perSecond, "/s", .atLeast(500))
        table.add("two servers: processor time of the servers, each", (used() - before) * each, "ms", .atMost(1.5))
        table.add(
            "two servers: processor time of the database, each", (postgres.processorSeconds - database) * each, "ms")
        table.add("two servers: p95", outcome.percentile(0.95), "ms")
        table.add("two servers: p99", outcome.percentile(0.99), "ms")
    }
}
