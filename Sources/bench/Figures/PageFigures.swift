/// Pages of the staff under eight clients.
struct PageFigures {
    let server: ServerProcess
    let cases: Int
    static let clients = 8
    private static let count = 1600

    func measure(_ table: inout FigureTable, shows: Bool) throws {
        let officer = try Session(port: server.port, name: "deskOfficer")
        let supervisor = try Session(port: server.port, name: "supervisor")
        let numbers = try caseNumbers(officer)
        let asked: [(String, Session, (Int) -> String)] = [
            ("case page", officer, { "/desk/cases/" + numbers[$0 % numbers.count] }),
            ("inbox", officer, { _ in "/desk" }), ("inbox, everything open", officer, { _ in "/desk?filter=open" }),
            ("overdue list", supervisor, { _ in "/supervise/overdue" }),
            ("search of two characters", officer, { _ in "/desk?q=%E7%9B%97%E7%89%88" }),
        ]
        for (name, session, path) in asked {
            let before = server.processorSeconds
            let outcome = Load(port: server.port, clients: Self.clients).run(count: Self.count) {
                .get(path($0), session.headers)
            }
            let used = server.processorSeconds - before
            guard outcome.onlySucceeded else { throw BenchFailure("\(name): \(path(0)) answered \(outcome.statuses)") }
            guard shows else { continue }
            let limit: Figure.Limit? = name.hasPrefix("search") ? nil : .atMost(80)
            table.add(
                "pages: \(name) p95, \(Self.clients) clients, \(cases) cases", outcome.percentile(0.95), "ms", limit)
            table.add("pages: \(name), processor time each", used / Double(Self.count) * 1000, "ms")
        }
    }

    /// Numbers from all over the archive.
    private func caseNumbers(_ session: Session) throws -> [String] {
        guard var connection = Connection(port: server.port) else { throw BenchFailure("the server is gone") }
        defer { connection.close() }
        guard let inbox = connection.ask(.get("/desk?filter=open", session.plain)), inbox.status == 200,
            let known = inbox.text.firstMatch(of: /\/desk\/cases\/(\d{4})-(\d{6,})/), let year = Int(known.1)
        else { throw BenchFailure("the inbox shows no case") }
        var numbers = [String(known.1) + "-" + String(known.2)]
        for candidate in stride(from: 1, through: cases, by: max(1, cases / 300)) {
            for year in [year, year - 1] {
                let digits = String(candidate)
                let number = "\(year)-" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
                if connection.ask(.get("/desk/cases/" + number, session.headers))?.status == 200 {
                    numbers.append(number)
                }
            }
        }
        return numbers
    }
}
