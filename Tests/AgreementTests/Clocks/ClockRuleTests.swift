import Agreement
import Testing
import Vocabulary

private let agreement = ResponsibilityAgreement.beijing

@Suite("Clocks of the agreement (DOMAIN section 4.4)")
struct ClockRuleTests {
    @Test("Every clock T01 to T40 is there, and a bare id means its first part")
    func complete() {
        for number in 1...40 {
            let id = number < 10 ? "T0\(number)" : "T\(number)"
            #expect(agreement.clock(ClockID(id)) != nil, "\(id)")
        }
        #expect(agreement.clock(ClockID("T01"))?.id == ClockID("T01.1"))
        #expect(agreement.clock(ClockID("T39"))?.id == ClockID("T39.1"))
        #expect(agreement.clock(ClockID("T41")) == nil)
    }

    @Test("Clocks are found by the milestone at which they start, end, stop or go on")
    func milestones() {
        #expect(agreement.clocks(startingAt: .received).map(\.id.rawValue) == ["T01.1", "T03"])
        #expect(agreement.clocks(startingAt: .signed).map(\.id.rawValue) == ["T07", "T08", "T35"])
        #expect(agreement.clocks(endingAt: .closed).map(\.id.rawValue) == ["T38", "T39.1", "R27.dispute"])
        #expect(agreement.clocks(stoppingAt: .supplementRequested).map(\.id.rawValue) == ["T03"])
        #expect(agreement.clocks(resumingAt: .supplementReceived).map(\.id.rawValue) == ["T03"])
        #expect(agreement.clocks(endingAt: .documentRejected).isEmpty)
    }

    @Test("A clock has a start and an end, or says that it only computes dates on demand")
    func ending() {
        for clock in agreement.clocks {
            #expect(clock.starts.isEmpty == clock.isOnDemand && clock.ends.isEmpty == clock.isOnDemand, "\(clock.id)")
        }
    }

    @Test("What a decision sets going outlives the case: service, disclosure and credit feed do not end with closing")
    func outlivesClosing() {
        let started = agreement.clocks(startingAt: .decisionRecorded)
        #expect(started.map(\.id.rawValue) == ["T14", "T15.1", "T16", "T34"])
        #expect(started.dropLast().allSatisfy { !$0.ends.contains(.closed) && $0.ends.contains(.decisionAnnulled) })
        #expect(agreement.clocks(startingAt: .decisionAnnulled).map(\.id.rawValue) == ["T17"])
    }

    @Test("Voicemail, hotline orders, disputes and other regions have clocks of their own")
    func otherStarts() {
        func started(_ milestone: Milestone) -> [String] { agreement.clocks(startingAt: milestone).map(\.id.rawValue) }
        #expect(started(.voicemailRecorded) == ["T01.2"])
        #expect(started(.hotlineOrdered) == ["T38"] && agreement.clock(ClockID("T38"))?.period == nil)
        #expect(started(.disputed) == ["R27.dispute"])
        #expect(started(.regionTransferred) == ["T37.1"] && started(.regionSigned) == ["T37.2"])
        #expect(started(.regionDeclined) == ["T05"])
    }

    @Test("Order 310 and the police rules are read as natural days, marked K; the Penalty Law's days are worked days")
    func readings() {
        let mark = { (id: String) in agreement.clock(ClockID(id))?.reading?.mark.text }
        for id in ["T19.1", "T20.2", "T21.1", "T21.6", "T22.1", "T22.4"] { #expect(mark(id) == "K", "\(id)") }
        for id in ["T11", "T13.1", "T13.2", "T14", "T17"] {
            #expect(mark(id) == "V", "\(id)")
            #expect(agreement.clock(ClockID(id))?.reading?.text.zh.contains("第 85 条") == true)
        }
        let steps = agreement.derivation(ClockID("T14"), from: Instant("2026-06-10T10:00+08:00")!)
        #expect(steps?.contains { $0.zh.contains("第 85 条") && $0.en.contains("are working days") } == true)
    }

    @Test("T02 runs for consultations, T03 for the others, T07 for complaints")
    func kinds() {
        func runs(_ id: String) -> [CaseKind] {
            CaseKind.allCases.filter { agreement.clock(ClockID(id))!.runs(for: $0) }
        }
        #expect(runs("T02") == [.consultation])
        #expect(runs("T03") == [.tipOff, .complaint])
        #expect(runs("T07") == [.complaint])
        #expect(runs("T08") == CaseKind.allCases)
    }

    @Test("Limits on coercive power never roll, and nothing marked K is public")
    func coerciveAndPublic() {
        #expect(agreement.clocks.filter { !$0.rolls }.map(\.id.rawValue) == ["T11", "T12"])
        #expect(agreement.clocks.allSatisfy { !$0.isPublic || $0.mark.isConfirmed })
    }

    @Test(
        "The step's day chooses the procedure: SAMR Order 20 until 14 April 2026, Order 121 from the next day",
        arguments: ["T07", "T09", "T40.3"])
    func orders(clock: String) throws {
        func rule(_ day: String) throws -> ClockRule {
            try #require(agreement.due(ClockID(clock), from: Instant("\(day)T10:00+08:00")!)).rule
        }
        #expect(try rule("2026-04-14").source.en.contains("Order 20"))
        #expect(try rule("2026-04-14").mark.text == "V")
        #expect(try rule("2026-04-15").source.en.contains("Order 121"))
        #expect(try !rule("2026-04-15").mark.isConfirmed)
    }

    @Test("The version of a clock is chosen by the day on which it starts")
    func versions() throws {
        let agreement = try ResponsibilityAgreement.sample(
            more: """
                clocks:
                  - {id: Y1, name: {zh: 旧, en: Old}, scope: case, limit: 5 working days, validTo: 2026-06-30, starts: received, ends: closed,
                     source: &s {zh: 约, en: Agreed}, mark: G}
                  - {id: Y1, name: {zh: 新, en: New}, scope: case, limit: 2 working days, validFrom: 2026-07-01, starts: received, ends: closed,
                     source: *s, mark: G}
                """)
        #expect(agreement.day("Y1", "2026-06-30") == Day("2026-07-07"))
        #expect(agreement.day("Y1", "2026-07-01") == Day("2026-07-03"))
        #expect(agreement.clock(ClockID("Y1"))?.name.en == "New")
        #expect(agreement.clocks(startingAt: .received).map(\.name.en) == ["New"])
        #expect(agreement.clocks(startingAt: .received, on: Day("2026-06-30")).map(\.name.en) == ["Old"])
    }

    @Test("Agency names fall back to the id; units belong to their agency")
    func agencies() {
        let unit = agreement.agency(AgencyID("bj.msa.chaoyang"))
        #expect(unit?.parent == AgencyID("bj.msa"))
        #expect(unit?.name == Localized(zh: "朝阳区市场监督管理局", en: "Chaoyang District Market Regulation Bureau"))
        #expect(agreement.agencyName(AgencyID("x.y")) == Localized(zh: "x.y", en: "x.y"))
        #expect(agreement.districts.count == 17)
    }
}
