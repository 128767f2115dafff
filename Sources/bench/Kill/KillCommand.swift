import ArgumentParser
import Foundation
import Glibc

/// Kills the server under load again and again: every number that was answered must be there afterwards, none twice,
/// and `hufu verify` must find nothing.
struct KillCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "kill", abstract: "kill -9 under load, then look.")

    @Option(help: "How many times to kill it.")
    var rounds = 100

    @Option(help: "How many clients file at once.")
    var clients = 16

    @OptionGroup var rig: RigOptions

    func run() throws {
        try rig.withHufu { hufu in
            var test = try KillTest(hufu: hufu, clients: clients)
            for round in 1...max(1, rounds) { try test.round(round) }
            try test.finish()
        }
    }
}

/// One filing: what was sent and what came back.
private struct Filing {
    let index: Int
    let key: String
    var answer: Receipt?
}

private struct Receipt: Decodable, Equatable {
    let caseNumber: String
    let queryCode: String
}

private struct KillTest {
    let hufu: Hufu
    let clients: Int
    let store: Store
    let token: String
    let bodies = FilingBodies(count: 4000, seed: 9)
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

    /// A marker that no other filing has, so that a search shows whether it is there twice.
    private func marker(_ index: Int) -> String { "zq\(100_000_000 + index)xk" }

    private func request(_ filing: Filing) -> Request {
        guard
            var object = try? JSONSerialization.jsonObject(with: Data(bodies.body(filing.index % 4000)))
                as? [String: Any]
        else { preconditionFailure("Our own bodies are JSON.") }
        object["right_type"] = "tm"
        object["narrative"] = "\(marker(filing.index)) \(object["narrative"] ?? "")"
        guard let data = try? JSONSerialization.data(withJSONObject: object, options: [.sortedKeys]) else {
            preconditionFailure("It stays JSON.")
        }
        return .json("/api/v1/complaints", Array(data), [("Idempotency-Key", filing.key)])
    }

    mutating func round(_ number: Int) throws {
        let first = filings.count
        let count = 4000
        for index in first..<first + count {
            filings.append(
                Filing(index: index, key: "kill-\(UInt64.random(in: 0...UInt64.max, using: &random))-\(index)"))
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
                return request(known[first + serial])
            },
            received: { serial, answer in
                guard answer.status == 201 else { return }
                answers[first + serial] = try? JSONDecoder().decode(Receipt.self, from: Data(answer.body))
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
        guard var connection = Connection(port: server.port) else { throw BenchFailure("the server is gone") }
        defer { connection.close() }
        for filing in filings[first...] {
            guard let answer = filing.answer else { continue }
            let body = "{\"caseNumber\":\"\(answer.caseNumber)\",\"queryCode\":\"\(answer.queryCode)\"}"
            guard let shown = connection.ask(.json("/api/v1/track", Array(body.utf8))), shown.status == 200 else {
                throw BenchFailure("\(answer.caseNumber) was answered and is not there")
            }
        }
        for index in open {
            guard let again = connection.ask(request(filings[index])), again.status == 201,
                let receipt = try? JSONDecoder().decode(Receipt.self, from: Data(again.body))
            else { throw BenchFailure("an unanswered filing cannot be sent again") }
            filings[index].answer = receipt
        }
        let probes = open + (0..<20).map { _ in Int.random(in: first..<filings.count, using: &random) }
        for index in probes where index < filings.count {
            let path = "/api/v1/cases?q=" + marker(index)
            guard let found = connection.ask(.get(path, [("Authorization", "Bearer " + token)])), found.status == 200
            else {
                throw BenchFailure("the search does not answer")
            }
            let count = found.text.split(separator: "\"caseNumber\"").count - 1
            guard count == 1 else {
                throw BenchFailure("\(filings[index].answer?.caseNumber ?? "?") is there \(count) times")
            }
        }
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
