import CaseRules
import Synchronization
import Testing
import Vocabulary
import Web

/// The staff's pages over HTTP, with the sample desk behind them.
@Suite("The desk answers (DeskPages)", .serialized)
struct DeskRoutesTests {
    private func run(_ body: @Sendable @escaping (Browser, SampleDesk) async throws -> Void) async throws {
        let desk = SampleDesk()
        try await TestServer.run(
            groups: { [StaffRoutes(site: $0, actions: desk.actions())] }, now: { Sample.now }
        ) { server in try await body(Browser(server), desk) }
    }

    private static func signIn(_ browser: Browser, _ role: Role) async throws {
        let page = try await browser.get(Paths.signIn)
        let answer = try await browser.post(
            Paths.signIn, [("_token", page.token), ("name", role.rawValue), ("password", SampleDesk.password)])
        #expect(answer.status == 303 && answer.headers["location"] == role.home)
    }

    @Test("Who is not signed in signs in first and comes back")
    func signInFirst() async throws {
        try await run { browser, _ in
            let turned = try await browser.get("/en/desk?filter=mine")
            #expect(turned.headers["location"] == "/en/sign-in?next=%2Fdesk%3Ffilter%3Dmine")
            let page = try await browser.get(turned.headers["location"]!)
            let wrong = try await browser.post(
                "/en/sign-in",
                [("_token", page.token), ("next", "/desk?filter=mine"), ("name", "x"), ("password", "y")])
            #expect(wrong.status == 422 && wrong.text.contains("The name or the password is wrong"))
            let right = try await browser.post(
                "/en/sign-in",
                [
                    ("_token", wrong.token), ("next", "/desk?filter=mine"), ("name", "deskOfficer"),
                    ("password", SampleDesk.password),
                ])
            #expect(right.headers["location"] == "/en/desk?filter=mine")
            #expect(try await browser.get("/en/desk?filter=mine").status == 200)
        }
    }

    @Test(
        "After signing in one comes back to every page of the staff",
        arguments: ["/desk?filter=mine", "/agency", "/supervise/overdue", "/admin/deliveries"])
    func comesBack(next: String) async throws {
        try await run { browser, _ in
            let page = try await browser.get(Paths.signIn)
            let answer = try await browser.post(
                Paths.signIn,
                [("_token", page.token), ("next", next), ("name", "deskOfficer"), ("password", SampleDesk.password)])
            #expect(answer.headers["location"] == next)
        }
    }

    @Test(
        "After signing in nobody is sent to another server",
        arguments: ["//evil.example", "https://evil.example/desk", "/deskevil", "/desk\\@evil"])
    func openRedirect(next: String) async throws {
        try await run { browser, _ in
            let page = try await browser.get(Paths.signIn)
            let answer = try await browser.post(
                Paths.signIn,
                [("_token", page.token), ("next", next), ("name", "deskOfficer"), ("password", SampleDesk.password)])
            #expect(answer.headers["location"] == "/desk")
        }
    }

    @Test("A role sees the pages of others as if there were none")
    func roles() async throws {
        try await run { browser, _ in
            try await Self.signIn(browser, .agencyLiaison)
            for path in ["/desk", "/desk/new", "/desk/cases/2026-041873", "/supervise/overdue", "/agency/referrals/9"] {
                #expect(try await browser.get(path).status == 404)
            }
            #expect(try await browser.get("/agency/referrals/2026-041873-1").status == 200)
        }
    }

    @Test("A command goes out with its version and arguments, and the page says that it is done")
    func command() async throws {
        try await run { browser, desk in
            try await Self.signIn(browser, .deskOfficer)
            let page = try await browser.get("/desk/cases/2026-041873/refuse")
            let sent = try await browser.post(
                "/desk/cases/2026-041873/refuse",
                [
                    ("_token", page.token), ("command", "refuse"),
                    ("expectedVersion", page.value(of: "expectedVersion")),
                    ("reason", "notIP"), ("text", "说明"),
                ])
            #expect(sent.headers["location"] == "/desk/cases/2026-041873?done=refuse")
            let arguments = FormData([("reason", "notIP"), ("text", "说明")])
            #expect(desk.asked == [SampleDesk.Asked(command: .refuse, version: 7, arguments: arguments)])
            let done = try await browser.get(sent.headers["location"]!)
            #expect(done.text.contains("已完成：不予受理"))
        }
    }

    @Test("A refusal or a change by somebody else keeps what was typed")
    func trouble() async throws {
        try await run { browser, desk in
            try await Self.signIn(browser, .deskOfficer)
            let page = try await browser.get("/desk/cases/2026-041873/steps/message")
            let fields = [("_token", page.token), ("expectedVersion", "7"), ("text", "留言<b>")]
            desk.answer.withLock { $0 = .refused([Localized(zh: "案件已归档。", en: "It is archived.")]) }
            let refused = try await browser.post("/desk/cases/2026-041873/steps/message", fields)
            #expect(refused.status == 422 && refused.text.contains("案件已归档") && refused.text.contains("留言&lt;b&gt;"))
            let entry = TimelineEntry(at: Sample.now, text: Localized(zh: "已受理", en: "Accepted"), who: "王芳")
            desk.answer.withLock { $0 = .changed([entry]) }
            let changed = try await browser.post("/desk/cases/2026-041873/steps/message", fields)
            #expect(changed.text.contains("王芳") && changed.text.contains("留言&lt;b&gt;"))
        }
    }

    @Test("A form without the session's token is refused")
    func token() async throws {
        try await run { browser, desk in
            try await Self.signIn(browser, .deskOfficer)
            let answer = try await browser.post("/desk/cases/2026-041873/steps/undo", [("command", "undo")])
            #expect(answer.status == 403 && desk.asked.isEmpty)
        }
    }

    @Test("A registered call shows number and code once")
    func register() async throws {
        try await run { browser, _ in
            try await Self.signIn(browser, .deskOfficer)
            let page = try await browser.get("/desk/new")
            let sent = try await browser.post(
                "/desk/new",
                [
                    ("_token", page.token), ("do", "register"), ("channel", "phone"), ("kind", "tipOff"),
                    ("right", "tm"),
                    ("respondent", "松雪阁"), ("anonymous", "true"), ("readBack", "true"),
                ])
            #expect(sent.headers["location"] == "/desk/cases/2026-041873")
            #expect(try await browser.get("/desk/cases/2026-041873").text.contains("<span>4821</span>"))
            #expect(try await !browser.get("/desk/cases/2026-041873").text.contains("<span>4821</span>"))
        }
    }

    @Test("Accepting looks for duplicates once more first")
    func accept() async throws {
        try await run { browser, desk in
            try await Self.signIn(browser, .deskOfficer)
            let page = try await browser.get("/desk/cases/2026-041873/examine")
            let sent = try await browser.post(
                "/desk/cases/2026-041873/examine",
                [
                    ("_token", page.token), ("expectedVersion", "7"), ("command", "accept"), ("present", "identity"),
                ])
            #expect(sent.status == 303)
            #expect(desk.asked.map(\.command) == [.checkDuplicate, .accept])
            #expect(desk.asked[1].arguments == FormData([("present", "identity")]))
        }
    }

    @Test("A decision about a duplicate names its case, and the next candidate opens")
    func duplicates() async throws {
        try await run { browser, desk in
            try await Self.signIn(browser, .deskOfficer)
            let page = try await browser.get("/desk/cases/2026-041873/duplicates?with=2026-039764")
            #expect(page.text.contains("松雪茶庄"))
            let sent = try await browser.post(
                "/desk/cases/2026-041873/duplicates",
                [
                    ("_token", page.token), ("expectedVersion", page.value(of: "expectedVersion")),
                    ("older", "2026-039764"), ("do", "notSame"),
                ])
            #expect(sent.headers["location"] == "/desk/cases/2026-041873/duplicates?done=notSame&was=2026-039764")
            let order = DuplicateOrder(step: .notSame, older: CaseNumber("2026-039764")!, expectedVersion: 7)
            #expect(desk.decided == [order])
            let unknown = try await browser.post(
                "/desk/cases/2026-041873/duplicates", [("_token", page.token), ("older", "x"), ("do", "notSame")])
            #expect(unknown.status == 404)
        }
    }

    @Test("A refused decision shows why and keeps the candidate open")
    func refusedDuplicate() async throws {
        try await run { browser, desk in
            try await Self.signIn(browser, .deskOfficer)
            let page = try await browser.get("/en/desk/cases/2026-041873/duplicates")
            desk.answer.withLock { $0 = .refused([Localized(zh: "已受理。", en: "It is accepted.")]) }
            let sent = try await browser.post(
                "/en/desk/cases/2026-041873/duplicates",
                [("_token", page.token), ("older", "2026-039764"), ("do", "link")])
            #expect(sent.status == 422 && sent.text.contains("It is accepted.") && sent.text.contains("松雪茶庄"))
        }
    }

    @Test("What is found while typing is a part of a page, best first, and asks for the session's token")
    func found() async throws {
        try await run { browser, _ in
            try await Self.signIn(browser, .deskOfficer)
            let page = try await browser.get("/desk/new")
            #expect(page.text.contains(#"data-found="/desk/new/found" role="status" aria-live="polite""#))
            let found = try await browser.post("/desk/new/found", [("_token", page.token), ("respondent", "松雪阁")])
            #expect(found.status == 200 && !found.text.contains("<html"))
            #expect(found.text.contains("97%") && found.text.contains("很可能是同一件事"))
            #expect(try await browser.post("/desk/new/found", [("respondent", "松雪阁")]).status == 403)
        }
    }

    @Test("The link from the duplicate fills in the older case")
    func filledIn() async throws {
        try await run { browser, _ in
            try await Self.signIn(browser, .deskOfficer)
            let page = try await browser.get(
                "/desk/cases/2026-041873/refuse?reason=duplicateReferred&olderCase=2026-040911&command=accept")
            #expect(page.text.contains(#"value="2026-040911""#))
            #expect(page.text.contains(#"value="duplicateReferred" selected"#))
        }
    }

    @Test("Evidence is a download, and an unknown file does not exist")
    func evidence() async throws {
        try await run { browser, _ in
            try await Self.signIn(browser, .agencyLiaison)
            let file = try await browser.get("/agency/referrals/2026-041873-1/evidence/31")
            #expect(file.text == "abc" && file.headers["content-disposition"]?.hasPrefix("attachment") == true)
            #expect(try await browser.get("/agency/referrals/2026-041873-1/evidence/32").status == 404)
        }
    }
}
