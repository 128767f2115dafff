import Testing
import Vocabulary
import Web

@Suite("Following a case", .serialized)
struct TrackTests {
    static let code = MemoryDesk.code.groups.joined(separator: "-")

    static func enter(_ browser: Browser, _ code: String = TrackTests.code) async throws -> Browser.Answer {
        let page = try await browser.get("/track")
        return try await browser.post("/track", [("_token", page.token), ("number", "2026-041873"), ("code", code)])
    }

    @Test("Number and code open the case; the code stands in no address and the page is not kept")
    func opens() async throws {
        let desk = MemoryDesk()
        try await TestServer.run(groups: { desk.groups($0) }) { server in
            let browser = Browser(server)
            let answer = try await Self.enter(browser)
            #expect(answer.status == 303 && answer.headers["location"] == "/track/2026-041873")
            let page = try await browser.get("/track/2026-041873")
            #expect(page.text.contains("执法机关已接收") && page.text.contains("西城区市场监督管理局"))
            #expect(page.text.contains("商标注册证") && page.text.contains("2026 年 4 月 7 日前"))
            #expect(page.headers["cache-control"] == "no-store")
            #expect(try await browser.get("/en/track/2026-041873").text.contains("By 7 April 2026"))
        }
    }

    @Test("Without the cookie, and for another case, the door is shown")
    func closed() async throws {
        let desk = MemoryDesk()
        try await TestServer.run(groups: { desk.groups($0) }) { server in
            let browser = Browser(server)
            let door = "/track?number=2026-041873&again=1"
            #expect(try await browser.get("/track/2026-041873").headers["location"] == door)
            _ = try await Self.enter(browser)
            #expect(try await browser.get("/track/2026-041899").status == 303)
            #expect(try await browser.post("/track/2026-041873/messages", [("message", "x")]).status == 403)
            _ = try await browser.post("/track/leave", [])
            #expect(try await browser.get("/track/2026-041873").status == 303)
        }
    }

    @Test("A mistyped code is told at once and does not count; a wrong one counts to ten")
    func failures() async throws {
        let desk = MemoryDesk()
        try await TestServer.run(groups: { desk.groups($0) }) { server in
            let browser = Browser(server)
            for _ in 0..<12 {
                let answer = try await Self.enter(browser, "4821 0937 5562 1048 7730")
                #expect(answer.status == 422 && answer.text.contains("好像抄错了一位"))
            }
            let wrong = QueryCode(payload: [UInt8](repeating: 3, count: 19)).digits
            let first = try await Self.enter(browser, wrong)
            #expect(first.status == 422 && first.text.contains("还可以再试 9 次"))
            for _ in 0..<9 { #expect(try await Self.enter(browser, wrong).status == 422) }
            #expect(try await Self.enter(browser, wrong).status == 429)
            #expect(try await Self.enter(browser).status == 303, "a correct code is never blocked")
        }
    }

    @Test("Messages and documents reach the desk")
    func adds() async throws {
        let desk = MemoryDesk()
        try await TestServer.run(groups: { desk.groups($0) }) { server in
            let browser = Browser(server)
            _ = try await Self.enter(browser)
            let page = try await browser.get("/track/2026-041873")
            let empty = try await browser.post("/track/2026-041873/messages", [("_token", page.token)])
            #expect(empty.status == 422 && empty.text.contains("请写下留言"))
            let sent = try await browser.post(
                "/track/2026-041873/messages", [("_token", page.token), ("message", "3 月 7 日")])
            #expect(sent.headers["location"] == "/track/2026-041873?done=message")
            #expect(await desk.messages.map(\.text) == ["3 月 7 日"])
            let none = try await browser.upload("/track/2026-041873/files", [("_token", page.token)], [])
            #expect(none.status == 422)
            let files = try await browser.upload(
                "/track/2026-041873/files", [("_token", page.token), ("item", "d1")], [("证书.pdf", "abc")])
            #expect(files.headers["location"] == "/track/2026-041873?done=files")
            #expect(await desk.added.first?.item == "d1")
        }
    }
}
