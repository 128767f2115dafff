import Agreement
import Foundation
import Testing
import Vocabulary

/// One line of `routing.csv`.
struct RoutingLine: CustomTestStringConvertible, Sendable {
    let cells: [String: String]

    static let all = CSV.rows("routing.csv").map(RoutingLine.init)

    subscript(name: String) -> String { cells[name] ?? "" }
    var testDescription: String { "\(self["title"]): \(self["rule"]) (\(self["source"]))" }

    /// The facts as JSON, as programs send them.
    var facts: RoutingFacts {
        get throws {
            var fields: [String: Any] = ["right": words("right"), "act": self["act"], "place": words("place")]
            for fact in self["facts"].split(separator: " ") {
                let parts = fact.split(separator: "=").map(String.init)
                fields[parts[0]] = Bool(parts[1]) ?? Int(parts[1]) ?? parts[1]
            }
            return try JSONDecoder().decode(RoutingFacts.self, from: JSONSerialization.data(withJSONObject: fields))
        }
    }

    /// What stands in the law that is cited, and after `not` what must not.
    var cites: [(text: String, stands: Bool)] {
        self["cites"].split(separator: ";").map { part in
            let text = part.trimmingPrefix(" ")
            return text.hasPrefix("not ") ? (String(text.dropFirst(4)), false) : (String(text), true)
        }
    }

    /// The days of the act and the step, the day of routing where they are not given.
    var days: Set<Day> {
        get throws {
            let (facts, day) = (try facts, Day(self["day"]))
            return Set([facts.actDate ?? day, facts.stepDate ?? day].compactMap(\.self))
        }
    }

    func words(_ name: String) -> [String] { self[name].split(separator: "+").map(String.init) }
}

@Suite("Who is competent (DOMAIN section 4.2)")
struct RoutingTests {
    private let agreement = ResponsibilityAgreement.beijing

    @Test("Every line of routing.csv holds", arguments: RoutingLine.all)
    func line(line: RoutingLine) throws {
        let route = agreement.route(try line.facts, on: Day(line["day"])!)
        #expect(route.rule == line["rule"])
        #expect(route.lead?.rawValue ?? "" == line["lead"])
        #expect(route.unit?.rawValue ?? "" == line["unit"])
        #expect(route.disposition?.rawValue ?? "" == line["disposition"])
        #expect(route.coHandling.map(\.rawValue) == line.words("coHandling"))
        #expect(route.track.rawValue == line["track"])
        #expect(route.overlays == line.words("overlays"))
        let law = route.law.joined(separator: "\n")
        for cite in line.cites { #expect(law.contains(cite.text) == cite.stands, "\(cite) in \(law)") }
    }

    @Test("Both sides of every change of law stand in the table: its first day and the day before")
    func lawChanges() throws {
        let text = try String(contentsOfFile: packageRoot + "/agreements/beijing/competence.yaml", encoding: .utf8)
        var changes = 0
        for row in text.split(separator: "\n  - id: ").dropFirst() {
            let lines = RoutingLine.all.filter { $0["rule"] == row.prefix(3) }
            let days = try Set(lines.flatMap { try $0.days })
            for match in row.matches(of: /validFrom: ([0-9-]{10})/) {
                let first = try #require(Day(String(match.1)))
                #expect(days.contains(first) && days.contains(first - 1), "\(row.prefix(3)) on \(first)")
                changes += 1
            }
        }
        #expect(changes >= 12, "the file was read")
    }

    @Test("Nothing that waits for confirmation is quoted to the public")
    func publicLaw() {
        func route(_ facts: RoutingFacts, _ day: String) -> Route { agreement.route(facts, on: Day(day)!) }
        let secret = RoutingFacts(rights: [.tradeSecret], act: .secretMisuse)
        #expect(route(secret, "2025-10-14").law.count == 1 && route(secret, "2025-10-14").publicLaw.isEmpty)
        #expect(route(secret, "2025-10-15").publicLaw.map(\.en) == ["Anti-Unfair Competition Law 2025 art. 10, 16, 26"])
        let film = route(RoutingFacts(rights: [.copyright], act: .piracy, places: [.online]), "2026-05-11")
        #expect(film.publicLaw.count == 1, "the law is read word for word, only the split of work is not")
        let stall = route(RoutingFacts(rights: [.trademark], act: .counterfeit, places: [.street]), "2026-05-11")
        #expect(stall.notes.count == 1 && stall.publicNotes.isEmpty)
        let official = route(RoutingFacts(rights: [], act: .officialConduct), "2026-05-11")
        #expect(official.law.count == 2 && official.publicLaw.count == 1)
    }

    @Test("The table has a line for each row of the competence table, and a source for each line")
    func coverage() {
        let seen = Set(RoutingLine.all.flatMap { [$0["rule"]] + $0.words("overlays") })
        #expect(seen == Set((1...27).map { $0 < 10 ? "R0\($0)" : "R\($0)" }))
        #expect(RoutingLine.all.count >= 60)
        #expect(RoutingLine.all.allSatisfy { !$0["source"].isEmpty })
    }

    @Test("The rows of the agreement are R01 to R27, each with a source")
    func rows() {
        #expect(agreement.competence.map(\.id) == (1...27).map { $0 < 10 ? "R0\($0)" : "R\($0)" })
    }

    @Test("The date of the act chooses the law: the Trademark Law of 2026 from 1 January 2027")
    func lawOfTheAct() {
        func law(_ actDate: String?, on day: String) -> String {
            let facts = RoutingFacts(rights: [.trademark], act: .counterfeit, actDate: actDate.flatMap { Day($0) })
            return agreement.route(facts, on: Day(day)!).law.joined(separator: "; ")
        }
        #expect(law(nil, on: "2026-12-31").contains("Trademark Law 2019 art. 57"))
        #expect(law(nil, on: "2027-01-01").contains("Trademark Law 2026 art. 72"))
        #expect(law("2026-12-31", on: "2027-03-01").contains("Trademark Law 2019 art. 57"))
    }

    @Test("The date of the step chooses the procedure: SAMR Order 121 from 15 April 2026")
    func procedureOfTheStep() {
        func law(_ stepDate: String) -> [String] {
            let facts = RoutingFacts(rights: [], act: .refundOnly, actDate: Day("2026-01-01"), stepDate: Day(stepDate))
            return agreement.route(facts, on: Day("2026-01-01")!).law
        }
        #expect(law("2026-04-14").count == 1)
        #expect(law("2026-04-14")[0].contains("SAMR Order 20 art. 7"))
        #expect(law("2026-04-15")[0].contains("SAMR Order 121 art. 3"))
    }

    @Test(
        "Whatever the facts, a route never leads and co-handles with one agency, names agencies of the agreement only")
    func everyCombination() {
        for right in RightType.allCases {
            for act in Act.allCases {
                for place in Place.allCases {
                    for asker in Asker.allCases {
                        let facts = RoutingFacts(rights: [right, .trademark], act: act, places: [place], asker: asker)
                        let route = agreement.route(facts, on: Day("2026-05-11")!)
                        #expect(!route.coHandling.contains { $0 == route.lead })
                        #expect(Set(route.coHandling).count == route.coHandling.count)
                        #expect(route.lead != nil || route.disposition != nil)
                        #expect(
                            (route.coHandling + [route.lead].compactMap(\.self)).allSatisfy {
                                agreement.agency($0) != nil
                            })
                        #expect(!route.coHandling.contains(AgencyID("bj.police")))
                    }
                }
            }
        }
    }
}
