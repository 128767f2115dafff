import Agreement
import Foundation
import Testing
import Vocabulary

@Suite("Facts for routing (JSON)")
struct RoutingFactsTests {
    private func decoded(_ json: String) throws -> RoutingFacts {
        try JSONDecoder().decode(RoutingFacts.self, from: Data(json.utf8))
    }

    @Test("Only the right is required; everything else has its default")
    func defaults() throws {
        let facts = try decoded(#"{"right":"tm"}"#)
        #expect(facts == RoutingFacts(rights: [.trademark]))
        #expect((facts.act, facts.asker) == (.infringement, .rightHolder))
        #expect(facts.places == [.shop])
        #expect(facts.publicInterest && !facts.fixedSource)
    }

    @Test("Rights and places may be lists; none means no right; repetitions count once")
    func lists() throws {
        #expect(
            try decoded(#"{"right":["tm","cr","tm"],"place":["shop","border"]}"#).rights == [.trademark, .copyright])
        #expect(try decoded(#"{"right":"none"}"#).rights.isEmpty)
    }

    @Test(
        "What is wrong is refused by name",
        arguments: [
            (#"{"right":"tm","colour":"red"}"#, FactsRefusal.unknownField("colour")),
            (#"{"act":"piracy"}"#, .missingField("right")),
            (#"{"right":"tm","district":"mars"}"#, .unknownDistrict("mars")),
        ])
    func refusals(json: String, refusal: FactsRefusal) {
        #expect(throws: refusal) {
            let facts = try decoded(json)
            if let problem = ResponsibilityAgreement.beijing.refusal(of: facts) { throw problem }
        }
    }

    @Test(
        "A wrong value is refused with its field",
        arguments: [
            ("right", #""tmm""#), ("right", "[]"), ("right", #"["none","tm"]"#), ("right", "7"),
            ("place", #"["mars"]"#),
            ("act", "[]"), ("respondents", "0"), ("respondents", #""5""#), ("respondents", "1.5"),
            ("fixedSource", #""yes""#),
            ("criminal", "true"), ("actDate", #""2026-02-30""#), ("variety", #""fish""#), ("product", #""toy""#),
        ])
    func wrongValues(field: String, value: String) {
        let json = field == "right" ? #"{"right":\#(value)}"# : #"{"right":"tm","\#(field)":\#(value)}"#
        let refusal = #expect(throws: FactsRefusal.self) { try decoded(json) }
        guard case .wrongValue(let name, _, _)? = refusal else {
            Issue.record("\(String(describing: refusal))")
            return
        }
        #expect(name == field)
    }

    @Test("Facts survive being written and read")
    func roundTrip() throws {
        let facts = RoutingFacts(
            rights: [.plantVariety], act: .infringement, places: [.market, .online], variety: .flower, respondents: 12,
            district: "haidian", criminal: .suspicion, actDate: Day("2026-01-02"))
        #expect(try decoded(String(decoding: JSONEncoder().encode(facts), as: UTF8.self)) == facts)
        let none = RoutingFacts(rights: [])
        #expect(try decoded(String(decoding: JSONEncoder().encode(none), as: UTF8.self)) == none)
    }

    @Test("A route is written with lead and unit even where they are null")
    func routeJSON() throws {
        let route = ResponsibilityAgreement.beijing.route(RoutingFacts(rights: []), on: Day("2026-05-11")!)
        let json = String(decoding: try JSONEncoder().encode(route), as: UTF8.self)
        #expect(json.contains(#""lead":null"#) && json.contains(#""unit":null"#))
        #expect(json.contains(#""disposition":"designate""#))
    }
}
