import Foundation
import Hummingbird
import Logging
import ServiceLifecycle
import Testing
import Vocabulary
import Web

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// The real application on a free port, for the length of one test.
struct TestServer: Sendable {
    let port: Int
    let site: Site

    static func run(
        _ configuration: WebConfiguration = .sample(), groups: @Sendable (Site) -> [any RouteGroup] = { _ in [] },
        isHealthy: @escaping @Sendable () async -> Bool = { true },
        rendered: (@Sendable (any Page, Frame) -> Void)? = nil, expectedFaults: Int = 0,
        now: @escaping @Sendable () -> Instant = { .current },
        _ body: @Sendable @escaping (TestServer) async throws -> Void
    ) async throws {
        let faults = FaultLog()
        let logger = Logger(label: "test") { _ in faults }
        let site = try Site(configuration: configuration, logger: logger, now: now, rendered: rendered)
        let (ports, source) = AsyncStream<Int>.makeStream()
        let app = App.build(site, groups: groups(site), isHealthy: isHealthy) { port in
            source.yield(port)
            source.finish()
        }
        let service = ServiceGroup(configuration: .init(services: [app], logger: logger))
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await service.run() }
            guard let port = await ports.first(where: { _ in true }) else { return }
            do {
                try await body(TestServer(port: port, site: site))
            } catch {
                await service.triggerGracefulShutdown()
                throw error
            }
            await service.triggerGracefulShutdown()
        }
        #expect(faults.messages.count == expectedFaults, "\(faults.messages)")
    }
}

extension WebConfiguration {
    static func sample() -> WebConfiguration {
        WebConfiguration(port: 0, secret: [UInt8](repeating: 7, count: 32))
    }
}

/// A browser as far as tests need one: keeps cookies, does not follow redirects.
final class Browser: Sendable {
    struct Answer: Sendable {
        let status: Int
        let text: String
        let headers: [String: String]
    }

    private let port: Int
    private let session: URLSession

    init(_ server: TestServer) {
        port = server.port
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpShouldSetCookies = true
        session = URLSession(configuration: configuration, delegate: NoRedirects(), delegateQueue: nil)
    }

    func get(_ path: String, _ headers: [String: String] = [:]) async throws -> Answer {
        try await send("GET", path, nil, headers)
    }

    func post(_ path: String, _ fields: [(String, String)], _ headers: [String: String] = [:]) async throws -> Answer {
        let body = fields.map { "\(Self.encoded($0.0))=\(Self.encoded($0.1))" }.joined(separator: "&")
        let type = ["Content-Type": "application/x-www-form-urlencoded"]
        return try await send("POST", path, Data(body.utf8), type.merging(headers) { _, new in new })
    }

    func send(_ method: String, _ path: String, _ body: Data?, _ headers: [String: String]) async throws -> Answer {
        var request = URLRequest(url: URL(string: "http://127.0.0.1:\(port)\(path)")!)
        request.httpMethod = method
        request.httpBody = body
        // Hundreds of tests share the processors; only one that hangs for good is a failure.
        request.timeoutInterval = 300
        for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
        let (data, response) = try await session.data(for: request)
        let http = response as! HTTPURLResponse
        var found: [String: String] = [:]
        for (name, value) in http.allHeaderFields { found["\(name)".lowercased()] = "\(value)" }
        return Answer(status: http.statusCode, text: String(decoding: data, as: UTF8.self), headers: found)
    }

    static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}

extension Browser.Answer {
    /// The token of the first form on the page.
    var token: String { value(of: "_token") }

    /// The value of the first field of that name.
    func value(of field: String) -> String {
        guard let start = text.range(of: "name=\"\(field)\" value=\"") else { return "" }
        return String(text[start.upperBound...].prefix { $0 != "\"" })
    }
}

private final class NoRedirects: NSObject, URLSessionTaskDelegate, Sendable {
    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        completionHandler(nil)
    }
}

extension Browser {
    /// Sends a form with files, fields first.
    func upload(
        _ path: String, _ fields: [(String, String)], _ files: [(name: String, text: String)]
    ) async throws -> Answer {
        var body = ""
        for (name, value) in fields {
            body += "--XX\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
        }
        for (name, text) in files {
            body += "--XX\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\(name)\"\r\n"
            body += "Content-Type: application/octet-stream\r\n\r\n\(text)\r\n"
        }
        let type = ["Content-Type": "multipart/form-data; boundary=XX"]
        return try await send("POST", path, Data((body + "--XX--\r\n").utf8), type)
    }
}
