import Foundation
import Notices
import Testing
import Vocabulary

@Suite("Letters say what happened, what to do, until when and where, and nothing of the matter (UX §11)")
struct LetterTests {
    private let number = CaseNumber(year: 2026, serial: 41_873)
    private let day = Day("2026-03-27")!
    private let stationery = Stationery(
        centre: Localized(zh: "示例中心", en: "Example Centre"), telephone: "12312", site: "https://12312.example/")

    private func letter(
        _ kind: LetterKind, _ audience: NoticeAudience = .applicant, due: Bool = true,
        in languages: [Language] = [.zh]
    ) -> Letter {
        Letter(
            LetterText(kind, to: audience, number: number, due: due ? day : nil), to: audience,
            at: .mail("a@b.example"),
            in: languages, messageID: "m", writtenAt: Instant(milliseconds: 0), on: stationery)
    }

    @Test("A registration names the number and the day of the answer, in the reader's language")
    func registration() {
        let zh = letter(.registered)
        #expect(zh.subject == "2026-041873 已登记，2026 年 3 月 27 日前给您答复")
        #expect(
            zh.body == """
                2026-041873 已登记，2026 年 3 月 27 日前给您答复。
                登记不等于受理，我们会另行告知。
                请打开 https://12312.example/track，凭编号和查询码查看。

                这封信由系统发出，请不要回复。有疑问请拨打 12312。
                示例中心

                """)
        let en = letter(.registered, in: [.en])
        #expect(en.subject == "2026-041873: registered; you will hear from us by 27 March 2026")
        #expect(en.body.contains("Go to https://12312.example/en/track with your number and query code."))
        #expect(!en.body.contains("已"))
    }

    @Test("Without a day no day is spoken of, and without a site no address")
    func bare() {
        #expect(letter(.registered, due: false).subject == "2026-041873 已登记")
        #expect(letter(.referred, .agency, due: false).subject == "2026-041873 转办件待签收")
        let plain = Letter(
            LetterText(.closed, to: .applicant, number: number, due: nil), to: .applicant, at: .telephone("1"),
            in: [.en], messageID: "m", writtenAt: Instant(milliseconds: 0),
            on: Stationery(centre: stationery.centre, telephone: "12312", site: nil))
        #expect(plain.body.contains("See the Hufu website, with your number") && !plain.body.contains("http"))
    }

    @Test("Where the language is not known the letter says the same in both")
    func bilingual() {
        let both = letter(.outcomeReported, in: [.zh, .en])
        #expect(both.subject == "2026-041873 有结果了 / 2026-041873: there is a result")
        #expect(both.body.contains("有结果了。") && both.body.contains("there is a result."))
    }

    @Test("An agency is told what to do until when, and where to sign in")
    func agency() {
        let zh = letter(.referred, .agency)
        #expect(zh.subject == "2026-041873 转办件待签收，2026 年 3 月 27 日前")
        #expect(zh.body.contains("请签收，或者说明理由退回。") && zh.body.contains("https://12312.example/agency，登录后办理"))
    }

    /// The page shows every date; a letter may only repeat the one that its kind is about.
    @Test("Only what is due next for the reader is said, and nothing personal fits in", arguments: LetterKind.allCases)
    func words(kind: LetterKind) {
        for audience in NoticeAudience.allCases {
            let (with, without) = (letter(kind, audience), letter(kind, audience, due: false))
            let speaksOfDay = with.body != without.body
            let mayName: Set<LetterKind> =
                switch audience {
                case .applicant: [.registered, .supplementRequested]
                case .agency: [.referred, .reopened, .reminded]
                case .desk: []
                }
            #expect(speaksOfDay == mayName.contains(kind), "\(kind) \(audience)")
            for language in Language.allCases {
                let one = letter(kind, audience, in: [language])
                #expect(one.subject.hasPrefix("2026-041873") && one.subject.utf8.count < 120)
                #expect(one.body.contains(language == .zh ? "请" : "please"))
                #expect(language == .zh || one.subject.allSatisfy(\.isASCII), "\(one.subject)")
            }
        }
    }

    /// A person with whom the applicant shares a screen learns from a headline only that there is a case.
    @Test("No headline to a person names an agency, an act, or that somebody reported something")
    func discreet() {
        let betraying = ["举报", "投诉", "侵权", "市场监管", "tip-off", "complain", "report", "infring", "police", "公安"]
        for kind in LetterKind.allCases {
            for language in Language.allCases {
                let text = letter(kind, in: [language]).subject.lowercased()
                for word in betraying { #expect(!text.contains(word), "\(kind): \(text)") }
            }
        }
    }
}
