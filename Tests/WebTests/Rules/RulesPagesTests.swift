import Agreement
import TestSupport
import Testing
import Vocabulary
import Web

@Suite("The rules for everybody, and complete for the staff", .serialized)
struct RulesPagesTests {
    private func get(_ path: String) async throws -> String {
        let desk = MemoryDesk()
        let found = Answered()
        try await TestServer.run(groups: { desk.groups($0) }, now: { Sample.now }) { server in
            let answer = try await Browser(server).get(path)
            #expect(answer.status == 200)
            await found.set(answer.text)
        }
        return await found.text
    }

    private func staff(_ path: String) async throws -> String {
        let desk = SampleDesk()
        let found = Answered()
        try await TestServer.run(groups: { [StaffRoutes(site: $0, actions: desk.actions())] }, now: { Sample.now }) {
            server in
            let browser = Browser(server)
            let door = try await browser.get(Paths.signIn)
            _ = try await browser.post(
                Paths.signIn,
                [("_token", door.token), ("name", "agencyLiaison"), ("password", SampleDesk.password)])
            let answer = try await browser.get(path)
            #expect(answer.status == 200)
            await found.set(answer.text)
        }
        return await found.text
    }

    @Test("Each row has its anchor, its condition, who leads, source and mark in words", arguments: Language.allCases)
    func competence(language: Language) async throws {
        let page = try await get(Paths.link("/rules", language))
        for rule in ResponsibilityAgreement.beijing.competence { #expect(page.contains("id=\"\(rule.id)\"")) }
        #expect(page.contains(language == .zh ? "权利：商标，行为：侵权" : "right: Trade mark, act: Infringement"))
        #expect(page.contains(language == .zh ? "北京海关" : "Beijing Customs"))
        #expect(page.contains(language == .zh ? "法律原文已核对" : "checked against the text of the law"))
        #expect(page.contains(language == .zh ? "版本 3f9a1c2b4d5e" : "version 3f9a1c2b4d5e"))
    }

    @Test("No law, source or note of an unconfirmed row (K) stands on a public page", arguments: Language.allCases)
    func noAssumptionAsLaw(language: Language) async throws {
        let page = try await get(Paths.link("/rules", language))
        for rule in ResponsibilityAgreement.beijing.rulesInWords() where !rule.isConfirmed {
            #expect(rule.origin.map { !page.contains($0.source[language]) } == true, "\(rule.id)")
        }
        for text in ResponsibilityAgreement.beijing.rulesInWords().flatMap({ $0.law + $0.notes })
        where !text.isConfirmed {
            #expect(!page.contains(text.text[language]), "\(text.text.en)")
        }
        #expect(page.contains(language == .zh ? "待确认，来源暂不列出" : "its source is not shown until then"))
        let clocks = try await get(Paths.link("/rules/clocks", language))
        for clock in ResponsibilityAgreement.beijing.clocks where !clock.isConfirmed {
            #expect(!clocks.contains("\(clock.id) "), "\(clock.id)")
        }
        #expect(clocks.contains("id=\"T03\"") && !clocks.contains("id=\"T10\""))
    }

    @Test("A filter by right and by words works without script and says when nothing fits")
    func filter() async throws {
        let copyright = try await get("/rules?right=cr")
        #expect(copyright.contains("id=\"R17\"") && !copyright.contains("id=\"R13\""))
        #expect(copyright.contains("value=\"cr\" selected"))
        let words = try await get("/en/rules?q=ORDER+310")
        #expect(words.contains("id=\"R06\"") && !words.contains("id=\"R13\"") && words.contains("value=\"ORDER 310\""))
        #expect(try await get("/rules?q=%3Cb%3E").contains("没有符合的规则"))
        let filing = try await get("/rules/filing?right=pi")
        #expect(filing.contains("专利侵权行政裁决") && !filing.contains("著作权投诉"))
        let clocks = try await get("/rules/clocks?q=T05")
        #expect(clocks.contains("id=\"T05\"") && !clocks.contains("id=\"T03\""))
    }

    @Test("The filing standards stand as tables with sign, word and note", arguments: Language.allCases)
    func filing(language: Language) async throws {
        let page = try await get(Paths.link("/rules/filing", language))
        #expect(page.contains(language == .zh ? "● 必需" : "● Required"))
        #expect(page.contains(language == .zh ? "◐ 可以容缺后补" : "◐ May be handed in later"))
        #expect(page.contains(language == .zh ? "可以匿名" : "Anonymous is enough"))
    }

    @Test("The rewards stand with share, floor and cap", arguments: Language.allCases)
    func rewards(language: Language) async throws {
        let page = try await get(Paths.link("/rules/rewards", language))
        #expect(page.contains("5 %") && page.contains("5,000") && page.contains("1,000,000"))
    }

    @Test("The staff reads what is unconfirmed, with mark and validity, all clocks and the thresholds")
    func complete() async throws {
        let rows = try await staff("/desk/rules")
        #expect(rows.contains("著作权法第 7、53、55 条") && rows.contains("商标法（2026）第 72、74–76 条，2027 年 1 月 1 日起"))
        let clocks = try await staff("/desk/rules/clocks")
        for clock in ResponsibilityAgreement.beijing.clocks { #expect(clocks.contains("id=\"\(clock.id)\"")) }
        #expect(clocks.contains("待确认") && clocks.contains("联络员"))
        let thresholds = try await staff("/en/desk/rules/thresholds")
        #expect(thresholds.contains("Criminal Law art. 213") && thresholds.contains("50,000"))
    }

    @Test("Who is not signed in is not shown the complete rules, and the public has no chapter of thresholds")
    func closed() async throws {
        let desk = SampleDesk()
        try await TestServer.run(groups: { [StaffRoutes(site: $0, actions: desk.actions())] }) { server in
            let page = try await Browser(server).get("/desk/rules")
            #expect(page.status == 303)
        }
        let open = MemoryDesk()
        try await TestServer.run(groups: { open.groups($0) }) { server in
            let page = try await Browser(server).get("/rules/thresholds")
            #expect(page.status == 404)
        }
    }
}

/// What a request gave, out of the closure that made it.
private actor Answered {
    private(set) var text = ""
    func set(_ text: String) { self.text = text }
}
