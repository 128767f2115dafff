import CaseRules
import Testing
import Vocabulary
import Web

@Suite("Every date opens its derivation")
struct ClockPageTests {
    private func clock(_ index: Int) throws -> ClockView {
        try #require(SampleParts.clocks.first { $0.index == index })
    }

    @Test("A clock's page tells rule, start, skipped days, end, basis, mark and version", arguments: Language.allCases)
    func derivation(language: Language) throws {
        let page = ClockPage(
            number: Sample.number, view: try clock(2), viewer: Sample.viewer(.deskOfficer, language), back: "/back")
        RenderedPage(page, language).shows([
            "2026-041873", "/back", "/desk/rules/clocks#T03", "T03", "3f9a1c2b4d5e",
            language == .zh
                ? "从“收到”起算：2026 年 3 月 23 日" : "Counted from “received”: 23 March 2026",
            language == .zh ? "不计入" : "is not counted", language == .zh ? "24:00 届满" : "at 24:00",
            language == .zh ? "依据：本协议约定" : "Basis: This agreement",
            language == .zh ? "北京市知识产权保护责任协议" : "Beijing Responsibility Agreement",
        ])
    }

    @Test("A clock whose rule is gone says so", arguments: Language.allCases)
    func unknown(language: Language) throws {
        let page = ClockPage(
            number: Sample.number, view: try clock(1), viewer: Sample.viewer(.deskOfficer, language), back: "/back")
        RenderedPage(page, language).shows([language == .zh ? "没有这条期限的规则" : "has no rule for this clock"])
    }

    @Test("Every date on the case page leads to its clock")
    func casePage() {
        let rendered = RenderedPage(CaseFilePage(view: .sample(), viewer: Sample.viewer()), .zh)
        rendered.shows([2, 4, 5].map { "/desk/cases/2026-041873/clocks/\($0)" } + ["这个日期怎么来的"])
    }

    @Test("The lists link each date to the page of its clock")
    func lists() {
        let viewer = Sample.viewer()
        RenderedPage(InboxPage(view: .sample(2), query: InboxQuery(), viewer: viewer), .zh)
            .shows(["/desk/cases/2026-041873/clocks/next"])
        RenderedPage(OverduePage(view: .sample(), query: OverdueQuery(), viewer: viewer), .zh)
            .shows(["/desk/cases/2026-037715/clocks/1"])
        RenderedPage(AgencyInboxPage(view: .sample(), filter: .open, viewer: viewer), .zh)
            .shows(["/agency/referrals/2026-041000-1/clocks/next"])
    }

    @Test("A key names the next running clock or one by its place", arguments: ["0", "-1", "T03", ""])
    func keys(wrong: String) throws {
        #expect(ClockKey(wrong) == nil)
        #expect(ClockKey("next") == .next && ClockKey("12") == .index(12))
    }

    @Test("The next clock is the one that the list showed: the desk's own, or that of the referral")
    func next() throws {
        let clocks = [(7, 1), (8, nil), (9, 2)].map { index, referral in
            ClockView(
                index: index, clock: ClockID("T06"), referral: referral, name: CaseState.received.name,
                due: Sample.due("2026-03-26"), standing: index == 9 ? .stopped(why: CaseState.received.name) : .running)
        }
        #expect(ClockKey.next.choose(clocks)?.index == 8)
        #expect(ClockKey.next.choose(clocks, referral: 1)?.index == 7)
        #expect(ClockKey.next.choose(clocks, referral: 2) == nil && ClockKey.index(9).choose(clocks)?.index == 9)
    }

    @Test(
        "The proposal and the case open their rules with facts, law of the day, mark and overlays",
        arguments: Language.allCases)
    func rules(language: Language) {
        let viewer = Sample.viewer(.deskOfficer, language)
        let told = [
            "R13", "R06", "/desk/rules#R13", language == .zh ? "地点：市场" : "place: Market",
            language == .zh ? "商标法（2019）第 57、60–62 条" : "Trademark Law 2019 art. 57, 60–62",
            language == .zh ? "法律原文已核对" : "checked against the text of the law",
            language == .zh ? "为什么适用" : "Why it fits",
        ]
        let proposal = CommandPage(
            sheet: CommandSheet.all[.classify]!, view: .sample(.classify), viewer: viewer, action: "/there",
            back: "/back")
        RenderedPage(proposal, language).shows(told)
        RenderedPage(CaseFilePage(view: .sample(), viewer: viewer), language).shows(told)
        let referral = ReferralPage(
            view: ReferralView(referral: .sample, file: .referralSample()), viewer: viewer)
        RenderedPage(referral, language).shows(told)
    }
}
