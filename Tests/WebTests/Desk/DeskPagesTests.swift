import Casework
import CaseRules
import Testing
import Vocabulary
import Web

/// Looks for every value of every page of the staff, in both languages.
@Suite("The desk's pages show their values (DeskPages)")
struct DeskPagesTests {
    @Test("The inbox shows clock, title, right, place, channel, flags and who", arguments: Language.allCases)
    func inbox(language: Language) {
        let page = InboxPage(view: .sample(5), query: InboxQuery(), viewer: Sample.viewer(.deskOfficer, language))
        let rendered = RenderedPage(page, language)
        rendered.shows([
            "2026-041873", "松雪阁茶叶店", "西城区", "王芳", "1,000+", "k50", "k0", #"value="2026-041869""#,
            RightType.trademark.name[language], Channel.phone.name[language], CaseFlag.green.name[language],
            language == .zh ? "! 超 3 天" : "! 3 days late", language == .zh ? "今天到期" : "due today",
            language == .zh ? "还剩 2 天" : "2 days left", language == .zh ? "2026 年 3 月 21 日" : "21 March 2026",
        ])
        rendered.shows(DeskList.allCases.map { $0.name[language] })
    }

    @Test("What people wrote cannot become markup in the inbox")
    func hostileTitle() {
        let row = InboxRowView(
            number: Sample.number, title: "<script>1&2\"'", kind: .tipOff, state: CaseState.registered.name, due: nil,
            right: .unknown, place: nil, district: "<i>", channel: .web, assignee: "<b>", receivedAt: Sample.now)
        let page = InboxPage(
            view: InboxView(rows: [row], counts: [:]), query: InboxQuery(), viewer: Sample.viewer())
        let rendered = RenderedPage(page, .zh)
        rendered.shows(["&lt;script&gt;1&amp;2&quot;&#39;", "&lt;i&gt;", "&lt;b&gt;"])
        rendered.hides(["<script>1", "<i>"])
    }

    @Test("An empty inbox says so and what to do", arguments: DeskList.allCases)
    func emptyInbox(filter: DeskList) {
        let view = InboxView(rows: [], counts: [:])
        for language in Language.allCases {
            let page = InboxPage(
                view: view, query: InboxQuery(filter: filter), viewer: Sample.viewer(.deskOfficer, language))
            RenderedPage(page, language).shows([filter.emptyText[language]])
        }
    }

    @Test(
        "The case page shows facts, evidence, clocks, people, referrals, papers and events",
        arguments: Language.allCases)
    func caseFile(language: Language) {
        let viewer = Sample.viewer(.deskOfficer, language)
        let page = CaseFilePage(view: .sample(), viewer: viewer, fresh: FreshNumber(code: Sample.code))
        let rendered = RenderedPage(page, language)
        rendered.shows([
            "2026-041873", "第 8123456 号", "&lt;店员&gt;", "柜台陈列照片 0307.jpg", "2.4 MB", "9f86d081884c", "/evidence/31",
            language == .zh ? "匿名举报，没有留下身份" : "Anonymous: no identity was left",
            language == .zh ? "3 个工作日" : "3 working days", language == .zh ? "依据：本协议约定" : "Basis: This agreement",
            language == .zh ? "按时完成" : "met in time",
            language == .zh ? "西城区市场监管局" : "Xicheng Market Regulation Bureau",
            language == .zh ? "公证认证的主体资格证明" : "Notarised proof of identity",
            language == .zh ? "提请不予受理" : "Asked to refuse", "与 2026-040911 是同一件事",
            language == .zh ? "您自己提出的" : "You asked for it yourself",
            language == .zh ? "请先分类" : "Classify it first", "4821", "7733", #"data-key="s""#,
        ])
        rendered.hides(["张晓兰", #"value="approve""#, language == .zh ? "空的" : ">Empty<"])
    }

    @Test("A complainant's contact is readable at the desk; the second person may answer", arguments: Language.allCases)
    func openPeople(language: Language) {
        var view = CaseFileView.sample(sealed: false)
        view.approval = ApprovalView(
            step: Localized(zh: "不予受理", en: "Refusal"), reason: "重复", askedBy: "王芳", askedAt: Sample.now,
            mayAnswer: true)
        let rendered = RenderedPage(
            CaseFilePage(view: view, viewer: Sample.viewer(.deskSupervisor, language)), language)
        rendered.shows(["张晓兰", "138 0000 0000", #"value="approve""#, #"value="decline""#])
    }

    @Test("Every command of the staff has a page that shows its fields", arguments: Language.allCases)
    func commands(language: Language) {
        for sheet in CommandSheet.all.values where sheet.effect != .press {
            let page = CommandPage(
                sheet: sheet, view: .sample(sheet.command), viewer: Sample.viewer(.deskOfficer, language),
                action: "/there",
                back: "/back", problems: FormProblems([FieldProblem("text", zh: "请填写", en: "Fill in")]))
            let rendered = RenderedPage(page, language)
            rendered.shows([
                sheet.heading[language], sheet.button[language], #"name="expectedVersion" value="7""#, "/there",
                "/back",
            ])
            rendered.shows(sheet.fields.map { $0.label[language] })
        }
    }

    @Test("The proposal of the rules is chosen and explained", arguments: Language.allCases)
    func proposal(language: Language) {
        let page = CommandPage(
            sheet: CommandSheet.all[.classify]!, view: .sample(.classify),
            viewer: Sample.viewer(.deskOfficer, language),
            action: "/there", back: "/back")
        RenderedPage(page, language).shows([
            #"value="counterfeit" selected"#, #"value="xicheng" selected"#, "R13",
            language == .zh ? "商标法（2019）第六十条" : "Trademark Law 2019 art. 60",
        ])
    }

    @Test("The outcome is asked for each respondent", arguments: Language.allCases)
    func outcome(language: Language) {
        let page = CommandPage(
            sheet: CommandSheet.all[.reportOutcome]!, view: .sample(.reportOutcome),
            viewer: Sample.viewer(.agencyLiaison, language), action: "/there", back: "/back",
            typed: FormData([("fine-2", "63000")]))
        RenderedPage(page, language).shows([
            "1 北京松雪阁茶叶店", "2 松雪茶庄", #"name="kinds-1""#, #"name="fine-2" value="63000""#,
            OutcomeKind.fine.name[language],
        ])
    }

    @Test(
        "The examination shows the standard's signs and the duplicates with their reasons", arguments: Language.allCases
    )
    func examination(language: Language) {
        let page = ExaminePage(view: .sample(), viewer: Sample.viewer(.deskOfficer, language))
        RenderedPage(page, language).shows([
            "●", "◐", "○", "身份证.jpg", "2026-040911", "97%", "99%", "212",
            "/desk/cases/2026-041873/duplicates?with=2026-040911",
            #"value="identity" checked"#, CaseState.received.name[language], "/refuse", "/steps/requestSupplement",
        ])
    }

    @Test("The intake keeps what was typed and shows what was found", arguments: Language.allCases)
    func intake(language: Language) {
        let typed = FormData([("channel", "letter"), ("kind", "complaint"), ("respondent", "松雪\"阁"), ("act", "piracy")])
        let problems = FormProblems([FieldProblem("arrivedOn", zh: "请填写到达日期", en: "Enter the day of arrival")])
        let page = IntakePage(
            typed: typed, viewer: Sample.viewer(.deskOfficer, language), districts: Sample.districts,
            found: FoundView(DuplicateCandidateView.samples), problems: problems)
        RenderedPage(page, language).shows([
            "松雪&quot;阁", #"value="letter" checked"#, #"value="piracy" selected"#, "<details open", "2026-040911",
            language == .zh ? "很可能是同一件事" : "Very likely the same matter", ##"href="#arrivedOn""##,
            language == .zh ? "错误：" : "Error: ",
        ])
    }

    @Test(
        "A voicemail is heard above the form, which asks no channel and remembers the draft",
        arguments: Language.allCases)
    func voicemail(language: Language) {
        let view = VoicemailView(
            number: Sample.number, receivedAt: Localized(zh: "周日 22:40", en: "Sunday 22:40"),
            sound: Paths.deskEvidence(Sample.number, 31))
        let page = IntakePage(
            typed: FormData([("channel", "voicemail")]), viewer: Sample.viewer(.deskOfficer, language),
            districts: Sample.districts, voicemail: view)
        let rendered = RenderedPage(page, language)
        rendered.shows([
            "<audio controls", "/evidence/31", #"name="channel" value="voicemail""#,
            #"name="voicemail" value="2026-041873""#, view.receivedAt[language],
        ])
        rendered.hides([#"value="phone""#])
    }

    @Test("An order of the hotline and an exhibition are asked for what their commands must know")
    func sources() throws {
        func provenance(_ pairs: [(String, String)]) throws -> Provenance? {
            let typed = FormData(
                [("kind", "tipOff"), ("right", "tm"), ("respondent", "某店"), ("anonymous", "true")] + pairs)
            return try DeskIntakeForm(typed)
                .checked(today: Day("2026-03-02")!, offset: Sample.offset, language: .zh).provenance
        }
        let due = Due(day: Day("2026-03-09")!, end: Instant("2026-03-10T00:00+08:00")!)
        #expect(
            try provenance([("channel", "hotline"), ("orderNumber", "JB1"), ("orderDue", "2026-03-09")])
                == .hotline(HotlineOrder(number: "JB1", due: due)))
        let exhibition = Exhibition(name: "服贸会", lastDay: Day("2026-03-05")!)
        #expect(
            try provenance([("channel", "exhibition"), ("exhibition", "服贸会"), ("lastDay", "2026-03-05")])
                == .exhibition(exhibition))
        #expect(throws: FormProblems.self) { try provenance([("channel", "exhibition"), ("exhibition", "服贸会")]) }
        #expect(throws: FormProblems.self) { try provenance([("channel", "hotline"), ("orderDue", "soon")]) }
    }

    @Test("An agency sees the matter and its own steps", arguments: Language.allCases)
    func referral(language: Language) {
        let viewer = Sample.viewer(.agencyLiaison, language)
        let page = ReferralPage(view: ReferralView(referral: .sample, file: .referralSample()), viewer: viewer)
        let rendered = RenderedPage(page, language)
        rendered.shows([
            "2026-041873", "/agency/referrals/2026-041873-1/steps/sign", "/agency/referrals/2026-041873-1/evidence/31",
            language == .zh ? "身份已封存" : "Identity sealed", language == .zh ? "请先签收" : "Sign for it first",
        ])
        rendered.hides(["提请不予受理", "张晓兰", "/desk/cases/"])
        RenderedPage(AgencyInboxPage(view: .sample(), filter: .unsigned, viewer: viewer), language).shows([
            "2026-041000", "/agency/referrals/2026-041000-1", Sample.agencies[0].name[language],
            ReferralState.sent.name[language],
        ])
    }

    @Test("The overdue list shows case, agency, clock and how late", arguments: Language.allCases)
    func overdue(language: Language) {
        let page = OverduePage(
            view: .sample(), query: OverdueQuery(agency: AgencyID("bj.ip")),
            viewer: Sample.viewer(.supervisor, language))
        RenderedPage(page, language).shows([
            "2026-037715", language == .zh ? "超 9 天" : "9 days late", Sample.agencies[0].name[language],
            #"value="bj.ip" selected"#, "agency=bj.ip&amp;after=k50", "23",
        ])
    }

    @Test("A failed sign-in tells nothing about which part was wrong", arguments: Language.allCases)
    func signIn(language: Language) {
        let page = SignInPage(name: "li", next: "/desk", trouble: .wrong, language: language)
        RenderedPage(page, language).shows([
            #"value="li""#, language == .zh ? "用户名或密码不对" : "The name or the password is wrong",
        ])
        let locked = SignInPage(trouble: .locked(minutes: 15), language: language)
        RenderedPage(locked, language).shows(["15"])
    }
}
