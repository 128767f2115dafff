import Foundation
import Glibc
import Synchronization

/// Several servers on one PostgreSQL of their own. A round files on all of them at once and kills one server, or the
/// database; then it looks.
struct ClusterTest {
    let hufu: Hufu
    let clients: Int
    let postgres: PostgresServer
    let store: Store
    let token: String
    let marked = MarkedFilings()
    var servers: [ServerProcess]
    var filings: [Filing] = []
    /// The index of the next round's first filing.
    var next = 0
    /// From the moment that PostgreSQL accepts connections to the first filing that a server takes, in seconds.
    var secondsToService: [Double] = []

    /// How many filings each server gets in a round.
    static let share = 400
    /// What the issue allows. Unit: seconds.
    static let mostSecondsToService = 5.0

    init(hufu: Hufu, servers count: Int, clients: Int) throws {
        self.hufu = hufu
        self.clients = max(1, clients / count)
        postgres = try PostgresServer(folder: hufu.folder + "/postgres")
        store = try hufu.demo("cluster", cases: 0, database: postgres.url)
        let shown = try hufu.run(["token", "add", "kill-test", "--role", "deskOfficer"] + store.options)
        guard let word = shown.split(whereSeparator: \.isWhitespace).last else {
            throw BenchFailure("no token was shown")
        }
        token = String(word)
        servers = []
        for index in 0..<count { servers.append(try hufu.serve(store, log: "serve-\(index)")) }
    }

    /// One server dies: the others answer everything meanwhile.
    mutating func killServer(_ round: Int) throws {
        let victim = Int.random(in: 0..<servers.count)
        let pid = servers[victim].pid
        let delay = UInt32.random(in: 20_000...900_000)
        Thread {
            usleep(delay)
            Glibc.kill(pid, SIGKILL)
        }.start()
        let runs = load()
        servers[victim].process.waitUntilExit()
        for (index, run) in runs.enumerated() {
            guard run.outcome.statuses.keys.allSatisfy({ $0 == 201 }) else {
                throw BenchFailure("filing was answered with \(run.outcome.statuses)")
            }
            let isWhole = run.filings.count == Self.share && run.filings.allSatisfy { $0.answer != nil }
            guard index == victim || isWhole else {
                throw BenchFailure("a server that was not killed stopped answering")
            }
        }
        servers[victim] = try hufu.serve(store, log: "serve-\(victim)")
        try look(runs, "server killed", round)
    }

    /// The database dies, by an immediate stop or with its postmaster: nothing is half-done, and the servers serve again
    /// by themselves.
    mutating func killDatabase(_ round: Int) throws {
        let back = Mutex<Result<[Double], any Error>?>(nil)
        let isBack = DispatchSemaphore(value: 0)
        let delay = UInt32.random(in: 20_000...900_000)
        let (ports, marked) = (servers.map(\.port), marked)
        let first = next + Self.share * servers.count
        let breaker = Breaker(postgres: postgres)
        Thread {
            usleep(delay)
            let result = Result {
                try breaker.breakAndStart(round)
                let start = nanoseconds()
                return try ports.enumerated().map { index, port in
                    try Self.waitForService(port, marked.request(marked.filing(first + index)), since: start)
                }
            }
            back.withLock { $0 = result }
            isBack.signal()
        }.start()
        let runs = load()
        isBack.wait()
        guard let seconds = try back.withLock({ $0 })?.get() else { throw BenchFailure("the database did not return") }
        for run in runs where !run.outcome.statuses.keys.allSatisfy({ $0 == 201 || $0 == 503 }) {
            throw BenchFailure("filing was answered with \(run.outcome.statuses)")
        }
        if let slowest = seconds.max(), slowest > Self.mostSecondsToService {
            throw BenchFailure("the service came back after \(slowest) s")
        }
        secondsToService += seconds
        try look(runs, "database killed", round)
        // Those of the wait are cases too; they were answered, so they count.
        filings += ports.indices.map { marked.filing(first + $0) }
        next += ports.count
    }

    mutating func finish() throws {
        servers.forEach { $0.stop() }
        let numbers = filings.compactMap(\.answer?.caseNumber)
        guard Set(numbers).count == numbers.count else { throw BenchFailure("a number was given twice") }
        let checked = try hufu.run(["verify"] + store.options)
        guard checked.contains("\(filings.count) cases") else {
            throw BenchFailure("\(filings.count) filings, but hufu verify says: \(checked)")
        }
        print("\(filings.count) filings, no number lost, none given twice, hufu verify clean")
        if let slowest = secondsToService.max() {
            print("service back after the database: at most \(String(format: "%.2f", slowest)) s (limit 5 s)")
        }
    }

    /// Files on all servers at once.
    private func load() -> [Run] {
        let runs = Mutex([Run?](repeating: nil, count: servers.count))
        let (ports, marked, clients, first) = (servers.map(\.port), marked, clients, next)
        DispatchQueue.concurrentPerform(iterations: ports.count) { index in
            let run = Run(port: ports[index], clients: clients, first: first + index * Self.share, marked)
            runs.withLock { $0[index] = run }
        }
        return runs.withLock { $0.compactMap { $0 } }
    }

    /// What was answered is there; what was not is sent again, to another server, and is there once.
    private mutating func look(_ runs: [Run], _ what: String, _ round: Int) throws {
        next += Self.share * servers.count
        let checks = try servers.map { try FilingCheck(port: $0.port, token: token) }
        defer { checks.forEach { $0.connection.close() } }
        let before = filings.count
        var again = 0
        for (index, run) in runs.enumerated() {
            let other = checks[(index + 1) % checks.count]
            for var filing in run.filings {
                if let answer = filing.answer {
                    try other.isThere(answer)
                } else {
                    filing.answer = try other.sendAgain(marked.request(filing))
                    try other.isThereOnce(marked.marker(filing.index))
                    again += 1
                }
                filings.append(filing)
            }
        }
        let here = filings[before...]
        for filing in here.shuffled().prefix(20) { try checks[0].isThereOnce(marked.marker(filing.index)) }
        print("round \(round + 1), \(what): \(here.count) filings, \(again) of them unanswered; all there once")
    }

    /// Asks until a filing is taken; the seconds since the start.
    private static func waitForService(_ port: Int, _ request: Request, since start: Int64) throws -> Double {
        while true {
            let seconds = Double(nanoseconds() - start) / 1e9
            guard seconds < 60 else { throw BenchFailure("the service did not come back") }
            if var connection = Connection(port: port) {
                defer { connection.close() }
                if connection.ask(request)?.status == 201 { return Double(nanoseconds() - start) / 1e9 }
            }
            usleep(20_000)
        }
    }
}

/// What one server was asked in a round, until the end or its death.
private struct Run: Sendable {
    var filings: [Filing]
    let outcome: Load.Outcome

    init(port: Int, clients: Int, first: Int, _ marked: MarkedFilings) {
        var filings = (0..<ClusterTest.share).map { marked.filing(first + $0) }
        let asked = filings
        var sent = 0
        outcome = Load(port: port, clients: clients).run(
            count: asked.count,
            request: {
                sent = max(sent, $0 + 1)
                return marked.request(asked[$0])
            },
            received: { filings[$0].answer = Receipt($1) })
        self.filings = Array(filings.prefix(sent))
    }
}

/// Breaks the database on another thread while the test files; nobody else touches the server meanwhile.
private struct Breaker: @unchecked Sendable {
    let postgres: PostgresServer

    func breakAndStart(_ round: Int) throws {
        if round.isMultiple(of: 2) { try postgres.crash() } else { try postgres.killPostmaster() }
        try postgres.start()
    }
}
