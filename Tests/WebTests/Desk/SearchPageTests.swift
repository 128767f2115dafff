import Casework
import Storage
import Testing
import Vocabulary
import Web

@Suite("The search page shows what was found, why, and how to narrow it")
struct SearchPageTests {
    private func page(
        _ view: SearchView, _ query: SearchQuery = SearchQuery(words: "松雪"), _ role: Role = .deskOfficer,
        _ language: Language = .zh
    ) -> RenderedPage {
        RenderedPage(SearchPage(view: view, query: query, viewer: Sample.viewer(role, language)), language)
    }

    @Test("Hits show number, title, the words marked, and why a case is named", arguments: Language.allCases)
    func hits(language: Language) {
        page(.sample(), language: language).shows([
            "2026-041873", "<mark>松雪</mark>阁茶叶店", "铁罐上印着 <mark>松雪</mark> 字样", language == .zh ? "原话" : "What was said",
            language == .zh ? "2026 年 3 月 24 日的办理文字" : "Written on 24 March 2026", "请补交购买<mark>发票</mark>。",
            language == .zh ? "2026 年 3 月 24 日的文件" : "File of 24 March 2026", "<mark>合同</mark>.pdf",
            language == .zh ? "2026 年 3 月 24 日记录的编号" : "Recorded on 24 March 2026", "<mark>冀知</mark> 7",
            language == .zh ? "投诉人、举报人的姓名、电话或邮箱完全相符" : "of its complainant or informant, exactly",
            language == .zh ? "约 212 件" : "About 212 cases", "rel=\"next\"", "k50",
        ])
    }

    private func page(_ view: SearchView, language: Language) -> RenderedPage {
        page(view, SearchQuery(words: "松雪"), .deskOfficer, language)
    }

    @Test("Filters and orders are links that keep the words and begin at the first screen")
    func filters() {
        var query = SearchQuery(words: "松雪")
        query.after = "1.2.3"
        query.choices[.right] = "tm"
        let page = page(.sample(), query)
        page.shows([
            "/desk/search?q=%E6%9D%BE%E9%9B%AA&amp;state=accepted&amp;right=tm", "已受理", "order=clock", "mine=true",
            "overdue=true", "权利：商标", "取消全部条件", #"href="/desk/search?q=%E6%9D%BE%E9%9B%AA""#,
        ])
        page.hides(["1.2.3"])
    }

    @Test("What people wrote cannot become markup")
    func hostile() {
        var view = SearchView()
        let row = InboxRowView(
            number: Sample.number, title: "<b>", kind: .tipOff, state: Localized(zh: "登记", en: "Registered"), due: nil,
            right: .unknown, place: nil, district: "<i>", channel: .web, assignee: "<u>", receivedAt: Sample.now)
        view.hits = [SearchHitView(row: row, title: .marked("<script>1", "script"), passage: nil)]
        let page = page(view, SearchQuery(words: "<s>"))
        page.shows(["&lt;<mark>script</mark>&gt;1", "&lt;i&gt;", "&lt;u&gt;", "&lt;s&gt;"])
        page.hides(["<script>1", "<i>", "<u>", "<s>"])
    }

    @Test(
        "Nothing found, nothing asked, a supervisor and an unfinished index each get their words",
        arguments: Language.allCases)
    func words(language: Language) {
        let isChinese = language == .zh
        page(SearchView(), language: language).shows([
            isChinese ? "没有找到" : "Nothing found", isChinese ? "商业秘密" : "trade secrets",
        ])
        page(SearchView(), SearchQuery(), .deskOfficer, language).shows([
            isChinese ? "可以这样找" : "What you can look for", "mjj",
        ])
        page(SearchView(), SearchQuery(), .supervisor, language).shows([isChinese ? "只能按编号查找" : "by number only"])
        var view = SearchView.sample()
        view.isIndexing = true
        page(view, language: language).shows([isChinese ? "正在重新建立检索" : "being made anew"])
    }

    @Test("Where older cases were not looked at yet, nobody reads that there is nothing", arguments: Language.allCases)
    func olderLeft(language: Language) {
        let (nothing, older) =
            language == .zh ? ("没有找到", "更早的还没有看") : ("Nothing found", "Older ones were not looked at yet")
        var view = SearchView()
        view.next = "k50"
        page(view, language: language).shows([older, "k50"])
        page(view, language: language).hides([nothing])
        view.next = nil
        view.count = SearchCount(0, isWhole: false)
        var query = SearchQuery(words: "松雪")
        page(view, query, .deskOfficer, language).hides([older])
        query.order = .clock
        page(view, query, .deskOfficer, language).shows([older, "href=\"/"])
        page(view, query, .deskOfficer, language).hides([nothing])
    }

    @Test("That somebody has older cases than those listed is said, and only then", arguments: Language.allCases)
    func older(language: Language) {
        let words = language == .zh ? "这里只列出最新 20 件" : "has older cases too; the newest 20"
        var view = SearchView.sample()
        page(view, language: language).hides([words])
        view.hasOlderOfApplicant = true
        page(view, language: language).shows([words])
    }

    @Test("How many were found is said as far as it is known")
    func counts() {
        let cases: [(SearchCount, SearchQuery, String)] = [
            (SearchCount(1), SearchQuery(words: "a"), "共 1 件"),
            (SearchCount(60, isRough: true), SearchQuery(words: "a"), "约 60 件"),
            (SearchCount(1000, isWhole: false), SearchQuery(words: "a"), "1,000 件以上"),
            (SearchCount(37, isWhole: false), narrowed, "最新的 1,000 件里有 37 件"),
        ]
        for (count, query, words) in cases {
            var view = SearchView.sample()
            view.count = count
            page(view, query).shows([words])
        }
    }

    private var narrowed: SearchQuery {
        var query = SearchQuery(words: "a")
        query.isMine = true
        return query
    }

    @Test("The find box keeps to the rules of the route: who may, what is led to the case, what is read")
    func routes() async throws {
        let desk = SampleDesk()
        try await TestServer.run(
            groups: { [StaffRoutes(site: $0, actions: desk.actions())] }, now: { Sample.now }
        ) { server in
            let browser = Browser(server)
            try await StaffBrowser(browser).signIn("deskOfficer", SampleDesk.password)
            #expect(try await browser.get("/desk/search").text.contains("可以这样找"))
            #expect(try await browser.get("/desk/search?q=%E6%9D%BE%E9%9B%AA").text.contains("<mark>"))
            #expect(try await browser.get("/desk?q=%E6%9D%BE%E9%9B%AA").text.contains("<mark>"))
            #expect(try await browser.get("/en/desk/search?q=x&state=nonsense&order=nonsense&after=~~").status == 200)
            let number = try await browser.get("/desk/search?q=" + Browser.encoded("２０２６－041873"))
            #expect(number.headers["location"] == "/desk/cases/2026-041873")
        }
    }
}

extension [Passage.Piece] {
    /// A text in which one word is marked.
    static func marked(_ text: String, _ word: String) -> [Passage.Piece] {
        Passage.marked(text, SearchWords(word))
    }
}

extension SearchView {
    /// Cases found in each way: by the applicant, in the story, by number, by what was written later, by a file, by the number
    /// that others gave.
    static func sample() -> SearchView {
        let rows = InboxView.sample(3).rows
        var view = SearchView()
        view.hits = [
            SearchHitView(row: rows[0], reason: .applicant),
            SearchHitView(
                row: rows[1], title: .marked("松雪阁茶叶店", "松雪"),
                passage: Passage(.matter(.narrative), pieces: .marked("铁罐上印着 松雪 字样", "松雪"))),
            SearchHitView(row: rows[2], reason: .number),
            SearchHitView(row: rows[2], passage: Passage(.text(Sample.now), pieces: .marked("请补交购买发票。", "发票"))),
            SearchHitView(row: rows[2], passage: Passage(.file(Sample.now), pieces: .marked("合同.pdf", "合同"))),
            SearchHitView(row: rows[2], passage: Passage(.record(Sample.now), pieces: .marked("冀知 7", "冀知"))),
        ]
        view.groups = [
            SearchGroupView(
                facet: .state, options: [("accepted", Localized(zh: "已受理", en: "Accepted"), 7)]),
            SearchGroupView(facet: .right, options: [("tm", RightType.trademark.name, 5)]),
        ]
        view.count = SearchCount(212, isRough: true)
        (view.mine, view.overdue, view.next, view.previous) = (3, 1, "k50", "k0")
        return view
    }
}
