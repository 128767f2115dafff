import Agreement
import Testing
import Vocabulary

private let today = Day("2026-11-20")!

/// Facts that cannot be used, and what must be named.
private let slips: [(json: String, name: String)] = [
    (#"{}"#, "\"article\" is missing"),
    (#"{"article":"220"}"#, "\"article\" is \"220\"; expected 213"),
    (#"{"article":213}"#, "\"article\""),
    (#"{"article":"213","gians":1}"#, "\"gians\" is not known"),
    (#"{"article":"213","object":"things"}"#, "\"object\" is \"things\""),
    (#"{"article":"213","gains":-1}"#, "\"gains\" is \"-1\""),
    (#"{"article":"213","gains":1.001}"#, "\"gains\" is \"1.001\""),
    (#"{"article":"213","gains":true}"#, "\"gains\" has a wrong value"),
    (#"{"article":"213","gains":"many"}"#, "\"gains\" is \"many\""),
    (#"{"article":"213","gains":1000000000001}"#, "\"gains\" is \"1000000000001\""),
    (#"{"article":"217","copies":1.5}"#, "\"copies\" has a wrong value"),
    (#"{"article":"217","copies":-1}"#, "\"copies\" is \"-1\""),
    (#"{"article":"213","marks":0}"#, "\"marks\" is \"0\""),
    (#"{"article":"213","lastPunished":"2026-02-30"}"#, "\"lastPunished\" is \"2026-02-30\""),
    (#"{"article":"213","sameSource":"yes"}"#, "\"sameSource\" has a wrong value"),
    (#"{"article":"213","sold":{"units":1,"price":1}}"#, "\"sold\" has a wrong value"),
    (#"{"article":"213","sold":[{"units":1}]}"#, "\"sold.price\" is missing"),
    (#"{"article":"213","sold":[{"units":1,"cost":2,"price":1}]}"#, "\"sold.cost\" is not known"),
    (#"{"article":"213","sold":[{"units":-1,"price":1}]}"#, "\"sold.units\" is \"-1\""),
    (#"{"article":"213","unitPrice":10000000.01}"#, "\"unitPrice\" is \"10000000.01\""),
    (#"{"article":"219-1","foreignBody":false}"#, "\"foreignBody\" is \"false\""),
]

@Suite("Facts for the criminal thresholds")
struct ThresholdFactsTests {
    @Test("A wrong fact is refused by name, in both languages", arguments: slips.indices)
    func slip(index: Int) {
        let slip = slips[index]
        let refusal = #expect(throws: FactsRefusal.self) { try ThresholdFacts.json(slip.json) }
        #expect(refusal?.message.en.contains(slip.name) == true, "\(refusal?.message.en ?? "")")
        #expect(refusal?.message.zh.isEmpty == false)
    }

    @Test("Amounts are exact to the fen, as numbers and as texts")
    func exactAmounts() throws {
        for amount in ["0.1", "0.29", "19.99", "1260000.07", "\"19.99\"", "1e3", "999999999999.99"] {
            let facts = try ThresholdFacts.json("{\"article\":\"213\",\"gains\":\(amount)}")
            let text = amount == "1e3" ? "1000" : amount.filter { $0 != "\"" }
            #expect(facts.gains == AmountInFen(yuan: text))
        }
    }

    @Test("The largest facts are reckoned without overflow")
    func largest() throws {
        let lots = Array(repeating: "{\"units\":10000000,\"price\":10000000}", count: 500).joined(separator: ",")
        let facts = try ThresholdFacts.json(
            "{\"article\":\"213\",\"sold\":[\(lots)],\"unsoldUnits\":10000000,\"purchasePrice\":0.01}")
        let finding = try ResponsibilityAgreement.beijing.threshold(facts, on: today)
        #expect(finding.result == .especiallySerious)
        #expect(throws: FactsRefusal.self) {
            try ThresholdFacts.json("{\"article\":\"213\",\"sold\":[\(lots),{\"units\":1,\"price\":1}]}")
        }
    }

    @Test("An article without a rule in the agreement is refused, and so is every article in an agreement without any")
    func withoutRules() throws {
        let sample = try ResponsibilityAgreement.sample()
        #expect(throws: FactsRefusal.self) { try sample.threshold(ThresholdFacts(article: .labels), on: today) }
    }

    @Test("Where the agreement has no text of the day of the act, today's is applied and the advice says so")
    func withoutTextOfTheAct() throws {
        let facts = try ThresholdFacts.json(
            #"{"article":"213","object":"services","gains":50000,"actDate":"2024-05-01"}"#)
        let finding = try ResponsibilityAgreement.beijing.threshold(facts, on: today)
        #expect(finding.texts.count == 1)
        #expect(finding.advice.en.contains("no text for the day of the act"))
        #expect(finding.advice.zh.contains("没有行为日适用的标准"))
    }
}
