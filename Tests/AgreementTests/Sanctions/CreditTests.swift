import Agreement
import Testing
import Vocabulary

private let agreement = ResponsibilityAgreement.beijing

/// One line of `credit.csv`.
struct CreditLine: CustomTestStringConvertible, Sendable {
    let cells: [String: String]

    static let all = CSV.rows("credit.csv").map(CreditLine.init)

    subscript(name: String) -> String { cells[name] ?? "" }
    var testDescription: String { "\(self["title"]) (\(self["source"]))" }
    var entry: CreditClass { CreditClass(rawValue: self["entry"])! }
    var start: Day { Day(self["start"])! }

    /// What the rules say: an answer and the rule that gives it.
    var answer: (String, CreditRule?) {
        let term = agreement.creditTerm(entry, publishedOn: start)
        func day(_ day: CreditDay?) -> (String, CreditRule?) { (day.map { "\($0.day)" } ?? "", day?.rule) }
        switch self["question"] {
        case "publication": return day(agreement.creditPublication(entry, decidedOn: start))
        case "earliest": return day(term?.earliestEnd)
        case "latest": return day(term?.latestEnd)
        case "removable": return day(term?.removableFrom)
        default:
            let rule = agreement.credit.first { $0.entry == entry && $0.origin.holds(on: start) }
            return (term.map { $0.isShown ? "yes" : "no" } ?? "", rule)
        }
    }
}

@Suite("Credit entries (SAMR Order 44; NDRC measures 2026; DOMAIN section 4.6)")
struct CreditTests {
    @Test("Every line of credit.csv holds, with rule and mark", arguments: CreditLine.all)
    func line(line: CreditLine) {
        let (answer, rule) = line.answer
        #expect(answer == line["answer"])
        #expect(rule?.id ?? "" == line["rule"])
        #expect(rule?.origin.mark.text ?? "" == line["mark"])
    }

    @Test("Every number of every rule has a line", arguments: agreement.credit)
    func coverage(rule: CreditRule) {
        let questions = Set(CreditLine.all.filter { $0["rule"] == rule.id }.map { $0["question"] })
        let numbers = [
            ("publication", rule.publishedWithin), ("earliest", rule.least), ("latest", rule.most),
            ("removable", rule.removableAfter),
        ]
        for (question, period) in numbers where period != nil {
            #expect(questions.contains(question), "\(rule.id): \(question)")
        }
        if let first = rule.origin.validFrom {
            #expect(agreement.creditTerm(rule.entry, publishedOn: first - 1) == nil)
        }
    }

    @Test("Listing needs a ground, a heavier penalty and bad nature, all three", arguments: 0..<8)
    func listing(bits: Int) {
        let candidate = CreditCandidate(
            ground: bits & 1 == 0 ? nil : .intentionalInfringement, hasHeavierPenalty: bits & 2 != 0,
            isBadNature: bits & 4 != 0)
        let expected = [CreditRefusal.noGround, .penaltyNotHeavier, .natureNotBad].enumerated()
            .filter { bits & (1 << $0.offset) == 0 }.map(\.element)
        #expect(agreement.refusals(ofListing: candidate, on: Day("2026-06-10")!) == expected)
    }

    @Test("Each ground of the rule lists", arguments: CreditGround.allCases)
    func grounds(ground: CreditGround) {
        let candidate = CreditCandidate(ground: ground, hasHeavierPenalty: true, isBadNature: true)
        #expect(agreement.refusals(ofListing: candidate, on: Day("2026-06-10")!).isEmpty)
    }

    @Test("Earlier removal: after one year, obligations met, harm repaired, no new violation")
    func removal() {
        var removal = CreditRemoval(
            publishedOn: Day("2026-07-09")!, areObligationsMet: true, isHarmRepaired: true, hasNewViolation: false)
        let first = Day("2027-07-10")!
        #expect(agreement.refusals(ofRemoval: removal, on: first).isEmpty)
        #expect(agreement.refusals(ofRemoval: removal, on: first - 1) == [.tooEarly(until: first)])
        removal.areObligationsMet = false
        removal.isHarmRepaired = false
        removal.hasNewViolation = true
        let refusals = agreement.refusals(ofRemoval: removal, on: first)
        #expect(refusals == [.obligationsOpen, .harmNotRepaired, .newViolation])
        #expect(refusals.allSatisfy { !$0.message.zh.isEmpty && !$0.message.en.isEmpty })
    }

    @Test("An agreement without such a rule removes nobody early")
    func withoutRule() throws {
        let removal = CreditRemoval(
            publishedOn: Day("2026-07-09")!, areObligationsMet: true, isHarmRepaired: true, hasNewViolation: false)
        let sample = try ResponsibilityAgreement.sample()
        #expect(sample.refusals(ofRemoval: removal, on: Day("2030-01-01")!) == [.noEarlierRemoval])
    }
}
