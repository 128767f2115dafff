import Foundation

/// What pages and searches cost while the archive grows a hundredfold, on both engines.
struct GrowthFigures {
    let hufu: Hufu
    let sizes: [Int]
    let engines: [BenchEngine]
    /// Where archives are kept from one measurement to the next; nil if they go away with the temporary folder.
    let kept: String?

    func measure(_ table: inout FigureTable) throws {
        for engine in engines { try measure(engine, &table) }
    }

    private func measure(_ engine: BenchEngine, _ table: inout FigureTable) throws {
        let folder = kept ?? hufu.folder
        let postgres = engine == .postgres ? try PostgresServer.ofArchives(in: folder, isKept: kept != nil) : nil
        // What was filed into it before would make the next measurement kinder to itself.
        let name = "empty\(ProcessInfo.processInfo.processIdentifier)"
        let empty = try filing(hufu.demo("empty-\(engine)", cases: 0, database: try postgres?.database(name)))
        var first: [String: Double] = [:]
        for size in sizes {
            var archive = try GrowingArchive(
                hufu: hufu, in: folder, name: "archive-\(engine)-\(size)",
                database: try postgres?.database("archive\(size)"))
            try grow(&archive, to: size, engine)
            try archive.plant()
            let pages = try GrowthPages(hufu: hufu, archive: archive, postgres: postgres).measure()
            for page in pages { add(page, engine, size, isServed: postgres != nil, first[page.name], &table) }
            if first.isEmpty { first = Dictionary(uniqueKeysWithValues: pages.map { ($0.name, $0.p95) }) }
            if size == sizes.last { try weigh(archive, engine, empty, &table) }
        }
    }

    private func grow(_ archive: inout GrowingArchive, to size: Int, _ engine: BenchEngine) throws {
        let before = archive.cases
        guard before < size else { return }
        print("(\(engine.name): growing to \(size) cases)")
        let start = nanoseconds()
        try archive.grow(to: size)
        let seconds = Double(nanoseconds() - start) / 1e9
        print("(\(Int(Double(size - before) / seconds)) cases a second)")
    }

    private func add(
        _ page: PageCost, _ engine: BenchEngine, _ size: Int, isServed: Bool, _ first: Double?,
        _ table: inout FigureTable
    ) {
        let name = "archive: \(engine.name), \(size) cases, \(page.name)"
        let isLast = size == sizes.last
        // The look-up has a limit of its own, and the answers of the other grow.
        table.add("\(name), p95", page.p95, "ms", .atMost(page.name == GrowthPages.lookUp ? 40 : 80))
        if let first, isLast {
            let isLimited = ![GrowthPages.lookUp, GrowthPages.frequentPinyin].contains(page.name)
            let limit: Figure.Limit? = isLimited ? .atMost(2) : nil
            table.add("\(name), p95 against \(sizes[0])", page.p95 / first, "times", limit)
        }
        table.add("\(name), processor time of the server", page.serverMilliseconds, "ms", isLast ? .atMost(20) : nil)
        if isServed { table.add("\(name), and of the database", page.databaseMilliseconds, "ms") }
    }

    private func weigh(
        _ archive: GrowingArchive, _ engine: BenchEngine, _ empty: (milliseconds: Double, megabytes: Double),
        _ table: inout FigureTable
    ) throws {
        let full = try filing(archive.store)
        let name = "archive: \(engine.name), \(archive.cases) cases"
        table.add("\(name), processor time of a filing", full.milliseconds, "ms")
        table.add("\(name), against an empty store", full.milliseconds / empty.milliseconds, "times", .atMost(1.3))
        table.add("\(name), memory of the server afterwards", full.megabytes, "MB", .atMost(300))
        try BackupFigure(hufu: hufu, store: archive.store).measure(&table, name)
    }

    private func filing(_ store: Store) throws -> (milliseconds: Double, megabytes: Double) {
        let server = try hufu.serve(store)
        defer { server.stop() }
        let filings = MeanwhileFilings(server: server)
        _ = try filings.run(count: 1000)
        let before = server.processorSeconds
        _ = try filings.run(count: 5000)
        return ((server.processorSeconds - before) / 5, server.residentMegabytes)
    }
}

/// What one page cost.
struct PageCost {
    let name: String
    /// Unit: milliseconds.
    let p95: Double
    let serverMilliseconds: Double
    let databaseMilliseconds: Double
}

/// The pages that an officer opens all day.
struct GrowthPages {
    let hufu: Hufu
    let archive: GrowingArchive
    let postgres: PostgresServer?
    private static let count = 400
    private static let clients = 2
    static let lookUp = "look-up of the intake page"
    /// Its cases grow with the archive, to more than are counted.
    static let frequentPinyin = "search, pinyin of a frequent name"

    func measure() throws -> [PageCost] {
        // Some years later, so that what is open is overdue.
        let server = try hufu.serve(archive.store, ["--no-limits", "--demo", "--at", "2029-06-05T10:00+08:00"])
        defer { server.stop() }
        let officer = try Session(port: server.port, name: "deskOfficer")
        let supervisor = try Session(port: server.port, name: "supervisor")
        let numbers = try Self.numbers(server, officer)
        let calls = try intake(server, officer)
        func page(_ path: String, of session: Session) -> (Int) -> Request {
            { _ in .get(path, session.headers) }
        }
        func searched(_ words: String) -> (Int) -> Request {
            page("/desk?q=" + (words.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""), of: officer)
        }
        let asked: [(String, (Int) -> Request)] = [
            ("case page", { .get("/desk/cases/" + numbers[$0 % numbers.count], officer.headers) }),
            ("inbox", page("/desk?filter=open", of: officer)),
            ("overdue list", page("/supervise/overdue", of: supervisor)),
            ("search, a rare word", searched(GrowingArchive.rare)),
            ("search, a common word", searched("假冒")),
            ("search, one Chinese character", searched("店")),
            ("search, pinyin of a rare name", searched(GrowingArchive.rareName.read)),
            (Self.frequentPinyin, searched("chengye")),
            (Self.lookUp, { calls[$0 % calls.count] }),
        ]
        return try asked.map { name, request in
            _ = try ask(server, request, name, count: 20)
            let (used, database) = (server.processorSeconds, postgres?.processorSeconds ?? 0)
            let outcome = try ask(server, request, name, count: Self.count)
            return PageCost(
                name: name, p95: outcome.percentile(0.95),
                serverMilliseconds: (server.processorSeconds - used) / Double(Self.count) * 1000,
                databaseMilliseconds: ((postgres?.processorSeconds ?? 0) - database) / Double(Self.count) * 1000)
        }
    }

    private func ask(
        _ server: ServerProcess, _ request: (Int) -> Request, _ name: String, count: Int
    ) throws -> Load.Outcome {
        let outcome = Load(port: server.port, clients: Self.clients).run(count: count, request: request)
        guard outcome.onlySucceeded else { throw BenchFailure("\(name) was answered with \(outcome.statuses)") }
        return outcome
    }

    /// Matters from all over the archive, told again on the telephone.
    private func intake(_ server: ServerProcess, _ session: Session) throws -> [Request] {
        let token = try session.formToken(port: server.port, on: IntakeCall.page)
        return (0..<Self.count / 3).flatMap { call in
            IntakeCall(archive.told(call * 7919 % archive.cases)).requests(token, session.headers)
        }
    }

    /// Numbers of cases that are there, from all over the archive.
    private static func numbers(_ server: ServerProcess, _ session: Session) throws -> [String] {
        guard var connection = Connection(port: server.port) else { throw BenchFailure("the server is gone") }
        defer { connection.close() }
        var numbers: [String] = []
        for year in 2017...2026 {
            for exponent in 0...5 {
                for digit in 1...9 {
                    let serial = String(digit) + String(repeating: "0", count: exponent)
                    let number = "\(year)-" + String(repeating: "0", count: max(0, 6 - serial.count)) + serial
                    if connection.ask(.get("/desk/cases/" + number, session.plain))?.status == 200 {
                        numbers.append(number)
                    }
                }
            }
        }
        guard numbers.count > 20 else { throw BenchFailure("only \(numbers.count) cases were found") }
        return numbers
    }
}
