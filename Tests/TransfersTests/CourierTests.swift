import Foundation
import TestSupport
import Testing
import Transfers

@Suite("A courier carries requests to others and brings their answers, or says why not", .timeLimit(.minutes(10)))
struct CourierTests {
    let courier = Courier()

    @Test("Method, address, headers and body arrive as given; status, headers and body come back")
    func roundTrip() async throws {
        let server = PlainServer(http: { request in
            let seen = [request.method, request.target, request.headers["x-a"] ?? "-", request.headers["x-b"] ?? "-"]
            let head = seen.joined(separator: " ") + " "
            return PlainAnswer(201, headers: ["X-Seen": "yes: it was"], body: Array(head.utf8) + request.body)
        })
        var request = TransferRequest("PUT", server.url + "/a/../b%20c?d=e%2Ff", body: .bytes(Array("你好".utf8)))
        request.headers = [TransferHeader("X-A", "1"), TransferHeader("X-B", "")]
        let answer = try await courier.send(request)
        #expect(answer.status == 201)
        #expect(answer.isSuccess)
        #expect(answer.header("x-seen") == "yes: it was")
        #expect(String(decoding: answer.body, as: UTF8.self) == "PUT /a/../b%20c?d=e%2Ff 1  你好")
    }

    @Test("One connection serves one request after the other")
    func keepAlive() async throws {
        let server = PlainServer(http: { _ in PlainAnswer(200, body: [1]) })
        for method in ["GET", "PUT", "HEAD", "DELETE", "GET"] {
            let body = method == "PUT" ? TransferRequest.Body.bytes([1, 2]) : .none
            _ = try await courier.send(TransferRequest(method, server.url, body: body))
        }
        #expect(server.connections == 1)
    }

    @Test("A kept connection that the other side closed meanwhile is made anew, and the body is sent again")
    func keptConnectionGone() async throws {
        let server = PlainServer { connection in
            guard let request = connection.readRequest() else { return }
            connection.write(PlainAnswer(200, body: request.body), to: request)
        }
        let body = [UInt8](repeating: 7, count: 200_000)
        for _ in 0..<3 {
            var request = TransferRequest("PUT", server.url, body: .bytes(body))
            request.destination = .memory(limit: body.count)
            #expect(try await courier.send(request).body == body)
        }
    }

    @Test("Many requests at once are all answered, each with its own answer")
    func many() async throws {
        let server = PlainServer(http: { PlainAnswer(200, body: $0.body) })
        let courier = courier
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<200 as Range<UInt8> {
                group.addTask {
                    let request = TransferRequest("POST", server.url, body: .bytes([number]))
                    return try await courier.send(request).body == [number]
                }
            }
            for try await isRight in group { #expect(isRight) }
        }
        #expect(server.connections <= 16)
    }

    @Test("A redirect is an answer, not a way to another host")
    func redirect() async throws {
        let other = PlainServer(http: { _ in PlainAnswer(200) })
        let server = PlainServer(http: { _ in PlainAnswer(302, headers: ["Location": other.url]) })
        #expect(try await courier.send(TransferRequest("GET", server.url)).status == 302)
        #expect(other.connections == 0)
    }

    @Test("A file is sent with its length, and an answer goes into a file")
    func files() async throws {
        let folder = try Folder()
        let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try Data(bytes).write(to: URL(fileURLWithPath: folder.path + "/out"))
        let server = PlainServer(http: { request in
            request.headers["content-length"] == "3000000" ? PlainAnswer(200, body: request.body) : nil
        })
        let answer = try await courier.send(
            TransferRequest(
                "PUT", server.url, body: .file(path: folder.path + "/out", size: 3_000_000),
                destination: .file(path: folder.path + "/in", limit: 3_000_000)))
        #expect(answer.body.isEmpty)
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path + "/in")) == Data(bytes))
    }

    @Test("An answer beyond the limit fails and leaves no file")
    func tooLarge() async throws {
        let folder = try Folder()
        let server = PlainServer(http: { _ in PlainAnswer(200, body: [UInt8](repeating: 1, count: 1001)) })
        var request = TransferRequest("GET", server.url, destination: .memory(limit: 1000))
        await #expect(throws: TransferFailure.tooLarge(limit: 1000)) { try await courier.send(request) }
        request.destination = .file(path: folder.path + "/in", limit: 1000)
        await #expect(throws: TransferFailure.tooLarge(limit: 1000)) { try await courier.send(request) }
        #expect(folder.isEmpty)
        request.destination = .memory(limit: 1001)
        #expect(try await courier.send(request).body.count == 1001)
    }

    @Test("The explanation of an error is read even where a file was wanted")
    func errorInsteadOfFile() async throws {
        let folder = try Folder()
        let server = PlainServer(http: { _ in PlainAnswer(404, body: Array("gone".utf8)) })
        let request = TransferRequest("GET", server.url, destination: .file(path: folder.path + "/in", limit: 1))
        let answer = try await courier.send(request)
        #expect(answer.status == 404)
        #expect(answer.body == Array("gone".utf8))
        #expect(folder.isEmpty)
    }

    @Test("A file that is shorter than was said is not sent as if it were whole")
    func shortFile() async throws {
        let folder = try Folder()
        try Data([1, 2, 3]).write(to: URL(fileURLWithPath: folder.path + "/out"))
        let server = PlainServer(http: { _ in PlainAnswer(200) })
        let request = TransferRequest("PUT", server.url, body: .file(path: folder.path + "/out", size: 4))
        let failure = await #expect(throws: TransferFailure.self) { try await courier.send(request) }
        guard case .local = failure else { return #expect(Bool(false), "\(String(describing: failure))") }
    }

    @Test("What the other side does wrong has a name that says whether to try again")
    func failures() async throws {
        let closed = PlainServer.closedPort()
        #expect(await failure("http://127.0.0.1:\(closed)") == "unreachable, again")
        #expect(await failure("http://no-such-host.invalid") == "unreachable, again")
        let cut = PlainServer(http: { _ in nil })
        #expect(await failure(cut.url) == "cutOff, again")
        let half = PlainServer { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf")
        }
        #expect(await failure(half.url) == "cutOff, again")
        let silent = PlainServer { connection in
            _ = connection.readRequest()
            Thread.sleep(forTimeInterval: 5)
        }
        #expect(await failure(silent.url) { $0.total = .milliseconds(300) } == "timedOut, again")
        #expect(await failure(silent.url) { $0.slow = .seconds(1) } == "timedOut, again")
        #expect(await failure("ftp://127.0.0.1/") == "invalid, never")
        #expect(await failure("http://user:password@127.0.0.1/") != nil)
        let header = TransferRequest("GET", cut.url, headers: [TransferHeader("A", "b\r\nC: d")])
        await #expect(throws: TransferFailure.invalid("a control character in a request")) {
            try await courier.send(header)
        }
    }

    @Test("A cancelled task stops waiting, long before the limits of time end the transfer")
    func cancelled() async throws {
        let silent = PlainServer { connection in
            _ = connection.readRequest()
            Thread.sleep(forTimeInterval: 50)
        }
        let courier = courier
        let task = Task { () async throws(TransferFailure) in
            try await courier.send(TransferRequest("GET", silent.url))
        }
        try await Task.sleep(for: .milliseconds(50))
        task.cancel()
        await #expect(throws: TransferFailure.cancelled) { try await task.value }
        let early = Task { () async throws(TransferFailure) in
            withUnsafeCurrentTask { $0?.cancel() }
            return try await courier.send(TransferRequest("GET", silent.url))
        }
        await #expect(throws: TransferFailure.cancelled) { try await early.value }
    }

    private func failure(_ url: String, _ change: (inout TransferLimits) -> Void = { _ in }) async -> String? {
        var request = TransferRequest("GET", url)
        change(&request.limits)
        do {
            _ = try await courier.send(request)
            return nil
        } catch {
            let name = "\(error)".prefix { $0 != "(" }
            return "\(name), \(error.isWorthAnotherTry ? "again" : "never")"
        }
    }
}
