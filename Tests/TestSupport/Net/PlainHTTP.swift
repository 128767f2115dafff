/// What a `PlainServer` was asked.
package struct PlainRequest: Sendable {
    package var method: String
    /// As it stood in the request line, query included.
    package var target: String
    /// Names in lower case.
    package var headers: [String: String]
    package var body: [UInt8]
}

/// What it answers.
package struct PlainAnswer: Sendable {
    package var status: Int
    package var headers: [String: String] = [:]
    package var body: [UInt8] = []

    package init(_ status: Int, headers: [String: String] = [:], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}

extension PlainServer {
    /// A server of HTTP/1.1 that keeps its connections open; an answer of nil closes the connection without a word.
    package convenience init(http answer: @escaping @Sendable (PlainRequest) -> PlainAnswer?) {
        self.init { connection in
            while let request = connection.readRequest() {
                guard let answer = answer(request) else { return }
                connection.write(answer, to: request)
            }
        }
    }

    package var url: String { "http://127.0.0.1:\(port)" }
}

extension PlainConnection {
    package func readRequest() -> PlainRequest? {
        guard let first = readLine() else { return nil }
        let words = first.split(separator: " ").map(String.init)
        guard words.count == 3 else { return nil }
        var headers: [String: String] = [:]
        while let line = readLine(), !line.isEmpty {
            guard let colon = line.firstIndex(of: ":") else { return nil }
            headers[line[..<colon].lowercased()] = String(line[line.index(after: colon)...].drop { $0 == " " })
        }
        guard let body = read(headers["content-length"].flatMap { Int($0) } ?? 0) else { return nil }
        return PlainRequest(method: words[0], target: words[1], headers: headers, body: body)
    }

    package func write(_ answer: PlainAnswer, to request: PlainRequest) {
        var head = "HTTP/1.1 \(answer.status) Answer\r\n"
        for (name, value) in answer.headers { head += "\(name): \(value)\r\n" }
        if answer.headers["Content-Length"] == nil { head += "Content-Length: \(answer.body.count)\r\n" }
        write(Array((head + "\r\n").utf8) + (request.method == "HEAD" ? [] : answer.body))
    }
}
