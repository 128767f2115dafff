import Agreement
import CaseRules
import Matching
import TestSupport
import Testing
import Vocabulary
import Web

@Suite("An officer sees side by side whether a matter is known (DuplicatesPage, C16)")
struct DuplicatesPageTests {
    @Test("Both probabilities, reasons, rows, weights and photos are shown", arguments: Language.allCases)
    func shows(language: Language) {
        let page = DuplicatesPage(view: .sample(), viewer: Sample.viewer(.deskOfficer, language))
        let rendered = RenderedPage(page, language)
        rendered.shows([
            "2026-041873", "2026-040911", "97%", "99%", "2025-101010", "&lt;雪松&gt;茶", "212",
            language == .zh ? "很可能是同一件事" : "Very likely the same matter",
            language == .zh ? "同一侵权人" : "Same infringer",
            language == .zh ? "电话核对：匿名举报" : "Call-back: anonymous",
            "<mark>北京</mark>松雪阁茶<mark>叶店</mark>", "松雪阁茶<mark>业（北京）有限公司</mark>",
            language == .zh ? "未填" : "Not told", language == .zh ? "＝ 相同" : "＝ Same",
            language == .zh ? "≈ 相近" : "≈ Close",
            language == .zh ? "… 不比较" : "… Not compared", language == .zh ? "≠ 不同" : "≠ Different",
            #"<rect class="pro" x="20" y="2" width="56" height="8""#, #"<rect class="against""#, "+9.4", "−0.8", "−6.3",
            "+1.5", "1, 2026-03-01",
            "/evidence/31", language == .zh ? "同一文件" : "same file", #"aria-current="true""#,
            #"data-key="m""#, #"data-key="l""#, #"data-key="n""#, #"data-key="j""#,
            "/steps/attachToExisting?olderCase=2026-040911",
            "/refuse?reason=duplicateReferred&amp;olderCase=2026-040911",
        ])
        rendered.hides([#"data-key="k""#, #"data-key="u""#, "<张>"])
    }

    @Test(
        "Cases that are not listed are counted, and nothing is said of them that the list does not bear out",
        arguments: [
            (0, "够得上显示的都列出了。", "All that are like enough to be shown are listed."),
            (1, "另有 1 件相似案件没有列出。", "1 more like it is not listed."),
            (7, "另有 7 件相似案件没有列出。", "7 more like it are not listed."),
        ])
    func unlisted(count: Int, zh: String, en: String) {
        var view = DuplicatesView.sample()
        view.leftOut = count
        for (language, words) in [(Language.zh, zh), (.en, en)] {
            let viewer = Sample.viewer(.deskOfficer, language)
            RenderedPage(DuplicatesPage(view: view, viewer: viewer), language).shows([words])
            let examined = RenderedPage(ExaminePage(view: .sample(leftOut: count), viewer: viewer), language)
            if count > 0 { examined.shows([words]) } else { examined.hides(["没有列出", "not listed"]) }
        }
    }

    @Test("Nothing found says what was searched and that it proves little", arguments: Language.allCases)
    func empty(language: Language) {
        let page = DuplicatesPage(view: .empty, viewer: Sample.viewer(.deskOfficer, language))
        let rendered = RenderedPage(page, language)
        rendered.shows([
            language == .zh ? "没有发现相似的案件" : "No similar case was found",
            language == .zh ? "权利号、电话、网页" : "right number, telephone, page", "/examine",
        ])
        rendered.hides([#"data-key="m""#, #"name="do" value="link""#])
    }

    @Test("Of a trade secret nobody claims that it was looked for", arguments: Language.allCases)
    func secret(language: Language) {
        var view = DuplicatesView.empty
        view.isSecret = true
        let rendered = RenderedPage(DuplicatesPage(view: view, viewer: Sample.viewer(.deskOfficer, language)), language)
        rendered.shows([language == .zh ? "不与其他案件比对" : "compared with no case", "/examine"])
        rendered.hides(["没有发现相似的案件", "No similar case was found", "查过全部案件", "All cases were searched"])
    }

    @Test("Who may not decide reads why, and gets no button")
    func obstacles() {
        var view = DuplicatesView.sample()
        view.obstacles = [Localized(zh: "已经受理", en: "It is accepted already")]
        let rendered = RenderedPage(DuplicatesPage(view: view, viewer: Sample.viewer(.supervisor)), .zh)
        rendered.shows(["已经受理"])
        rendered.hides([#"data-key="m""#, #"value="notSame""#])
    }

    @Test("A decision can be taken back from the next candidate, and names the case it was about")
    func undo() {
        var view = DuplicatesView.sample(opened: CaseNumber("2026-039764"))
        view.candidates[0].decision = .linked
        let page = DuplicatesPage(
            view: view, viewer: Sample.viewer(), done: .link, was: CaseNumber("2026-040911"))
        RenderedPage(page, .zh).shows([
            "2026-040911：已关联", #"data-key="u""#, #"name="older" value="2026-040911""#, "撤销 2026-040911",
            #"data-key="k""#,
        ])
        view.candidates[0].decision = .attached
        let attached = DuplicatesPage(
            view: view, viewer: Sample.viewer(), was: CaseNumber("2026-040911"))
        RenderedPage(attached, .zh).hides([#"data-key="u""#])
    }

    @Test(
        "While older cases are still being keyed, no page says that all were searched", arguments: Language.allCases)
    func keying(language: Language) {
        let words = language == .zh ? "可能不全" : "some may be missing"
        let all = language == .zh ? "查过全部案件" : "All cases were searched"
        var view = DuplicatesView.empty
        RenderedPage(DuplicatesPage(view: view, viewer: Sample.viewer(.deskOfficer, language)), language).shows([all])
        view.isKeying = true
        let compared = RenderedPage(DuplicatesPage(view: view, viewer: Sample.viewer(.deskOfficer, language)), language)
        compared.shows([words])
        compared.hides([all])
        RenderedPage(FoundPage(found: FoundView([], isKeying: true), language: language), language).shows([words])
        let examined = RenderedPage(
            ExaminePage(view: .sample(leftOut: 0, isKeying: true), viewer: Sample.viewer(.deskOfficer, language)),
            language)
        examined.shows([words])
        examined.hides([all])
    }

    @Test("Every name in the templates has a value, in both branches of each section")
    func names() {
        var check = NameCheck(RenderedPage.site.templates)
        let frame = RenderedPage.site.frame(.zh, path: Paths.desk)
        var decided = DuplicatesView.sample()
        decided.candidates[0].decision = .notSame
        var keying = DuplicatesView.empty
        keying.isKeying = true
        for view in [DuplicatesView.sample(), .empty, decided, keying] {
            check.check(DuplicatesPage(view: view, viewer: Sample.viewer(), done: .undo, was: Sample.number), frame)
        }
        check.check(FoundPage(found: FoundView(DuplicateCandidateView.samples, isKeying: true), language: .zh), frame)
        #expect(check.missing == [])
    }

    @Test(
        "A band begins where its per cent is shown, and nothing is certain",
        arguments: [
            (0.9999, 1, .band(.likely), "99%"), (1, 1, .band(.likely), ">99%"), (0.95, 0.99, .band(.likely), "95%"),
            (0.9499, 0.99, .band(.possible), "94%"), (0.6, 0.7, .band(.possible), "60%"), (0.59, 0.8, .related, "59%"),
            (0.59, 0.79, .band(.unlikely), "59%"), (0.0099, 0.01, .band(.unlikely), "<1%"),
        ] as [(Double, Double, Likeness.Verdict, String)])
    func bands(complaint: Double, infringer: Double, verdict: Likeness.Verdict, percent: String) {
        let score = MatchScore(sameComplaint: complaint, sameInfringer: infringer)
        let likeness = Likeness(score, ResponsibilityAgreement.beijing.duplicates)
        #expect(likeness.verdict == verdict)
        #expect(likeness.complaint == percent)
        #expect(Likeness(score, nil).verdict == .band(.unlikely))
    }
}
