import Synchronization
import Testing
import Vocabulary
import Web

@Suite("Templates ask only for names that their pages own", .serialized)
struct TemplateNameTests {
    @Test("Every name in the template of every public page has a value, in both branches of each section")
    func names() async throws {
        let desk = MemoryDesk()
        await desk.setHandled(true)
        let pages = Mutex<[(any Page, Frame)]>([])
        let check = Mutex<NameCheck?>(nil)
        try await TestServer.run(
            groups: { desk.groups($0) }, rendered: { page, frame in pages.withLock { $0.append((page, frame)) } }
        ) { server in
            check.withLock { $0 = NameCheck(server.site.templates) }
            try await Self.visitAll(Browser(server))
        }
        var result = try #require(check.withLock { $0 })
        for (page, frame) in pages.withLock({ $0 }) { result.check(page, frame) }
        #expect(result.missing == [])
        let own = result.templates.sources.keys.filter { Self.isPublic($0) }
        #expect(Set(own).subtracting(result.seen) == [])
    }

    /// The desk's templates have a test of their own.
    private static func isPublic(_ template: String) -> Bool {
        let prefixes = [
            "report", "home", "statement", "advice", "rule", "date", "consult", "track", "sent", "kept", "error",
            "field", "problems",
        ]
        return template != "rules-desk" && prefixes.contains { template.hasPrefix($0) }
    }

    private static func visitAll(_ browser: Browser) async throws {
        for path in [
            "/advice", "/advice/2?right=tm", "/advice/2?next=1", "/rules", "/rules/clocks",
            "/advice/result?right=cr&place=shop&aim=onlyKnow&who=known&size=huge",
        ] { _ = try await browser.get(path) }
        for path in ["/", "/help", "/consult", "/track?again=1", "/nowhere", "/report/saved", "/report/kept"] {
            _ = try await browser.get(path)
        }
        for step in 1...4 {
            let page = try await browser.get("/report/\(step)")
            _ = try await browser.post("/report/\(step)", [("_token", page.token)])
        }
        let third = try await browser.get("/report/3")
        _ = try await browser.upload("/report/3", [("_token", third.token), ("upload", "1")], [("a.jpg", "x")])
        _ = try await browser.get("/report/3")
        try await ReportFlowTests.fill(browser)
        let check = try await browser.get("/report/check")
        _ = try await browser.post("/report/check", [("_token", check.token)])
        _ = try await browser.post("/report/check", [("_token", check.token), ("declaration", "1")])
        _ = try await browser.get("/report/sent")
        _ = try await TrackTests.enter(browser, "1")
        _ = try await TrackTests.enter(browser)
        _ = try await browser.get("/track/2026-041873")
    }
}
