import Foundation

/// What an officer waits for while somebody tells a matter: the look-up of the intake page among generated complaints
/// that were imported, asked as one field after the other is left.
struct IntakeLookUpFigure {
    let hufu: Hufu
    let complaints: GeneratedComplaints
    let engine: BenchEngine
    /// Where the store is kept from one measurement to the next; nil if it goes away with the temporary folder.
    let kept: String?

    private static let officers = 2
    private static let calls = 400

    func measure(_ table: inout FigureTable) throws {
        let folder = kept ?? hufu.folder
        let postgres = engine == .postgres ? try PostgresServer.ofArchives(in: folder, isKept: kept != nil) : nil
        let store = Store(
            data: "\(folder)/matters-\(engine)-\(complaints.count)-\(complaints.seed)",
            database: try postgres?.database("matters\(complaints.count)x\(complaints.seed)"))
        try fill(store)
        let calls = try complaints.some(Self.calls).map(IntakeCall.init)
        let server = try hufu.serve(store, ["--no-limits", "--demo"])
        defer { server.stop() }
        let session = try Session(port: server.port, name: "deskOfficer")
        let token = try session.formToken(port: server.port, on: IntakeCall.page)
        let requests = calls.flatMap { $0.requests(token, session.headers) }
        let load = Load(port: server.port, clients: Self.officers)
        _ = load.run(count: 60) { requests[$0] }
        let (used, asked) = (server.processorSeconds, postgres?.processorSeconds ?? 0)
        let outcome = load.run(count: requests.count) { requests[$0] }
        guard outcome.onlySucceeded else { throw BenchFailure("the look-up answered \(outcome.statuses)") }
        func milliseconds(_ seconds: Double) -> Double { seconds / Double(requests.count) * 1000 }
        let name = "matching: \(engine.name), intake page among \(complaints.count), seed \(complaints.seed)"
        table.add("\(name), p50", outcome.percentile(0.50), "ms")
        table.add("\(name), p95", outcome.percentile(0.95), "ms", .atMost(40))
        table.add("\(name), processor time of the server", milliseconds(server.processorSeconds - used), "ms")
        if let postgres {
            table.add("\(name), and of the database", milliseconds(postgres.processorSeconds - asked), "ms")
        }
        table.add(
            "\(name), whole matters that were found", try found(calls, token, session, server), "", .atLeast(0.97))
    }

    private func fill(_ store: Store) throws {
        let mark = store.data + ".cases"
        guard !FileManager.default.fileExists(atPath: mark) else { return }
        print("(\(engine.name): importing \(complaints.count) complaints)")
        let start = nanoseconds()
        try hufu.fill(store, cases: 0)
        try hufu.run(
            ["import", complaints.complaints, "--as", "history", "--source", "generated"] + store.options)
        try "\(complaints.count)".write(toFile: mark, atomically: true, encoding: .utf8)
        print("(\(Int(Double(complaints.count) / (Double(nanoseconds() - start) / 1e9))) a second)")
    }

    /// The share of the matters, told as a whole, of which the answer leads to a case.
    private func found(
        _ calls: [IntakeCall], _ token: String, _ session: Session, _ server: ServerProcess
    ) throws -> Double {
        let requests = calls.compactMap { $0.requests(token, session.plain).last }
        var found = 0
        _ = Load(port: server.port, clients: 1).run(count: requests.count, request: { requests[$0] }) { _, answer in
            if answer.text.contains("/desk/cases/") { found += 1 }
        }
        return Double(found) / Double(requests.count)
    }
}
