import Foundation

/// What pages, searches and filings cost while the archive grows a hundredfold, on both engines. The sizes are asked in turn,
/// within seconds: over minutes a machine changes its pace more than an archive does.
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
        let archives = try sizes.map { size in
            var archive = try GrowingArchive(
                hufu: hufu, in: folder, name: "archive-\(engine)-\(size)",
                database: try postgres?.database("archive\(size)"))
            try grow(&archive, to: size, engine)
            try archive.plant()
            return archive
        }
        try browse(archives, engine, postgres, &table)
        guard let largest = archives.last else { return }
        try PlanFigure(store: largest.store).measure(&table, "archive: \(engine.name), \(largest.cases) cases")
        // What was filed into it before would make the next measurement kinder to itself.
        let name = "empty\(ProcessInfo.processInfo.processIdentifier)"
        let empty = try hufu.demo("empty-\(engine)", cases: 0, database: try postgres?.database(name))
        try weigh(largest, engine, against: empty, &table)
    }

    private func browse(
        _ archives: [GrowingArchive], _ engine: BenchEngine, _ postgres: PostgresServer?, _ table: inout FigureTable
    ) throws {
        let served = try archives.map { try GrowthPages(hufu: hufu, archive: $0, postgres: postgres) }
        defer { for pages in served { pages.close() } }
        for page in GrowthPages.Page.allCases {
            add(try served.map { try $0.cost(of: page) }, of: page, engine, isServed: postgres != nil, &table)
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
        _ costs: [PageCost], of page: GrowthPages.Page, _ engine: BenchEngine, isServed: Bool,
        _ table: inout FigureTable
    ) {
        for (size, cost) in zip(sizes, costs) {
            let name = "archive: \(engine.name), \(size) cases, \(page.rawValue)"
            let isLast = size == sizes.last
            table.add("\(name), p95", cost.p95, "ms", .atMost(page.mostMilliseconds))
            if isLast, size != sizes[0] {
                let limit: Figure.Limit? = page.hasSameAnswer ? .atMost(2) : nil
                table.add("\(name), p95 against \(sizes[0])", cost.p95 / costs[0].p95, "times", limit)
            }
            table.add(
                "\(name), processor time of the server", cost.serverMilliseconds, "ms", isLast ? .atMost(20) : nil)
            if isServed { table.add("\(name), and of the database", cost.databaseMilliseconds, "ms") }
        }
    }

    private func weigh(
        _ archive: GrowingArchive, _ engine: BenchEngine, against empty: Store, _ table: inout FigureTable
    ) throws {
        let costs = try filing([empty, archive.store])
        let name = "archive: \(engine.name), \(archive.cases) cases"
        table.add("\(name), processor time of a filing", costs[1].milliseconds, "ms")
        table.add(
            "\(name), against an empty store", costs[1].milliseconds / costs[0].milliseconds, "times", .atMost(1.3))
        table.add("\(name), memory of the server afterwards", costs[1].megabytes, "MB", .atMost(300))
        try BackupFigure(hufu: hufu, store: archive.store).measure(&table, name)
    }

    /// Each store gets the same complaints, in turn, a few hundred at a time: the machine changes its pace within seconds.
    private func filing(_ stores: [Store]) throws -> [(milliseconds: Double, megabytes: Double)] {
        for store in stores { try store.readIntoMemory() }
        let servers = try stores.enumerated().map { try hufu.serve($1, log: "filing-\($0)") }
        defer { for server in servers { server.stop() } }
        let seed = MeanwhileFilings.newSeed
        let filings = servers.map { MeanwhileFilings(server: $0, seed: seed) }
        var seconds = [Double](repeating: 0, count: stores.count)
        for round in 0..<24 {
            // Over the minute of the measurement the system may take some of it away.
            if round.isMultiple(of: 6) { for store in stores { try store.readIntoMemory(afresh: false) } }
            for (index, server) in servers.enumerated() {
                let before = server.processorSeconds
                _ = try filings[index].run(count: 250)
                if round >= 4 { seconds[index] += server.processorSeconds - before }
            }
        }
        return zip(seconds, servers).map { ($0 / 5, $1.residentMegabytes) }
    }
}

/// What one page cost.
struct PageCost {
    /// Unit: milliseconds.
    let p95: Double
    let serverMilliseconds: Double
    let databaseMilliseconds: Double
}

/// The pages that an officer opens all day, of one archive.
struct GrowthPages {
    enum Page: String, CaseIterable {
        case casePage = "case page"
        case inbox
        case overdue = "overdue list"
        case rareWord = "search, a rare word"
        case commonWord = "search, a common word"
        case oneCharacter = "search, one Chinese character"
        case rarePinyin = "search, pinyin of a rare name"
        /// Its cases grow with the archive, to more than are counted.
        case frequentPinyin = "search, pinyin of a frequent name"
        /// A dozen pieces that are each common, and stand together in the cases of one infringer.
        case wholeName = "search, whole names of infringers"
        case lookUp = "look-up of the intake page"

        /// Whether as many cases are found in every archive.
        var hasSameAnswer: Bool { ![.frequentPinyin, .wholeName, .lookUp].contains(self) }

        /// The 95th percentile.
        var mostMilliseconds: Double { self == .lookUp ? 40 : 80 }
    }

    private let postgres: PostgresServer?
    private let server: ServerProcess
    private let officer: Session
    private let supervisor: Session
    private let numbers: [String]
    private let names: [String]
    private let calls: [Request]
    private static let count = 400
    private static let clients = 2

    /// Starts a server, some years later, so that what is open is overdue.
    init(hufu: Hufu, archive: GrowingArchive, postgres: PostgresServer?) throws {
        self.postgres = postgres
        try archive.store.readIntoMemory()
        server = try hufu.serve(
            archive.store, ["--no-limits", "--demo", "--at", "2029-06-05T10:00+08:00"], log: "pages-\(archive.cases)")
        officer = try Session(port: server.port, name: "deskOfficer")
        supervisor = try Session(port: server.port, name: "supervisor")
        numbers = try Self.numbers(server, officer)
        names = (0..<100).compactMap { archive.told($0 * 7919 % archive.cases)["respondent"] }.filter { $0.count > 7 }
        calls = try Self.intake(archive, server, officer)
    }

    func close() { server.stop() }

    /// After some to warm up.
    func cost(of page: Page) throws -> PageCost {
        let request = request(page)
        _ = try ask(request, page, count: 20)
        let (used, database) = (server.processorSeconds, postgres?.processorSeconds ?? 0)
        let outcome = try ask(request, page, count: Self.count)
        return PageCost(
            p95: outcome.percentile(0.95),
            serverMilliseconds: (server.processorSeconds - used) / Double(Self.count) * 1000,
            databaseMilliseconds: ((postgres?.processorSeconds ?? 0) - database) / Double(Self.count) * 1000)
    }

    private func request(_ page: Page) -> (Int) -> Request {
        let (officer, supervisor, numbers, names, calls) = (officer, supervisor, numbers, names, calls)
        func searched(_ words: [String]) -> (Int) -> Request {
            let paths = words.map {
                "/desk?q=" + ($0.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")
            }
            return { .get(paths[$0 % paths.count], officer.headers) }
        }
        return switch page {
        case .casePage: { .get("/desk/cases/" + numbers[$0 % numbers.count], officer.headers) }
        case .inbox: { _ in .get("/desk?filter=open", officer.headers) }
        case .overdue: { _ in .get("/supervise/overdue", supervisor.headers) }
        case .rareWord: searched([GrowingArchive.rare])
        case .commonWord: searched(["假冒"])
        case .oneCharacter: searched(["店"])
        case .rarePinyin: searched([GrowingArchive.rareName.read])
        case .frequentPinyin: searched(["chengye"])
        case .wholeName: searched(names)
        case .lookUp: { calls[$0 % calls.count] }
        }
    }

    private func ask(_ request: (Int) -> Request, _ page: Page, count: Int) throws -> Load.Outcome {
        let outcome = Load(port: server.port, clients: Self.clients).run(count: count, request: request)
        guard outcome.onlySucceeded else {
            throw BenchFailure("\(page.rawValue) was answered with \(outcome.statuses)")
        }
        return outcome
    }

    /// Matters from all over the archive, told again on the telephone.
    private static func intake(
        _ archive: GrowingArchive, _ server: ServerProcess, _ session: Session
    ) throws -> [Request] {
        let token = try session.formToken(port: server.port, on: IntakeCall.page)
        return (0..<count / 3).flatMap { call in
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
