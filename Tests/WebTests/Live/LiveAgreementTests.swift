import Agreement
import CaseRules
import Casework
import TestSupport
import Testing
import Vocabulary
import Web

@Suite("An administrator changes the agreement over the real pages", .serialized)
struct LiveAgreementTests {
    private func upload(_ files: [AgreementFile], _ admin: StaffBrowser) async throws -> Browser.Answer {
        let token = try await admin.get("/admin/agreement").token
        let parts = files.map { (name: $0.path, text: String(decoding: $0.bytes, as: UTF8.self)) }
        return try await admin.browser.upload("/admin/agreement", [("_token", token)], parts)
    }

    /// Presses the button of the preview.
    private func install(_ admin: StaffBrowser) async throws -> Browser.Answer {
        let page = try await admin.get("/admin/installation")
        let hidden = ["_token", "attempt", "inForce"].map { ($0, page.value(of: $0)) }
        return try await admin.browser.post("/admin/installation", hidden)
    }

    @Test("An amended agreement is uploaded, compared, brought into force, and read by a supervisor")
    func amends() async throws {
        try await LiveServer.run { live in
            let admin = try await live.signedIn("admin")
            let before = live.centre.installed.digest
            let sent = try await upload(BeijingFiles().limit("T08", "9 working days").files, admin)
            #expect(sent.status == 303 && sent.headers["location"] == "/admin/installation", "\(sent.troubles)")
            let preview = try await admin.get("/admin/installation").text
            #expect(preview.contains("→ 9 个工作日") && preview.contains("正在计算的期限不变"))
            #expect(live.centre.installed.digest == before)
            let done = try await install(admin)
            #expect(done.status == 303 && done.headers["location"] == "/admin/installation/progress")
            #expect(try await admin.get("/admin/installation/progress").text.contains("不需要重新计算"))
            let after = live.centre.installed.digest
            #expect(after != before)
            let list = try await admin.get("/admin/agreement").text
            #expect(list.contains(String(before.prefix(12))) && list.contains("admin") && list.contains("✓ 生效中"))

            let watch = try await live.signedIn("watch")
            #expect(try await watch.get("/supervise/agreements").text.contains(String(after.prefix(12))))
            let version = try await watch.get("/en/supervise/agreements/\(after)").text
            #expect(version.contains("→ 9 working days") && version.contains("Compared with"))
            let clocks = try await watch.get("/supervise/agreements/\(after)/files?file=clocks.yaml")
            #expect(clocks.text.contains("limit: 9 working days") && clocks.headers["content-disposition"] != nil)
            let all = try await watch.get("/supervise/agreements/\(after)/files").text
            #expect(all.contains("===== agencies.yaml =====") && all.contains("===== thresholds.yaml ====="))
        }
    }

    @Test("Broken files are named with file and line and cannot be installed; other files are refused at the field")
    func broken() async throws {
        try await LiveServer.run { live in
            let admin = try await live.signedIn("admin")
            let before = live.centre.installed.digest
            let files = BeijingFiles().limit("T08", "soon").files
            #expect(try await upload(files, admin).status == 303)
            let preview = try await admin.get("/admin/installation").text
            #expect(
                preview.contains("clocks.yaml:") && preview.contains("“soon”") && !preview.contains("name=\"attempt\""))
            let token = try await admin.get("/admin/agreement").token
            let forced = try await admin.browser.post(
                "/admin/installation", [("_token", token), ("attempt", ""), ("inForce", before)])
            #expect(forced.status == 422 && live.centre.installed.digest == before)
            let none = try await upload([], admin)
            #expect(none.status == 422 && none.text.contains("请选择"))
            let twice = try await upload([files[0], files[0]], admin)
            #expect(twice.status == 422 && twice.text.contains("有两个文件都叫"))
            let other = try await admin.browser.upload(
                "/admin/agreement", [("_token", token)], [(name: "a.exe", text: "x"), (name: "b.yaml", text: "")])
            #expect(other.status == 422 && other.text.contains("不是 .yaml 文件") && other.text.contains("是空的"))
            let large = String(repeating: "#", count: 3 << 20)
            let refused = try await admin.browser.upload(
                "/admin/agreement", [("_token", token)], [(name: "a.yaml", text: large)])
            #expect(refused.status == 413 && refused.text.contains("2 MB"))
        }
    }

    @Test("What was looked at in another window, or against another version, is not installed")
    func overtaken() async throws {
        try await LiveServer.run { live in
            let admin = try await live.signedIn("admin")
            _ = try await upload(BeijingFiles().limit("T08", "9 working days").files, admin)
            let old = try await admin.get("/admin/installation")
            _ = try await upload(BeijingFiles().limit("T08", "8 working days").files, admin)
            let before = live.centre.installed.digest
            let hidden = ["_token", "attempt", "inForce"].map { ($0, old.value(of: $0)) }
            let answer = try await admin.browser.post("/admin/installation", hidden)
            #expect(answer.status == 422 && answer.text.contains("还没有启用") && answer.text.contains("→ 8 个工作日"))
            #expect(live.centre.installed.digest == before)
            let seen = try await admin.get("/admin/installation")
            try await live.centre.install(BeijingFiles().limit("T08", "7 working days").files, by: .system)
            let late = try await admin.browser.post(
                "/admin/installation", ["_token", "attempt", "inForce"].map { ($0, seen.value(of: $0)) })
            #expect(late.status == 422 && late.text.contains("7 个工作日 → 8 个工作日"))
        }
    }

    @Test("A notice of days off is previewed, installed, and moves the date of an open clock after the job")
    func notice() async throws {
        try await LiveServer.run { live in
            let officer = try await live.signedIn("officer")
            let number = try await officer.register()
            #expect(try await officer.get("/desk/cases/\(number)").text.contains("2026 年 3 月 27 日"))
            let admin = try await live.signedIn("admin")
            let begun = CalendarNoticeForm(live.centre.agreement.calendar.lists.last { $0.year == 2026 }!)
            let page = try await admin.get("/admin/calendar?from=2026")
            #expect(page.text.contains("\(begun.typed["off"]!)</textarea>"))
            let fields = [
                ("_token", page.token), ("year", "2026"), ("announced", "2026-03-24"),
                ("off", begun.typed["off"]! + "\n2026-03-26 抗洪: \"临时\"放假 / Flood, day off"),
                ("worked", begun.typed["worked"]!), ("sourceZh", "紧急通知"), ("sourceEn", "Urgent notice"),
            ]
            let wrong = try await admin.browser.post("/admin/calendar", fields)
            #expect(wrong.status == 422 && wrong.text.contains("请选择核对情况") && wrong.text.contains("抗洪"))
            let sent = try await admin.browser.post("/admin/calendar", fields + [("mark", "V")])
            #expect(sent.status == 303, "\(sent.troubles)")
            let preview = try await admin.get("/admin/installation").text
            #expect(preview.contains("改为放假：2026 年 3 月 26 日") && preview.contains("全部未结期限会重新计算"))
            #expect(preview.contains(number) && preview.contains("2026 年 3 月 30 日"))
            #expect(try await admin.get("/admin/calendar?again=1").text.contains("抗洪"))
            #expect(try await install(admin).status == 303)

            let under = try await admin.get("/admin/installation/progress")
            #expect(under.headers["refresh"] == "3" && under.text.contains("可以离开本页"))
            #expect(try await admin.get("/admin/installation/progress?still=1").headers["refresh"] == nil)
            try await live.centre.recompute("test")
            let done = try await admin.get("/admin/installation/progress")
            #expect(done.headers["refresh"] == nil && done.text.contains("已经算完：1 个案件有了新日期"))
            #expect(try await officer.get("/desk/cases/\(number)").text.contains("2026 年 3 月 30 日"))
            let calendar = try await admin.get("/admin/calendar").text
            #expect(calendar.contains("2026 年，2026 年 3 月 24 日公布") && calendar.contains("抗洪: &quot;临时&quot;放假"))
        }
    }

    @Test("Nobody else finds these pages, and a form of another session is refused")
    func closed() async throws {
        try await LiveServer.run { live in
            let digest = live.centre.installed.digest
            let paths = [
                "/admin/agreement", "/admin/agreement/\(digest)", "/admin/agreement/\(digest)/files",
                "/admin/calendar", "/admin/installation", "/admin/installation/progress",
            ]
            let supervised = ["/supervise/agreements", "/supervise/agreements/\(digest)"]
            for name in ["officer", "chief", "chaoyang"] {
                let other = try await live.signedIn(name)
                for path in paths + supervised { #expect(try await other.get(path).status == 404, "\(name) \(path)") }
            }
            let watch = try await live.signedIn("watch")
            for path in paths { #expect(try await watch.get(path).status == 404) }
            let nobody = Browser(live.server)
            for path in paths { #expect(try await nobody.get(path).status == 303) }
            let admin = try await live.signedIn("admin")
            for path in supervised + ["/admin/agreement/none", "/admin/agreement/\(digest)/files?file=none"] {
                #expect(try await admin.get(path).status == 404, "\(path)")
            }
            #expect(try await admin.get("/admin/installation").status == 303)
            let forged = try await admin.browser.upload(
                "/admin/agreement", [("_token", "x")], [(name: "a.yaml", text: "x")])
            #expect(forged.status == 403)
            #expect(try await admin.browser.post("/admin/calendar", []).status == 403)
        }
    }
}
