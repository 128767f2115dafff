import Foundation
import Glibc

/// One server on SQLite.
struct KillTest {
    let hufu: Hufu
    let clients: Int
    let store: Store
    let token: String
    let marked = MarkedFilings()
    var filings: [Filing] = []
    /// Sent when the server died: it may or may not have taken them.
    var open: [Int] = []
    var server: ServerProcess
    var random = SystemRandomNumberGenerator()

    init(hufu: Hufu, clients: Int) throws {
        self.hufu = hufu
        self.clients = clients
        store = try hufu.demo("kill", cases: 0)
        let shown = try hufu.run(["token", "add", "kill-test", "--role", "deskOfficer"] + store.options)
        guard let word = shown.split(whereSeparator: \.isWhitespace).last else {
            throw BenchFailure("no token was shown")
        }
        token = String(word)
        server = try hufu.serve(store)
    }

    mutating func round(_ number: Int) throws {
        let first = filings.count
        let count = 4000
        for index in first..<first + count {
            filings.append(marked.filing(index))
        }
        let victim = server.pid
        let delay = UInt32.random(in: 20_000...900_000, using: &random)
        let killer = Thread {
            usleep(delay)
            Glibc.kill(victim, SIGKILL)
        }
        var sent = first
        var answers: [Int: Receipt] = [:]
        killer.start()
        let known = filings
        let outcome = Load(port: server.port, clients: clients).run(
            count: count,
            request: { serial in
                sent = max(sent, first + serial + 1)
                return marked.request(known[first + serial])
            },
            received: { serial, answer in
                answers[first + serial] = Receipt(answer)
            })
        server.process.waitUntilExit()
        guard outcome.statuses.keys.allSatisfy({ $0 == 201 }) else {
            throw BenchFailure("filing was answered with \(outcome.statuses)")
        }
        for (index, answer) in answers { filings[index].answer = answer }
        filings.removeSubrange(sent...)
        open = (first..<sent).filter { filings[$0].answer == nil }
        server = try hufu.serve(store)
        try look(first, number)
    }

    /// After the restart: what was answered is there; what was not may be sent again and is there once.
    private mutating func look(_ first: Int, _ number: Int) throws {
        let check = try FilingCheck(port: server.port, token: token)
        defer { check.connection.close() }
        for filing in filings[first...] { try filing.answer.map(check.isThere) }
        for index in open { filings[index].answer = try check.sendAgain(marked.request(filings[index])) }
        let probes = open + (0..<20).map { _ in Int.random(in: first..<filings.count, using: &random) }
        for index in probes where index < filings.count { try check.isThereOnce(marked.marker(index)) }
        print(
            "round \(number): \(filings.count - first) filings, \(open.count) of them unanswered when it died; all there once"
        )
    }

    mutating func finish() throws {
        server.stop()
        let numbers = filings.compactMap(\.answer?.caseNumber)
        guard Set(numbers).count == numbers.count else { throw BenchFailure("a number was given twice") }
        let checked = try hufu.run(["verify"] + store.options)
        guard checked.contains("\(numbers.count) cases") else {
            throw BenchFailure("\(numbers.count) filings, but hufu verify says: \(checked)")
        }
        print("\(numbers.count) filings, no number lost, none given twice, hufu verify clean")
    }
}
