import Casework
import Foundation
import Synchronization
import Testing
import Vocabulary
import Web

@Suite("A report from the first question to the receipt", .serialized)
struct ReportFlowTests {
    static let right = [("rights", "tm"), ("brand", "松雪"), ("role", "complainant")]
    static let who = [("respondent", "松雪阁茶叶店"), ("place", "shop"), ("act", "counterfeit"), ("district", "xicheng")]
    static let evidence = [("proof", "later"), ("noticedYear", "2026")]
    static let contact = [("name", "张三"), ("ownPhone", "13800000000")]

    /// Fills in pages 1 to 4; the browser then stands before the check page.
    static func fill(
        _ browser: Browser, _ pages: [[(String, String)]] = [right, who, evidence, contact], prefix: String = ""
    ) async throws {
        for (index, fields) in pages.enumerated() {
            let page = try await browser.get("\(prefix)/report/\(index + 1)")
            #expect(page.status == 200)
            let answer = try await browser.post("\(prefix)/report/\(index + 1)", [("_token", page.token)] + fields)
            let next = index == 3 ? "/report/check" : "/report/\(index + 2)"
            #expect(answer.status == 303 && answer.headers["location"] == prefix + next, "\(answer.text.prefix(3000))")
        }
    }

    @Test("The report is registered once, the code shown until it is typed back, then gone", arguments: ["", "/en"])
    func whole(prefix: String) async throws {
        let desk = MemoryDesk()
        try await TestServer.run(groups: { desk.groups($0) }) { server in
            let browser = Browser(server)
            try await Self.fill(browser, prefix: prefix)
            let check = try await browser.get(prefix + "/report/check")
            #expect(check.text.contains("松雪阁茶叶店") && check.text.contains("张三"))
            let refused = try await browser.post(prefix + "/report/check", [("_token", check.token)])
            #expect(refused.status == 422 && refused.text.contains(prefix.isEmpty ? "<title>错误：" : "<title>Error:"))
            let sending = [("_token", check.token), ("declaration", "1")]
            #expect(
                try await browser.post(prefix + "/report/check", sending).headers["location"] == prefix + "/report/sent"
            )
            #expect(
                try await browser.post(prefix + "/report/check", sending).headers["location"] == prefix + "/report/sent"
            )
            #expect(await desk.filed.count == 1)
            let sent = try await browser.get(prefix + "/report/sent")
            #expect(sent.text.contains("2026-041874"))
            let code = try #require(sent.text.firstMatch(of: /<span>(\d{4})<\/span> <span>(\d{4})/))
            let file = try await browser.get(prefix + "/report/receipt.txt")
            #expect(file.text.contains("2026-041874") && file.text.contains("\(code.1) \(code.2)"))
            let wrong = try await browser.post(prefix + "/report/sent", [("_token", sent.token), ("last", "0000")])
            #expect(wrong.status == 422)
            let last = try #require(file.text.firstMatch(of: /(?:\d{4} ){4}(\d{4})/)).1
            let kept = try await browser.post(prefix + "/report/sent", [("_token", sent.token), ("last", " \(last)")])
            #expect(kept.headers["location"] == prefix + "/report/kept?number=2026-041874")
            #expect(try await browser.get(prefix + "/report/sent").headers["location"] == prefix + "/track")
            #expect(try await browser.get(prefix + "/report/receipt.txt").status == 404)
        }
    }

    @Test("If keeping the receipt fails, the report is registered and its code is shown after sending again")
    func receiptNotKept() async throws {
        let desk = MemoryDesk()
        let fails = Flag()
        let groups: @Sendable (Site) -> [any RouteGroup] = { site in
            var actions = desk.actions
            let save = actions.drafts.save
            actions.drafts.save = { id, bytes, until in
                if fails.isSet { throw StorageIsAway() }
                try await save(id, bytes, until)
            }
            return [ReportRoutes(site: site, actions: actions)]
        }
        try await TestServer.run(groups: groups, expectedFaults: 1) { server in
            let browser = Browser(server)
            try await Self.fill(browser)
            let sending = [("_token", try await browser.get("/report/check").token), ("declaration", "1")]
            fails.isSet = true
            #expect(try await browser.post("/report/check", sending).status == 500)
            fails.isSet = false
            #expect(try await browser.post("/report/check", sending).headers["location"] == "/report/sent")
            #expect(try await browser.get("/report/sent").text.contains("2026-041874"))
            #expect(await desk.filed.count == 1)
        }
    }

    @Test("What was typed stays in its box when something is wrong, and nothing typed becomes markup")
    func keepsInput() async throws {
        let desk = MemoryDesk()
        try await TestServer.run(groups: { desk.groups($0) }) { server in
            let browser = Browser(server)
            let page = try await browser.get("/report/1")
            let typed = [("_token", page.token), ("brand", "\"><script>x</script>"), ("rights", "tm")]
            let answer = try await browser.post("/report/1", typed)
            #expect(answer.status == 422)
            #expect(answer.text.contains("value=\"&quot;&gt;&lt;script&gt;x&lt;/script&gt;\""))
            #expect(answer.text.contains("href=\"#role\"") && answer.text.contains("id=\"role-error\""))
            #expect(answer.text.contains("value=\"tm\" checked"))
        }
    }

    @Test("An anonymous tip-off takes five answers and keeps no identity")
    func anonymous() async throws {
        let desk = MemoryDesk()
        try await TestServer.run(groups: { desk.groups($0) }) { server in
            let browser = Browser(server)
            let pages: [[(String, String)]] = [
                [("rights", "tm"), ("role", "informant")],
                [("pages", "https://a.example/1"), ("place", "online"), ("act", "counterfeit")], [],
                [("anonymous", "yes")],
            ]
            try await Self.fill(browser, pages)
            let check = try await browser.get("/report/check")
            _ = try await browser.post("/report/check", [("_token", check.token), ("declaration", "1")])
            let intake = try #require(await desk.filed.first)
            #expect(intake.kind == .tipOff && intake.isAnonymous && intake.applicant == nil && intake.proof == nil)
            #expect(try await browser.get("/report/sent").text.contains("丢失后无法找回"))
        }
    }

    @Test("Nothing of a draft can be read without the cookie")
    func sealed() async throws {
        let desk = MemoryDesk()
        try await TestServer.run(groups: { desk.groups($0) }) { server in
            let browser = Browser(server)
            try await Self.fill(browser)
            for bytes in await desk.storedDrafts {
                #expect(!String(decoding: bytes, as: UTF8.self).contains("13800000000"))
            }
            let stranger = Browser(server)
            #expect(try await stranger.get("/report/check").headers["location"] == "/report/1")
            #expect(try await stranger.get("/report/4").headers["location"] == "/report/1")
        }
    }

    @Test("A form with another visitor's token, or none, is refused")
    func token() async throws {
        let desk = MemoryDesk()
        try await TestServer.run(groups: { desk.groups($0) }) { server in
            let (one, other) = (Browser(server), Browser(server))
            let page = try await one.get("/report/1")
            _ = try await other.get("/report/1")
            #expect(try await other.post("/report/1", [("_token", page.token)] + Self.right).status == 403)
            #expect(try await one.post("/report/1", Self.right).status == 403)
            #expect(try await Browser(server).post("/report/1", Self.right).status == 403)
        }
    }

    @Test("Files come with the form or one by one; wrong kinds are named and the others stay")
    func files() async throws {
        let desk = MemoryDesk()
        try await TestServer.run(groups: { desk.groups($0) }) { server in
            let browser = Browser(server)
            try await Self.fill(browser, [Self.right, Self.who])
            let page = try await browser.get("/report/3")
            let answer = try await browser.upload(
                "/report/3", [("_token", page.token), ("proof", "now")], [("照片.jpg", "abc"), ("a.exe", "x")])
            #expect(answer.status == 422 && answer.text.contains("「a.exe」不能上传"))
            #expect(answer.text.contains("照片.jpg"))
            let one = try await browser.upload("/report/files", [("_token", page.token)], [("b.pdf", "12345")])
            #expect(one.status == 200 && one.text.contains("\"size\":\"5 B\""))
            let late = try await browser.upload("/report/files", [], [("c.pdf", "1")])
            #expect(late.status == 403)
            let removed = try await browser.post(
                "/report/3", [("_token", page.token), ("remove", "u1"), ("proof", "now")])
            #expect(removed.headers["location"] == "/report/3")
            let after = try await browser.get("/report/3")
            #expect(!after.text.contains("照片.jpg") && after.text.contains("b.pdf"))
        }
    }

    @Test("The script's autosave answers with the time and checks nothing yet")
    func autosave() async throws {
        let desk = MemoryDesk()
        try await TestServer.run(groups: { desk.groups($0) }) { server in
            let browser = Browser(server)
            let page = try await browser.get("/report/1")
            let fields = [("_token", page.token), ("autosave", "1"), ("brand", "松雪")]
            let answer = try await browser.post("/report/1", fields)
            #expect(answer.status == 200 && answer.text.wholeMatch(of: /\d\d:\d\d/) != nil)
            #expect(try await browser.get("/report/1").text.contains("value=\"松雪\""))
            #expect(try await browser.get("/").text.contains("没有填完"))
        }
    }

    @Test("A question gets a number and a code as well")
    func consult() async throws {
        let desk = MemoryDesk()
        try await TestServer.run(groups: { desk.groups($0) }) { server in
            let browser = Browser(server)
            let page = try await browser.get("/en/consult")
            let hidden = [("_token", page.token), ("attempt", page.value(of: "attempt"))]
            #expect(try await browser.post("/en/consult", hidden).status == 422)
            let trapped = try await browser.post("/en/consult", hidden + [("question", "Whom?"), ("website", "x")])
            #expect(trapped.status == 429)
            let asked = hidden + [("question", "Whom can I ask?")]
            #expect(try await browser.post("/en/consult", asked).headers["location"] == "/en/report/sent")
            _ = try await browser.post("/en/consult", asked)
            #expect(await desk.filed.map(\.kind) == [.consultation])
        }
    }
}

private struct StorageIsAway: Error {}

/// Whether the next call fails; set by the test, read by the server.
private final class Flag: Sendable {
    private let value = Mutex(false)

    var isSet: Bool {
        get { value.withLock { $0 } }
        set { value.withLock { $0 = newValue } }
    }
}
