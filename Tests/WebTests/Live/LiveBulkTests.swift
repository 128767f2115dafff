import CaseRules
import Casework
import Foundation
import Testing
import Vocabulary
import Web

@Suite("Several cases at once over the real pages", .serialized)
struct LiveBulkTests {
    /// Registers some cases and gives them to the officer.
    private func cases(_ count: Int, _ live: LiveServer) async throws -> [String] {
        let filings = (1...count).map { index -> Filing in
            var intake = Intake(
                kind: .complaint, applicantRole: .complainant, isAnonymous: false, rights: [.trademark], language: .zh)
            intake.respondent = index == 1 ? "=HYPERLINK(\"http://x\")" : "茶店\(index)号"
            intake.applicant = ApplicantIdentity(name: "沈知远", phone: "13800000001")
            return Filing(intake, way: .submitOnline, channel: .web, actor: Actor(role: .complainant))
        }
        return try await live.centre.file(filings).map { try $0.get().number.description }
    }

    private func plan(
        _ browser: StaffBrowser, _ kind: String, _ numbers: [String], _ more: [(String, String)] = []
    ) async throws -> String {
        let answer = try await browser.send(
            "/desk/bulk", from: "/desk", [("kind", kind)] + numbers.map { ("number", $0) } + more)
        return try #require(answer.headers["location"])
    }

    @Test("An officer takes selected cases: preview, confirm, result, undo")
    func take() async throws {
        try await LiveServer.run { live in
            let numbers = try await cases(3, live)
            let officer = try await live.signedIn("officer")
            let page = try await plan(officer, "assign", numbers)
            let preview = try await officer.get(page).text
            #expect(preview.contains("会办 3 件，不会办 0 件") && preview.contains("确认办理"))
            #expect(numbers.allSatisfy { preview.contains($0) } && !preview.contains("沈知远"))
            #expect(!(try await officer.get("/desk?filter=mine").text.contains(numbers[0])))
            _ = try await officer.send(page + "/start", from: page, [])
            #expect(try await officer.get(page).text.contains("已办 3 件，没有办 0 件"))
            #expect(try await officer.get("/desk?filter=mine").text.contains(numbers[0]))
            _ = try await officer.send(page + "/undo", from: page, [])
            #expect(try await officer.get("/en" + page).text.contains("3 undone, 0 not undone"))
            #expect(!(try await officer.get("/desk?filter=mine").text.contains(numbers[0])))
        }
    }

    @Test("Nothing chosen is said in words, a plan can be dropped, and others do not see it")
    func refused() async throws {
        try await LiveServer.run { live in
            let numbers = try await cases(1, live)
            let officer = try await live.signedIn("officer")
            let none = try await officer.send("/desk/bulk", from: "/desk", [("kind", "assign")])
            #expect(none.status == 422 && none.text.contains("请先选中案件"))
            let page = try await plan(officer, "beginExamination", numbers)
            #expect(try await live.signedIn("watch").get(page).status == 404)
            #expect(try await officer.get("/desk/hand-over").status == 404)
            let dropped = try await officer.send(page + "/drop", from: page, [])
            #expect(dropped.headers["location"] == "/desk")
            #expect(try await officer.get(page).status == 404)
        }
    }

    @Test("A supervisor hands an officer's work over and sees who gets how much")
    func handOver() async throws {
        try await LiveServer.run { live in
            let numbers = try await cases(3, live)
            for name in ["wang", "zhao"] {
                _ = try await live.centre.addAccount(name, role: .deskOfficer, agency: nil, password: nil)
            }
            let chief = try await live.signedIn("chief")
            let given = try await plan(chief, "assign", numbers, [("account", "officer")])
            _ = try await chief.send(given + "/start", from: given, [])
            let choose = try await chief.get("/desk/hand-over?from=officer")
            #expect(choose.text.contains("由谁接办") && choose.text.contains(CaseState.registered.name.zh))
            let nobody = try await chief.send(
                "/desk/hand-over", from: "/desk/hand-over?from=officer", [("from", "officer")])
            #expect(nobody.status == 422 && nobody.text.contains("请选择由谁接办"))
            let planned = try await chief.send(
                "/desk/hand-over", from: "/desk/hand-over?from=officer",
                [("from", "officer"), ("to", "wang"), ("to", "zhao")])
            let page = try #require(planned.headers["location"])
            let preview = try await chief.get(page).text
            #expect(preview.contains("“officer”名下 3 件在办案件") && preview.contains("→ wang"))
            _ = try await chief.send(page + "/start", from: page, [])
            #expect(try await chief.get("/en" + page).text.contains("3 done, 0 left out"))
            #expect(try await live.signedIn("officer").get("/desk?filter=mine").text.contains("您名下没有在办案件"))
        }
    }

    @Test("A list is kept under a name, opened again, taken out and put back")
    func searches() async throws {
        try await LiveServer.run { live in
            let officer = try await live.signedIn("officer")
            let from = "/desk?filter=open&after=1.2.3"
            let kept = try await officer.send(
                "/desk/searches", from: from, [("name", "我的<急件>"), ("query", "filter=open&after=1.2.3")])
            #expect(kept.headers["location"] == "/desk?filter=open&search=saved")
            let inbox = try await officer.get("/desk").text
            #expect(inbox.contains("我的&lt;急件&gt;") && inbox.contains("/desk?filter=open\""))
            let action = try #require(inbox.firstMatch(of: /\/desk\/searches\/\d+/)).output
            let removed = try await officer.send("\(action)/remove", from: "/desk", [])
            let after = try await officer.get(try #require(removed.headers["location"])).text
            #expect(after.contains("已删除保存的列表") && !after.contains("急件"))
            _ = try await officer.send("\(action)/restore", from: "/desk", [])
            #expect(try await officer.get("/desk").text.contains("急件"))
            #expect(!(try await live.signedIn("chief").get("/desk").text.contains("急件")))
        }
    }

    @Test("A search with its conditions is kept from the search page, and its link leads back to the hits")
    func keptSearch() async throws {
        try await LiveServer.run { live in
            _ = try await cases(2, live)
            let officer = try await live.signedIn("officer")
            #expect(try await officer.get("/desk/search").text.contains("name=\"query\"") == false)
            let page = try await officer.get("/desk/search?q=%E5%BA%97&right=trademark").text
            let query = try #require(page.firstMatch(of: /name="query" value="([^"]*)"/)).output.1
            let kept = try await officer.send(
                "/desk/searches", from: "/desk/search?q=%E5%BA%97",
                [("name", "店铺"), ("query", String(query).replacing("&amp;", with: "&"))])
            let back = try await officer.get(try #require(kept.headers["location"])).text
            #expect(back.contains("已保存。") && back.contains("“店”的查找结果"))
            let link = try #require(try await officer.get("/desk").text.firstMatch(of: /<a href="([^"]*)">店铺/)).output.1
            let found = try await officer.get(String(link).replacing("&amp;", with: "&")).text
            #expect(found.contains("<mark>店</mark>"))
        }
    }

    @Test("A list comes as a file, whole, without formulas and without complainants")
    func export() async throws {
        try await LiveServer.run { live in
            _ = try await cases(60, live)
            let officer = try await live.signedIn("officer")
            let file = try await officer.get("/desk/list.csv?filter=new")
            #expect(file.headers["content-type"] == "text/csv; charset=utf-8")
            let name = file.headers["content-disposition"]?.removingPercentEncoding
            #expect(name?.hasSuffix("新件 2026-03-24.csv") == true)
            let lines = file.text.split(separator: "\r\n")
            #expect(lines.count == 61 && lines[0].hasSuffix("办理人,标记"))
            #expect(file.text.contains(#""'=HYPERLINK(""http://x"")""#))
            #expect(!file.text.contains("沈知远") && !file.text.contains("13800000001"))
            #expect(try await officer.get("/en/desk/list.csv?filter=mine").text.contains("Case number,State"))
            #expect(!(try await live.signedIn("watch").get("/desk/list.csv?filter=new").text.contains("茶店")))
            #expect(try await live.signedIn("chaoyang").get("/desk/list.csv").status == 404)
        }
    }
}
