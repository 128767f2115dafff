import Agreement
import Testing
import Vocabulary

private let agreement = ResponsibilityAgreement.beijing
private let today = Day("2026-11-20")!

@Suite("Criminal thresholds (Criminal Law art. 213–219-1; 法释〔2025〕5 号; DOMAIN section 4.5)")
struct ThresholdTableTests {
    @Test("Every line of thresholds.csv holds", arguments: ThresholdLine.all)
    func line(line: ThresholdLine) throws {
        let finding = try agreement.threshold(line.facts, on: today)
        #expect(finding.result.rawValue == line["result"])
        let text = try #require(finding.texts.first)
        #expect(text.result.rawValue == line["ofText"])
        let comparison = try #require(text.comparisons.first { $0.name == line["comparison"] })
        #expect(comparison.sum == line.number("sum", isMoney: comparison.isMoney))
        #expect(comparison.limit == line.number("limit", isMoney: comparison.isMoney))
        #expect(comparison.isReached == line.isReached)
    }

    @Test("Every line has a source, and what comes from the older texts is marked K")
    func sources() {
        #expect(ThresholdLine.all.count >= 300)
        for line in ThresholdLine.all {
            #expect(!line["source"].isEmpty)
            #expect(line.actDay >= Day("2025-04-26")! || line["source"].contains("K"), "\(line.testDescription)")
        }
    }

    @Test(
        "Every limit of every text has a line at it and one a cent or a piece below it",
        arguments: agreement.thresholds)
    func coverage(rule: ThresholdRule) {
        for limit in rule.limits {
            expectPair(rule, limit.measure, "basic", limit.basic)
            if let several = limit.several { expectPair(rule, limit.measure, "several", several) }
            if let again = limit.again { expectPair(rule, limit.measure, "repeat", again) }
            let factor = rule.degrees.especiallySeriousFactor.map { $0 * limit.basic }
            if let serious = limit.especiallySerious ?? factor {
                expectPair(rule, limit.measure, "especiallySerious", serious)
            }
        }
    }

    /// The two lines stand in the table, and they differ in what they find.
    private func expectPair(_ rule: ThresholdRule, _ measure: ThresholdMeasure, _ circumstance: String, _ limit: Int) {
        let exact = measure.isMoney ? Int64(limit) * 100 : Int64(limit)
        let lines = ThresholdLine.all.filter { line in
            line["article"] == rule.article.rawValue && line["object"] == rule.object?.rawValue ?? ""
                && line["comparison"] == measure.rawValue && line["circumstance"] == circumstance
                && rule.origin.holds(on: line.actDay)
        }
        let at = lines.first { $0.number("sum", isMoney: measure.isMoney) == exact }
        let below = lines.first { $0.number("sum", isMoney: measure.isMoney) == exact - 1 }
        let found = at.map { $0["ofText"] + $0["reached"] }
        let foundBelow = below.map { $0["ofText"] + $0["reached"] }
        #expect(
            found != nil && foundBelow != nil && found != foundBelow,
            "\(rule.id) \(rule.origin.source.en): \(measure.rawValue) \(circumstance) \(limit)")
    }

    @Test("The texts of today are the table of DOMAIN, all read in the law; the earlier ones all wait for confirmation")
    func marks() {
        for rule in agreement.thresholds {
            #expect(rule.origin.mark.text == (rule.origin.validTo == nil ? "V" : "K"), "\(rule.id)")
        }
        #expect(Set(agreement.thresholds.map(\.article)) == Set(CriminalArticle.allCases))
    }

    @Test("Half of two of the copyright standards: each pair of items is reached by halves, none by one item alone")
    func pairsOfHalves() throws {
        let halves = [
            ["business=25000"], ["copies=250"], ["works=250", "downloads=5000", "clicks=50000", "members=500"],
        ]
        for (first, group) in halves.enumerated() {
            for fact in group {
                #expect(try resultOfFacts(fact) == .belowThreshold, "\(fact)")
                for (second, others) in halves.enumerated() where first != second {
                    for other in others {
                        #expect(try resultOfFacts(fact + " " + other) == .reached, "\(fact) \(other)")
                    }
                }
            }
        }
    }

    private func resultOfFacts(_ facts: String) throws -> ThresholdResult {
        let line = ThresholdLine(cells: ["article": "217", "actDate": "2026-05-11", "facts": facts])
        return try agreement.threshold(line.facts, on: today).result
    }
}
