import Agreement
import Testing
import Vocabulary

@Suite("Rules of competence in words")
struct RuleWordsTests {
    let agreement = ResponsibilityAgreement.beijing
    let day = Day("2026-03-24")!

    private func rule(_ id: String, on day: Day? = nil) throws -> RuleInWords {
        try #require(agreement.rulesInWords(on: day).first { $0.id == id })
    }

    @Test("A condition is said fact by fact, its alternatives apart")
    func conditions() throws {
        let books = try rule("R17").conditions
        #expect(books.count == 2)
        #expect(books[0].zh == "权利：著作权，行为：侵权或者假冒注册商标或者盗版，地点：店铺或者市场或者工厂、仓库或者服务场所或者展会")
        #expect(
            books[0].en.hasPrefix("right: Copyright, act: Infringement or Counterfeit goods or Piracy, place: Shop"))
        #expect(try rule("R04").conditions.map(\.zh) == ["只在：境外"])
        #expect(try rule("R27").conditions.isEmpty)
    }

    @Test("Every row is told in both languages, first those that are tested first, overlays last")
    func everyRow() {
        let rules = agreement.rulesInWords()
        #expect(rules.count == agreement.competence.count)
        #expect(rules.prefix(2).allSatisfy(\.isFirst) && rules.suffix(2).allSatisfy(\.isOverlay))
        for rule in rules {
            for text in rule.conditions + rule.leads + rule.coHandling + (rule.law + rule.notes).map(\.text) {
                #expect(!text.zh.isEmpty && !text.en.isEmpty, "\(rule.id)")
            }
            #expect(!rule.leads.isEmpty || !rule.dispositions.isEmpty || rule.isOverlay, "\(rule.id)")
        }
    }

    @Test("A law stands in a row with the days of its validity, and leaves it outside them")
    func validity() throws {
        let all = try rule("R13").law.map(\.text.en)
        #expect(all.contains("Trademark Law 2019 art. 57, 60–62, until 31 December 2026"))
        #expect(all.contains("Trademark Law 2026 art. 72, 74–76, from 1 January 2027"))
        #expect(!(try rule("R13", on: day).law.contains { $0.text.en.contains("2026 art. 72") }))
        #expect(!(try rule("R13", on: Day("2027-01-01")!).law.contains { $0.text.en.contains("2019") }))
    }

    @Test(
        "The public reads no source of a row that waits for confirmation, and no law or note that does",
        arguments: ["R11", "R16", "R17"])
    func unconfirmed(id: String) throws {
        let shown = try rule(id).forPublic
        #expect(!shown.isConfirmed && shown.origin == nil && (shown.law + shown.notes).allSatisfy(\.isConfirmed))
        #expect(shown.leads == (try rule(id).leads) && !shown.conditions.isEmpty)
    }

    @Test("A confirmed row is shown to the public as it stands")
    func confirmed() throws {
        #expect(try rule("R13").forPublic == rule("R13"))
        #expect(
            agreement.rulesInWords().filter { !$0.isConfirmed }.map(\.id).sorted() == [
                "R11", "R16", "R17", "R18", "R19", "R21", "R25",
            ])
    }

    @Test("A row is about a right that it names, or about all if it names none")
    func rights() {
        #expect(agreement.concerns("R13", .trademark) && !agreement.concerns("R13", .copyright))
        #expect(agreement.concerns("R05", .copyright) && agreement.concerns("R27", .design))
    }

    @Test("An explained route names the row, the facts that fitted, the law of the day and the overlays")
    func explained() throws {
        let facts = RoutingFacts(rights: [.trademark], act: .counterfeit, places: [.market], criminal: .suspicion)
        let explained = agreement.explainedRoute(facts, on: day)
        #expect(explained.route == agreement.route(facts, on: day))
        #expect(explained.rules.map(\.id) == ["R13", "R06"])
        let row = try #require(explained.rules.first)
        #expect(row.matched.map(\.zh) == ["权利：商标", "行为：假冒注册商标", "地点：市场"])
        #expect(
            row.law.contains { $0.text.zh.contains("商标法（2019）") }
                && !row.law.contains { $0.text.zh.contains("商标法（2026）") })
        #expect(row.notes.contains { $0.text.zh.contains("市场开办者") })
        #expect(explained.rules[1].isOverlay && explained.rules[1].matched.map(\.zh) == ["涉嫌犯罪：有犯罪嫌疑"])
    }

    @Test("With two rights the row that leads comes first and the other is told too")
    func twoRights() {
        let facts = RoutingFacts(rights: [.copyright, .trademark], places: [.shop])
        let explained = agreement.explainedRoute(facts, on: day)
        #expect(explained.rules.map(\.id) == ["R13", "R17"] && explained.route.rule == "R13")
    }

    @Test("A mark is said in words")
    func marks() throws {
        let names = ["V", "V2/K", "G", "S"].compactMap { Mark($0)?.name }
        #expect(names.map(\.zh) == ["法律原文已核对", "据二手资料核对，待确认", "本协议约定", "来源文件所载"])
        #expect(names.map(\.en)[1] == "checked in a secondary text, to be confirmed")
    }
}
