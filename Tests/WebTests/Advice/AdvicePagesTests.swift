import Foundation
import Testing
import Vocabulary
import Web

@Suite("The guide: five questions and a comparison (public interface, § 4)", .serialized)
struct AdvicePagesTests {
    static let answers = "right=tm&place=market&aim=punish&who=partly&size=medium"

    private func run(_ body: @Sendable @escaping (Browser) async throws -> Void) async throws {
        let desk = MemoryDesk()
        try await TestServer.run(groups: { desk.groups($0) }, now: { Sample.now }) { server in
            try await body(Browser(server))
        }
    }

    @Test("Home leads to the guide, the guide to the first question, each answer to the next, the last to the result")
    func walk() async throws {
        try await run { browser in
            #expect(try await browser.get("/").text.contains("href=\"/advice\""))
            #expect(try await browser.get("/advice").text.contains("href=\"/advice/1\""))
            var kept: [String] = []
            for (step, answer) in Self.answers.split(separator: "&").enumerated() {
                kept.append(String(answer))
                let sent = try await browser.get("/advice/\(step + 1)?\(kept.joined(separator: "&"))&next=1")
                let next = step == 4 ? "result" : "\(step + 2)"
                #expect(sent.headers["location"] == "/advice/\(next)?\(kept.joined(separator: "&"))")
            }
        }
    }

    @Test(
        "A question shows where one stands, keeps the other answers and leads back with them",
        arguments: Language.allCases)
    func step(language: Language) async throws {
        try await run { browser in
            let path = Paths.link("/advice/2", language) + "?right=cr&place=online&aim=money"
            let page = try await browser.get(path).text
            #expect(page.contains(language == .zh ? "第 2 步，共 5 步" : "Step 2 of 5"))
            #expect(page.contains("name=\"right\" value=\"cr\"") && page.contains("name=\"aim\" value=\"money\""))
            #expect(page.contains("value=\"online\" checked"))
            #expect(page.contains(Paths.link("/advice/1", language) + "?right=cr&amp;place=online&amp;aim=money"))
        }
    }

    @Test("Without an answer the question is asked again, as an error at its field", arguments: Language.allCases)
    func missing(language: Language) async throws {
        try await run { browser in
            for typed in ["", "&who=nobody"] {
                let page = try await browser.get(Paths.link("/advice/4", language) + "?right=tm&next=1" + typed)
                #expect(page.status == 422)
                #expect(page.text.contains(language == .zh ? "<title>错误：" : "<title>Error: "))
                #expect(page.text.contains("href=\"#who\"") && page.text.contains("id=\"who\""))
                #expect(page.text.contains("name=\"right\" value=\"tm\""))
            }
        }
    }

    @Test(
        "The result compares all four ways, marks the fitting ones, says that it is no legal advice",
        arguments: Language.allCases)
    func result(language: Language) async throws {
        try await run { browser in
            let page = try await browser.get(Paths.link("/advice/result", language) + "?" + Self.answers).text
            for way in ["Administrative", "Court", "Mediation", "Criminal"] where language == .en {
                #expect(page.contains("<b>\(way)</b>"))
            }
            #expect(page.components(separatedBy: "class=\"fits\"").count == 3)
            #expect(page.contains(language == .zh ? "较合适：行政处理、刑事报案。" : "Fits better: administrative, criminal."))
            #expect(page.contains(language == .zh ? "北京市市场监督管理局" : "Beijing Administration for Market Regulation"))
            #expect(page.contains(language == .zh ? "这是指引，不是法律意见。" : "This is guidance, not legal advice."))
            #expect(page.contains("/rules#R13") && page.contains(language == .zh ? "地点：市场" : "place: Market"))
            #expect(page.contains("/report/1?right=tm&amp;place=market"))
            #expect(!page.contains(language == .zh ? "律师事务所" : "law firm"))
        }
    }

    @Test("A row that waits for confirmation (K) cites no law and no number as law", arguments: Language.allCases)
    func unconfirmed(language: Language) async throws {
        try await run { browser in
            let path = Paths.link("/advice/result", language) + "?right=cr&place=shop&aim=stopFast&who=known&size=tiny"
            let page = try await browser.get(path).text
            #expect(page.contains(language == .zh ? "分工待确认" : "to be confirmed"))
            #expect(!page.contains(language == .zh ? "本市分工待确认" : "Beijing split to be confirmed"))
            #expect(!page.contains(language == .zh ? "15 个工作日" : "15 working days"))
        }
    }

    @Test("An incomplete address leads to the first open question; a wrong value counts as none")
    func incomplete() async throws {
        try await run { browser in
            let open = try await browser.get("/en/advice/result?right=tm&place=moon&aim=punish")
            #expect(open.headers["location"] == "/en/advice/2?right=tm&aim=punish")
        }
    }

    @Test("The guide sets no cookie")
    func noCookie() async throws {
        try await run { browser in
            for path in ["/advice", "/advice/3?right=tm", "/advice/result?" + Self.answers] {
                let page = try await browser.get(path)
                #expect(page.status == 200 && page.headers["set-cookie"] == nil)
            }
        }
    }

    @Test("Right and place are chosen already when the report begins, and nothing typed is overwritten")
    func carried() async throws {
        try await run { browser in
            let first = try await browser.get("/report/1?right=tm&place=market")
            #expect(first.text.contains("value=\"tm\" checked") && first.value(of: "place") == "market")
            let sent = try await browser.post(
                "/report/1",
                [("_token", first.token), ("place", "market"), ("rights", "tm"), ("role", "complainant")])
            #expect(sent.headers["location"] == "/report/2")
            #expect(try await browser.get("/report/2").text.contains("value=\"market\" checked"))
            let again = try await browser.get("/report/1?right=cr&place=online")
            #expect(again.text.contains("value=\"tm\" checked") && !again.text.contains("value=\"cr\" checked"))
            #expect(again.value(of: "place").isEmpty)
        }
    }

    @Test("An address with other values carries nothing")
    func carriedNonsense() async throws {
        try await run { browser in
            let page = try await browser.get("/report/1?right=gold&place=%22%3E%3Cscript%3E")
            #expect(page.value(of: "place").isEmpty && !page.text.contains("\"><script>"))
        }
    }
}
