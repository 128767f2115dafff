import Foundation
import Hummingbird
import Storage
import Testing
import Web

@Suite("The door of the server", .serialized)
struct FrontTests {
    @Test("An unknown page is answered 404 in the reader's language, with every safety header")
    func unknown() async throws {
        try await TestServer.run { server in
            let browser = Browser(server)
            let zh = try await browser.get("/nowhere")
            #expect(zh.status == 404)
            #expect(zh.text.contains("没有这个页面") && zh.text.contains("lang=\"zh-Hans\""))
            #expect(zh.headers["content-security-policy"]?.hasPrefix("default-src 'none'") == true)
            #expect(zh.headers["x-content-type-options"] == "nosniff")
            #expect(zh.headers["cache-control"] == "no-store")
            let en = try await browser.get("/en/nowhere")
            #expect(en.status == 404 && en.text.contains("There is no such page"))
            #expect(en.text.contains("href=\"/nowhere\" lang=\"zh-Hans\""))
        }
    }

    @Test("Under /api a problem is a document with a code and both languages")
    func problemDocument() async throws {
        try await TestServer.run { server in
            let answer = try await Browser(server).get("/api/v1/nothing")
            #expect(answer.status == 404)
            #expect(answer.headers["content-type"] == "application/problem+json")
            #expect(answer.text.contains("\"code\":\"notFound\"") && answer.text.contains("\"zh\":"))
        }
    }

    @Test("A known address asked with another method is answered 405 with the methods allowed")
    func otherMethod() async throws {
        try await TestServer.run { server in
            let answer = try await Browser(server).post("/healthz", [])
            #expect(answer.status == 405)
            #expect(answer.headers["allow"] == "GET")
        }
    }

    @Test("Style is compressed, kept for a year and answered 304 by its tag")
    func assets() async throws {
        try await TestServer.run { server in
            let browser = Browser(server)
            let path = server.site.assets.address("hufu.css")
            let first = try await browser.get(path, ["Accept-Encoding": "gzip"])
            #expect(first.status == 200 && first.text.contains(":root"))
            #expect(first.headers["cache-control"]?.contains("immutable") == true)
            let again = try await browser.get(path, ["If-None-Match": first.headers["etag"] ?? ""])
            #expect(again.status == 304)
            #expect(server.site.assets.packedSize("hufu.css") < 9500)
            #expect(try await browser.get("/assets/hufu-000000.css").status == 404)
        }
    }

    @Test("Liveness asks the database")
    func health() async throws {
        for isHealthy in [true, false] {
            try await TestServer.run(isHealthy: { isHealthy }) { server in
                let answer = try await Browser(server).get("/healthz")
                #expect(answer.status == (isHealthy ? 200 : 503))
            }
        }
    }

    @Test("A change that another site asks for is refused")
    func crossSite() async throws {
        try await TestServer.run { server in
            let browser = Browser(server)
            let fields = [("size", "large"), ("back", "/help")]
            #expect(try await browser.post("/text-size", fields, ["Sec-Fetch-Site": "cross-site"]).status == 403)
            #expect(try await browser.post("/text-size", fields, ["Origin": "https://evil.example"]).status == 403)
            let answer = try await browser.post("/en/text-size", fields)
            #expect(answer.status == 303 && answer.headers["location"] == "/en/help")
            #expect(answer.headers["set-cookie"]?.contains("HttpOnly") == true)
        }
    }

    @Test(
        "The switch for large letters leads only to our own pages",
        arguments: ["//evil.example", "https://e.x", "/\\e"])
    func openRedirect(target: String) async throws {
        try await TestServer.run { server in
            let answer = try await Browser(server).post("/text-size", [("back", target)])
            #expect(answer.headers["location"] == "/")
        }
    }

    @Test("A body above the limit is answered 413 with the limit in words")
    func tooLarge() async throws {
        try await TestServer.run { server in
            let answer = try await Browser(server).post("/text-size", [("back", String(repeating: "x", count: 5000))])
            #expect(answer.status == 413 && answer.text.contains("4 KB"))
        }
    }

    @Test("Too many changes from one address are answered 429 with the time to wait")
    func tooMany() async throws {
        try await TestServer.run { server in
            let browser = Browser(server)
            var statuses: Set<Int> = []
            for _ in 0..<250 { statuses.insert(try await browser.post("/text-size", []).status) }
            #expect(statuses == [303, 429])
        }
    }

    @Test("Our own fault shows one general sentence and a reference, nothing of the error, in the log no address")
    func fault() async throws {
        struct Secret: Error { let text = "13800000000" }
        struct Failing: RouteGroup {
            func add(to routes: inout Routes) {
                routes.get("/fails") { _, _ in throw Secret() }
                routes.get("/api/v1/fails") { _, _ in throw Secret() }
            }
        }
        try await TestServer.run(groups: { _ in [Failing()] }, expectedFaults: 2) { server in
            let page = try await Browser(server).get("/en/fails")
            #expect(page.status == 500 && page.text.contains("Something went wrong on our side"))
            #expect(page.text.contains("Reference") && !page.text.contains("13800000000"))
            let document = try await Browser(server).get("/api/v1/fails")
            #expect(document.status == 500 && document.text.contains("\"reference\""))
        }
    }

    @Test("Where it is not known whether a commit was kept, page and document say so and what to do")
    func outcomeUnknown() async throws {
        struct CutOff: RouteGroup {
            func add(to routes: inout Routes) {
                routes.post("/cut-off") { _, _ in throw StorageFailure.outcomeUnknown }
                routes.post("/api/v1/cut-off") { _, _ in throw StorageFailure.outcomeUnknown }
            }
        }
        try await TestServer.run(groups: { _ in [CutOff()] }) { server in
            let browser = Browser(server)
            for (path, title, advice) in [
                ("/cut-off", "不能确定是否已保存", "请先看看这一步是否已经生效，没有再重新发送"),
                ("/en/cut-off", "We cannot say whether this was saved", "Look whether it was; if not, send it again."),
            ] {
                let page = try await browser.post(path, [])
                #expect(page.status == 503, "\(path)")
                #expect(page.text.contains(title) && page.text.contains(advice), "\(path)")
            }
            let document = try await browser.post("/api/v1/cut-off", [])
            #expect(document.status == 503 && document.headers["content-type"] == "application/problem+json")
            #expect(document.text.contains("\"code\":\"outcomeUnknown\""))
            #expect(document.text.contains("同一个 Idempotency-Key") && document.text.contains("the same Idempotency-Key"))
        }
    }

    @Test("JSON of another type, or too much of it, is refused with a problem document")
    func json() async throws {
        struct Echo: RouteGroup {
            func add(to routes: inout Routes) {
                routes.post("/api/v1/echo") { request, _ in
                    _ = try await request.json(upTo: 100)
                    return Response(status: .ok)
                }
            }
        }
        try await TestServer.run(groups: { _ in [Echo()] }) { server in
            let browser = Browser(server)
            func post(_ bytes: Int, _ type: String) async throws -> Browser.Answer {
                try await browser.send("POST", "/api/v1/echo", Data(count: bytes), ["Content-Type": type])
            }
            let whole = try await post(100, "application/json")
            let long = try await post(101, "application/json")
            let other = try await post(10, "text/plain")
            #expect(whole.status == 200 && long.status == 413 && other.status == 400)
            #expect(long.text.contains("\"code\":\"tooLarge\""))
        }
    }
}
