import Agreement
import Foundation
import Testing
import Vocabulary

private let agreement = ResponsibilityAgreement.beijing
private let today = Day("2026-11-20")!

/// One line of `fines.csv`.
struct FineLine: CustomTestStringConvertible, Sendable {
    let cells: [String: String]

    static let all = CSV.rows("fines.csv").map(FineLine.init)

    subscript(name: String) -> String { cells[name] ?? "" }
    var testDescription: String { "\(self["title"]) (\(self["source"]))" }

    func fact(_ name: String) -> String? {
        self["facts"].split(separator: " ").first { $0.hasPrefix(name + "=") }.map {
            String($0.dropFirst(name.count + 1))
        }
    }

    /// The facts as JSON, as programs send them.
    var facts: FineFacts {
        get throws {
            var fields = ["\"violation\":\"\(self["violation"])\"", "\"actDate\":\"\(self["actDate"])\""]
            for fact in self["facts"].split(separator: " ") {
                let parts = fact.split(separator: "=")
                fields.append("\"\(parts[0])\":\(parts[0] == "lastViolation" ? "\"\(parts[1])\"" : parts[1])")
            }
            return try JSONDecoder().decode(FineFacts.self, from: Data("{\(fields.joined(separator: ","))}".utf8))
        }
    }
}

@Suite("Fines (DOMAIN section 4.6)")
struct FineTests {
    @Test("Every line of fines.csv holds", arguments: FineLine.all)
    func line(line: FineLine) throws {
        let range = try agreement.fine(line.facts, on: today)
        #expect(range.rule.bands.firstIndex(of: range.band).map { String($0 + 1) } == line["band"])
        #expect(range.least.yuan == line["least"])
        #expect(range.most.yuan == line["most"])
        #expect(range.isHeavier == (line["heavier"] == "yes"))
        #expect(range.isSpared == (line["spared"] == "yes"))
        #expect(range.rule.origin.source.en == line["law"])
        #expect(!range.arithmetic.isEmpty || range.rule.base == nil)
    }

    @Test("Every band, bound, repetition and exemption of every rule has its lines", arguments: agreement.fines)
    func coverage(rule: FineRule) {
        let lines = FineLine.all.filter {
            $0["violation"] == rule.violation.rawValue && rule.origin.holds(on: Day($0["actDate"])!)
        }
        for (index, band) in rule.bands.enumerated() {
            #expect(lines.contains { $0["band"] == String(index + 1) }, "\(rule.id): band \(index + 1)")
            let sums: [(AmountInFen, Int)] =
                switch band.condition {
                case .from(let bound): [(bound, index), (AmountInFen(fen: bound.fen - 1), index + 1)]
                case .over(let bound): [(bound, index + 1), (AmountInFen(fen: bound.fen + 1), index)]
                case .serious, .otherwise: []
                }
            for (sum, expected) in sums {
                let found = lines.contains { line in
                    line["band"] == String(expected + 1)
                        && rule.base.flatMap { line.fact($0.rawValue) }.flatMap { AmountInFen(yuan: $0) } == sum
                }
                #expect(found, "\(rule.id): \(sum.yuan) in band \(expected + 1)")
            }
        }
        if rule.heavierWithinYears != nil {
            #expect(Set(lines.filter { $0.fact("lastViolation") != nil }.map { $0["heavier"] }) == ["yes", "no"])
        }
        #expect(rule.sparesInnocentSeller == lines.contains { $0["spared"] == "yes" }, "\(rule.id)")
        #expect(rule.origin.mark.text == "V")
    }

    @Test("The law of the day of the act decides: what is new in 2027 is no violation in 2026")
    func validity() throws {
        for violation in [FineViolation.misleadingUse, .badFaithFiling] {
            var facts = FineFacts(violation)
            facts.actDate = Day("2026-12-31")
            #expect(throws: FactsRefusal.self) { try agreement.fine(facts, on: Day("2027-03-01")!) }
            facts.actDate = Day("2027-01-01")
            #expect(try agreement.fine(facts, on: today).rule.violation == violation)
        }
    }

    @Test(
        "A wrong fact is refused by name",
        arguments: [
            (#"{}"#, "violation"), (#"{"violation":"theft"}"#, "theft"), (#"{"violation":"copyright","sum":1}"#, "sum"),
            (#"{"violation":"copyright","business":1,"gains":1}"#, "gains"),
            (#"{"violation":"copyright","gains":1}"#, "gains"),
            (#"{"violation":"tradeSecret","business":1}"#, "business"),
            (#"{"violation":"copyright","business":-1}"#, "business"),
        ])
    func wrongFacts(json: String, name: String) {
        let refusal = #expect(throws: FactsRefusal.self) {
            try agreement.fine(JSONDecoder().decode(FineFacts.self, from: Data(json.utf8)), on: today)
        }
        #expect(refusal?.message.en.contains("\"\(name)\"") == true)
    }

    @Test(
        "Within a band a larger sum never lowers a bound, and least never exceeds most",
        arguments: 0..<200 as Range<UInt64>)
    func monotone(seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        for rule in agreement.fines where rule.origin.holds(on: today) {
            let less = AmountInFen(fen: Int64.random(in: 0...10_000_000, using: &numbers))
            let more = AmountInFen(fen: less.fen + Int64.random(in: 0...10_000_000, using: &numbers))
            let first = try agreement.fine(FineFacts(rule.violation, sum: less), on: today)
            let second = try agreement.fine(FineFacts(rule.violation, sum: more), on: today)
            #expect(first.least <= first.most)
            #expect(first.band != second.band || (first.least <= second.least && first.most <= second.most))
            #expect(try agreement.fine(FineFacts(rule.violation, sum: less), on: today) == first)
        }
    }
}
