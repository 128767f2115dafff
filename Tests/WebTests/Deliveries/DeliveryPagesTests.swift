import Casework
import Testing
import Vocabulary
import Web

@Suite("Letters that did not arrive: the list, the letters of a case, the sign in its header")
struct DeliveryPagesTests {
    private func page(
        _ role: Role, _ language: Language, _ view: DeliveriesView = .sample, hasSender: Bool = true,
        _ typed: [(String, String)] = []
    ) -> RenderedPage {
        let typed = FormData(typed)
        return RenderedPage(
            DeliveriesPage(
                view: view, query: DeliveryQuery(typed), hasSender: hasSender, viewer: Sample.viewer(role, language),
                typed: typed), language)
    }

    @Test(
        "Each letter says what it is, to whom, how far it has come, why, and what comes next",
        arguments: Language.allCases)
    func lines(language: Language) {
        let zh = language == .zh
        page(.deskSupervisor, language).shows([
            zh ? "✕ 未送达" : "✕ Not delivered", zh ? "对方拒收（550）" : "Refused by the receiver (550)",
            zh ? "登记回执" : "Registration", "2026-041873", zh ? "甲&lt;局&gt;" : "Bureau &lt;A&gt;",
            zh ? "↻ 重试中" : "↻ Being tried again", zh ? "12:00 再试" : "next try 24 March 2026, 12:00",
            zh ? "✓ 已另行告知" : "✓ Told otherwise", zh ? "试过 3 次" : "tries: 3", "1,000+",
            zh ? "等待与外地平台联通" : "waits until the other region is connected",
            zh ? "重发本页 6 件" : "Send all 6 on this page again", "rel=\"next\"", "rel=\"prev\"",
            (zh ? "" : "/en") + "/desk/cases/2026-041873/deliveries",
        ])
    }

    @Test("The desk may send again and say that it told; an administrator sends again; a supervisor reads")
    func buttons() {
        func names(_ role: Role) -> Set<String> {
            let html = page(role, .zh).html
            return Set(["retry", "settle", "unsettle"].filter { html.contains("name=\"\($0)\"") })
        }
        #expect(names(.deskSupervisor) == ["retry", "settle", "unsettle"])
        #expect(names(.operatorAdmin) == ["retry"])
        #expect(names(.supervisor) == [])
        let html = page(.deskSupervisor, .zh).html
        #expect(html.contains("name=\"unsettle\" value=\"14\"") && !html.contains("name=\"unsettle\" value=\"17\""))
        #expect(!html.contains("name=\"retry\" value=\"15\""))
        page(.operatorAdmin, .zh).hides(["href=\"/desk/cases"])
    }

    @Test("What was done is said, and telling by telephone can be undone at once", arguments: Language.allCases)
    func done(language: Language) {
        let zh = language == .zh
        let told = page(.deskSupervisor, language, .sample, [("done", "settle.1"), ("letter", "12")])
        told.shows([zh ? "已记为另行告知。" : "Noted as told otherwise.", "name=\"unsettle\" value=\"12\"", "role=\"status\""])
        page(.deskSupervisor, language, .sample, [("done", "retry.3")])
            .shows([zh ? "3 件通知马上重发。" : "Being sent again now: 3."])
        page(.deskSupervisor, language, .sample, [("done", "retry.0")])
            .shows([zh ? "没有改动" : "Nothing changed"])
        let forged = page(.deskSupervisor, language, .sample, [("done", "<b>.1")])
        forged.hides(["<b>.1", "role=\"status\""])
    }

    @Test("Without a sender the page says so; an empty list says what would stand there", arguments: Language.allCases)
    func empty(language: Language) {
        let zh = language == .zh
        let bare = page(.operatorAdmin, language, .empty, hasSender: false)
        bare.shows([zh ? "没有设置发送方式" : "No sender is set up", zh ? "没有未送达的通知" : "No notice is undelivered"])
        bare.hides(["<table", "name=\"retry\""])
        for state in DeliveryQuery.states {
            page(.operatorAdmin, language, .empty, [("state", state.rawValue)]).hides(["<table"])
        }
    }

    @Test("The letters of a case stand on a page of their own without the case's number in each line")
    func ofCase() {
        let rendered = RenderedPage(
            CaseDeliveriesPage(
                number: Sample.number, view: DeliveriesView(lines: DeliveryLineView.samples), hasSender: true,
                viewer: Sample.viewer(.deskOfficer)), .zh)
        rendered.shows(["‹ 2026-041873", "登记回执", "action=\"/desk/cases/2026-041873/deliveries\""])
        rendered.hides(["<span class=\"num\">2026-041873</span>", "rel=\"next\"", "rel=\"prev\""])
        RenderedPage(
            CaseDeliveriesPage(
                number: Sample.number, view: .empty, hasSender: true, viewer: Sample.viewer(.deskOfficer)), .zh
        ).shows(["本案还没有通知。"])
    }

    @Test("Where a case has more letters the page leads on to the older ones, and a decision comes back to its screen")
    func olderOfCase() {
        let view = DeliveriesView(lines: DeliveryLineView.samples, next: "0.9.0~0.3.0", previous: "")
        RenderedPage(
            CaseDeliveriesPage(
                number: Sample.number, view: view, hasSender: true, viewer: Sample.viewer(.deskOfficer),
                typed: FormData([("after", "0.9.0")])), .zh
        ).shows([
            "rel=\"next\" href=\"/desk/cases/2026-041873/deliveries?after=0.9.0~0.3.0\"",
            "action=\"/desk/cases/2026-041873/deliveries?after=0.9.0\"",
        ])
    }

    @Test("The header of a case shows the worst of its letters and leads to them", arguments: Language.allCases)
    func header(language: Language) {
        let zh = language == .zh
        func header(_ states: [DeliveryState: Int]) -> RenderedPage {
            var view = CaseFileView.sample()
            view.deliveries = states
            return RenderedPage(CaseFilePage(view: view, viewer: Sample.viewer(.deskOfficer, language)), language)
        }
        let href = (zh ? "" : "/en") + "/desk/cases/2026-041873/deliveries"
        header([.sent: 4, .dead: 1, .failed: 2]).shows([
            "<a class=\"tag late\" href=\"\(href)\">✕ \(zh ? "1 件通知未送达" : "1 notice: not delivered")</a>"
        ])
        header([.sent: 4, .failed: 2]).shows([
            "tag soon", zh ? "↻ 2 件通知重试中" : "↻ 2 notices: being tried again",
        ])
        header([.sent: 1, .acknowledged: 3]).shows([zh ? "→ 1 件通知已发出" : "→ 1 notice: sent"])
        header([:]).hides([href])
    }

    @Test("A form without a button of ours decides nothing; the one for all takes what the screen shows")
    func form() {
        #expect(DeliveryDecisionForm(FormData([("shown", "1")])) == nil)
        #expect(DeliveryDecisionForm(FormData([("retry", "7"), ("shown", "1")]))?.letters == [7])
        let all = DeliveryDecisionForm(FormData([("shown", "1"), ("shown", "2"), ("retry", "all")]))
        #expect(all?.letters == [1, 2] && all?.decision == .retry)
        #expect(DeliveryDecisionForm(FormData([("settle", "x")]))?.letters == [])
    }

    @Test("Every name in the templates of letters has a value, in both branches of each section")
    func names() throws {
        var check = NameCheck(RenderedPage.site.templates)
        let frame = RenderedPage.site.frame(.zh, path: "/", bound: "a session")
        let (sample, typed) = (Sample.viewer(.deskSupervisor), FormData([("done", "settle.1"), ("letter", "12")]))
        check.check(
            DeliveriesPage(view: .sample, query: DeliveryQuery(typed), hasSender: false, viewer: sample, typed: typed),
            frame)
        check.check(
            CaseDeliveriesPage(
                number: Sample.number, view: .sample, hasSender: false, viewer: sample, typed: typed),
            frame)
        #expect(check.missing == [])
    }
}
