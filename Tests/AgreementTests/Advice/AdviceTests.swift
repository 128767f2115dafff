import Agreement
import Testing
import Vocabulary

/// One line of `advice.csv`.
struct AdviceLine: CustomTestStringConvertible, Sendable {
    let cells: [String: String]

    static let all = CSV.rows("advice.csv").map(AdviceLine.init)

    subscript(name: String) -> String { cells[name] ?? "" }
    var testDescription: String { "\(self["title"]) (\(self["source"]))" }

    var answers: AdviceAnswers? {
        guard let right = RightType(rawValue: self["right"]), let place = Place(rawValue: self["place"]),
            let aim = AdviceAim(rawValue: self["aim"]), let size = EstimatedSize(rawValue: self["size"]),
            let respondent = RespondentKnowledge(rawValue: self["respondent"])
        else { return nil }
        return AdviceAnswers(right: right, place: place, aim: aim, respondent: respondent, size: size)
    }

    var fitting: [ProtectionWay] { ProtectionWay.allCases.filter { self[$0.rawValue] == "yes" } }
}

@Suite("Which way fits (public interface, § 4)")
struct AdviceTests {
    let day = Day("2026-03-24")!

    private func advice(
        _ right: RightType, _ place: Place, _ aim: AdviceAim = .stopFast, _ known: RespondentKnowledge = .known,
        _ size: EstimatedSize = .unknown
    ) -> Advice {
        let answers = AdviceAnswers(right: right, place: place, aim: aim, respondent: known, size: size)
        return ResponsibilityAgreement.beijing.advice(answers, on: day)
    }

    private func text(_ lines: [Localized]) -> String { lines.map { $0.zh + $0.en }.joined() }

    @Test("Each row of the table gets its fitting ways, its rule and its agency", arguments: AdviceLine.all)
    func table(line: AdviceLine) throws {
        let advice = ResponsibilityAgreement.beijing.advice(try #require(line.answers), on: day)
        #expect(advice.ways.filter(\.isFitting).map(\.way) == line.fitting)
        #expect(advice.explanation.route.rule == line["rule"])
        #expect(advice.explanation.route.lead?.rawValue ?? "" == line["lead"])
    }

    @Test("The table names every right, aim, knowledge and size, and most places")
    func tableIsComplete() {
        #expect(AdviceLine.all.count >= 30 && AdviceLine.all.allSatisfy { $0.answers != nil })
        #expect(Set(AdviceLine.all.map { $0["aim"] }).count == AdviceAim.allCases.count)
        #expect(Set(AdviceLine.all.map { $0["size"] }).count == EstimatedSize.allCases.count)
        #expect(Set(AdviceLine.all.map { $0["respondent"] }).count == RespondentKnowledge.allCases.count)
        #expect(Set(AdviceLine.all.map { $0["right"] }).count == RightType.allCases.count - 1)
        #expect(Set(AdviceLine.all.map { $0["place"] }).count == Place.allCases.count)
    }

    @Test("Whatever is answered, all four ways are compared in full, in both languages")
    func complete() {
        for right in RightType.allCases {
            for place in Place.allCases {
                for size in EstimatedSize.allCases {
                    for way in advice(right, place, .punish, .partly, size).ways {
                        for column in [way.whoDecides, way.time, way.cost, way.proof, way.result, way.beside] {
                            #expect(!column.isEmpty, "\(right) \(place) \(way.way)")
                            #expect(column.allSatisfy { !$0.zh.isEmpty && !$0.en.isEmpty })
                        }
                    }
                }
            }
        }
    }

    @Test("Chinese sentences of the reasons and the comparison have at most 30 characters on average")
    func shortSentences() {
        let ways = advice(.trademark, .shop, .punish, .known, .medium).ways
        let sentences = ways.flatMap { [$0.reason].compactMap(\.self) + $0.cost + $0.result + $0.beside + $0.time }
        let total = sentences.map(\.zh.count).reduce(0, +)
        #expect(total <= 30 * sentences.count)
    }

    @Test("Times come from the agreement; the filing decision waits for confirmation (K) and is left out")
    func times() {
        let way = advice(.trademark, .shop).ways[0]
        #expect(way.time.map(\.zh).contains("受理决定：3 个工作日"))
        #expect(text(way.time).contains("90 个自然日") && !text(way.time).contains("15 个工作日"))
        #expect(advice(.trademark, .exhibition).ways[0].time.map(\.zh).contains("受理决定：1 个工作日"))
        #expect(text(advice(.invention, .shop).ways[0].time).contains("3 个月"))
    }

    @Test("An agency whose competence waits for confirmation is said to be so")
    func unconfirmedLead() {
        #expect(text(advice(.copyright, .shop).ways[0].whoDecides).contains("分工待确认"))
        #expect(!text(advice(.trademark, .shop).ways[0].whoDecides).contains("待确认"))
    }

    @Test("A crime is hinted at with article and sum, and brings in the police")
    func crime() throws {
        let likely = advice(.trademark, .shop, .punish, .known, .medium)
        let reason = try #require(likely.ways[3].reason)
        #expect(reason.zh.contains("5 万元") && reason.en.contains("50,000 yuan") && reason.zh.contains("213"))
        #expect(likely.explanation.route.overlays == ["R06"])
        #expect(text(likely.ways[3].whoDecides).contains("公安"))
        #expect(advice(.trademark, .shop, .punish, .known, .small).explanation.route.overlays == [])
    }

    @Test("Sums apply from the day of their law on")
    func beforeTheInterpretation() {
        let answers = AdviceAnswers(
            right: .trademark, place: .shop, aim: .punish, respondent: .known, size: .huge)
        let old = ResponsibilityAgreement.beijing.advice(answers, on: Day("2025-04-25")!)
        #expect(old.ways[3].reason == nil)
    }

    @Test("What was not asked but would change the answer is said")
    func cautions() {
        #expect(text(advice(.design, .shop).cautions).contains("咨询"))
        #expect(text(advice(.copyright, .shop).cautions).contains("调解或诉讼"))
        #expect(advice(.trademark, .shop).cautions.isEmpty)
    }

    @Test("At the border the papers and the security are those of customs")
    func border() {
        let way = advice(.trademark, .border).ways[0]
        #expect(text(way.cost).contains("担保金") && text(way.proof).contains("权利人辨认"))
    }

    @Test("Patent adjudication does not run beside a court")
    func beside() {
        #expect(text(advice(.design, .shop).ways[0].beside).contains("不能与诉讼"))
        #expect(text(advice(.trademark, .shop).ways[0].beside).contains("可以与诉讼"))
    }
}
