import Foundation
import Operations
import Testing
import Vocabulary
import Web

@Suite("What a proxy and a monitor ask")
struct OperatorTests {
    private let token = ["Authorization": "Bearer sixteen characters"]

    private func configuration() -> WebConfiguration {
        var configuration = WebConfiguration.sample()
        configuration.metricsToken = "sixteen characters"
        configuration.healthSeconds = 1
        return configuration
    }

    @Test("A server that stops is alive but not ready, and each answer ends its connection")
    func stopping() async throws {
        try await TestServer.run { server in
            let browser = Browser(server)
            let before = try await browser.get("/readyz")
            #expect(before.status == 200 && before.headers["connection"] != "close")
            server.site.running.stop()
            let after = try await browser.get("/readyz")
            #expect(after.status == 503 && after.headers["connection"]?.lowercased() == "close")
            #expect(try await browser.get("/healthz").status == 200)
        }
    }

    @Test("A database that never answers is unhealthy within the time that it has")
    func hanging() async throws {
        let asleep: @Sendable () async -> Bool = {
            await withUnsafeContinuation { continuation in
                DispatchQueue.global().asyncAfter(deadline: .now() + 60) { continuation.resume(returning: true) }
            }
        }
        try await TestServer.run(configuration(), isHealthy: asleep) { server in
            let start = ContinuousClock.now
            for path in ["/healthz", "/readyz"] {
                let answer = try await Browser(server).get(path)
                #expect(answer.status == 503)
            }
            #expect(ContinuousClock.now - start < .seconds(60), "One that waits for the database takes sixty seconds.")
        }
    }

    @Test("Figures are for this machine and for who has the token; what a proxy passes on counts as from outside")
    func metrics() async throws {
        try await TestServer.run(configuration()) { server in
            let browser = Browser(server)
            let local = try await browser.get("/metrics")
            #expect(local.status == 200)
            for header in ["X-Forwarded-For", "Forwarded", "Via", "X-Real-IP"] {
                #expect(try await browser.get("/metrics", [header: "203.0.113.7"]).status == 404)
                #expect(
                    try await browser.get("/metrics", token.merging([header: "203.0.113.7"]) { $1 }).status == 200)
            }
            let wrong = ["Authorization": "Bearer sixteen_characters", "Via": "1.1 proxy"]
            #expect(try await browser.get("/metrics", wrong).status == 404)
        }
        try await TestServer.run { server in
            let answer = try await Browser(server).get("/metrics", token.merging(["Via": "1.1 proxy"]) { $1 })
            #expect(answer.status == 404)
        }
    }

    @Test("Requests are counted by the template of their route; addresses, methods and words of strangers make no rows")
    func routes() async throws {
        try await TestServer.run { server in
            let browser = Browser(server)
            for index in 0..<5 { _ = try await browser.get("/nowhere/\(index)?q=岚川") }
            _ = try await browser.get("/assets/岚川.css")
            _ = try await browser.send("PROPFIND", "/healthz", nil, [:])
            let text = try await browser.get("/metrics").text
            #expect(text.contains("hufu_requests_total{method=\"GET\",route=\"none\",status=\"404\"} 5"))
            #expect(text.contains("route=\"/assets/{name}\",status=\"404\"} 1"))
            #expect(text.contains("method=\"other\""))
            #expect(!text.contains("nowhere") && !text.contains("PROPFIND") && !text.contains("岚川"))
            #expect(text.contains("hufu_requests_under_way 1"))
            #expect(text.contains(/hufu_connections [1-9]/))
        }
    }

    @Test("Each answer has a reference of its own; the page of a fault shows the same one")
    func reference() async throws {
        struct Broken: RouteGroup {
            func add(to routes: inout Routes) { routes.get("/broken") { _, _ in throw CancellationError() } }
        }
        try await TestServer.run(groups: { _ in [Broken()] }, expectedFaults: 1) { server in
            let browser = Browser(server)
            let answer = try await browser.get("/broken")
            let reference = try #require(answer.headers["x-request-id"])
            #expect(answer.status == 500 && answer.text.contains(reference))
            #expect(try reference.wholeMatch(of: /[0-9A-HJKMNP-TV-Z]{8}/) != nil)
            #expect(try await browser.get("/healthz").headers["x-request-id"] != reference)
        }
    }
}
