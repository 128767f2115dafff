import Foundation

/// One filing: what was sent and what came back.
struct Filing: Sendable {
    let index: Int
    let key: String
    var answer: Receipt?
}

struct Receipt: Decodable, Equatable, Sendable {
    let caseNumber: String
    let queryCode: String

    init?(_ answer: Answer) {
        guard answer.status == 201, let read = try? JSONDecoder().decode(Receipt.self, from: Data(answer.body)) else {
            return nil
        }
        self = read
    }
}

/// Makes filings that can be told apart.
struct MarkedFilings: Sendable {
    private let bodies = FilingBodies(0..<4000, seed: 9)

    /// A new filing with a key of its own, so that it can be sent again.
    func filing(_ index: Int) -> Filing {
        Filing(index: index, key: "kill-\(UInt64.random(in: 0...UInt64.max))-\(index)")
    }

    /// A marker that no other filing has, so that a search shows whether it is there twice.
    func marker(_ index: Int) -> String { "zq\(100_000_000 + index)xk" }

    func request(_ filing: Filing) -> Request {
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
}

/// Looks at what is there after a restart, as an officer.
struct FilingCheck {
    let connection: Connection
    let token: String

    init(port: Int, token: String) throws {
        guard let connection = Connection(port: port) else { throw BenchFailure("the server is gone") }
        self.connection = connection
        self.token = token
    }

    /// Whoever was answered finds the case with number and code.
    func isThere(_ answer: Receipt) throws {
        var connection = connection
        let body = "{\"caseNumber\":\"\(answer.caseNumber)\",\"queryCode\":\"\(answer.queryCode)\"}"
        guard let shown = connection.ask(.json("/api/v1/track", Array(body.utf8))), shown.status == 200 else {
            throw BenchFailure("\(answer.caseNumber) was answered and is not there")
        }
    }

    /// What was not answered is sent again under its key.
    func sendAgain(_ request: Request) throws -> Receipt {
        var connection = connection
        guard let receipt = connection.ask(request).flatMap(Receipt.init) else {
            throw BenchFailure("an unanswered filing cannot be sent again")
        }
        return receipt
    }

    func isThereOnce(_ marker: String) throws {
        var connection = connection
        let path = "/api/v1/cases?q=" + marker
        guard let found = connection.ask(.get(path, [("Authorization", "Bearer " + token)])), found.status == 200 else {
            throw BenchFailure("the search does not answer")
        }
        let count = found.text.split(separator: "\"caseNumber\"").count - 1
        guard count == 1 else { throw BenchFailure("the filing \(marker) is there \(count) times") }
    }
}
