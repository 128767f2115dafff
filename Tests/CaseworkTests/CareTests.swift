import Agreement
import CaseRules
import Casework
import Custody
import Storage
import Synchronization
import Testing
import Vocabulary

@Suite("The jobs of the later life of a case (C14, C35, C37)")
struct CareTests {
    /// A clock that a test moves on.
    private final class Hands: Sendable {
        private let time = Mutex(TestCentre.start)
        var now: Instant { time.withLock { $0 } }
        func move(days: Int) { time.withLock { $0 = $0.adding(hours: 24 * days) } }
    }

    private struct Desk {
        let centre: ServiceCentre
        let hands = Hands()
        let officer: Actor
        let liaison: Actor
        let other: Actor
        let supervisor: Actor
        let deskSupervisor: Actor

        init(_ centre: ServiceCentre) async throws {
            let hands = hands
            self.centre = centre.at { hands.now }
            func staff(_ name: String, _ role: Role, _ agency: AgencyID? = nil) async throws -> Actor {
                let id = try await centre.addAccount(name, role: role, agency: agency, password: nil)
                return Actor(role: role, account: id, agency: agency)
            }
            officer = try await staff("officer", .deskOfficer)
            liaison = try await staff("msa", .agencyLiaison, AgencyID("bj.msa"))
            other = try await staff("customs", .agencyLiaison, AgencyID("bj.customs"))
            supervisor = try await staff("supervisor", .supervisor)
            deskSupervisor = try await staff("desk", .deskSupervisor)
        }

        @discardableResult
        func give(
            _ actor: Actor, _ name: CommandName, _ number: CaseNumber, _ arguments: [String: Argument] = [:]
        ) async throws -> StepResult {
            try await centre.perform(CommandOrder(name, arguments), on: number, by: actor)
        }

        /// Filed, decided and reported: a fine in yuan.
        func fine(_ number: CaseNumber, _ amount: String) async throws {
            try await give(liaison, .decideFiling, number, ["filed": .flag(true)])
            try await give(
                liaison, .recordDecision, number, ["day": .text("2026-03-02"), "documentNumber": .text("8")])
            let fine: [String: Argument] = ["kind": .text("fine"), "amount": .text(amount)]
            try await give(liaison, .reportOutcome, number, ["outcomes": .list([.fields(fine)])])
        }

        func disclose(_ number: CaseNumber) async throws {
            try await give(
                liaison, .recordNotice, number, ["day": .text("2026-03-02"), "notice": .text("disclosure")])
        }

        /// Referred to the market regulators and to customs.
        func referred(_ index: Int) async throws -> CaseNumber {
            let number = try await centre.file(.sample(index)).number
            let standard = centre.agreement.filingStandard(kind: .tipOff, right: .trademark, act: .infringement)
            let present = standard.requirements.filter { $0.need == .required }.map { Argument.text($0.item) }
            try await give(officer, .beginExamination, number)
            try await give(officer, .accept, number, ["present": .list(present)])
            try await give(officer, .classify, number)
            try await give(officer, .refer, number, ["coHandling": .list([.text("bj.customs")])])
            return number
        }

        func current(_ number: CaseNumber) async throws -> Case {
            try await centre.caseFile(number, for: supervisor).current
        }

        func isSound() async throws -> Bool {
            try await centre.verify(progress: { _ in }, fileIsSound: { _ in true }).findings.isEmpty
        }
    }

    @Test("Clocks turn yellow and red once each, however often the job runs, and verify agrees")
    func yellowAndRed() async throws {
        try await TestCentre.run { centre in
            let desk = try await Desk(centre)
            let number = try await desk.referred(1)
            #expect(try await desk.centre.careForCases().isEmpty)
            desk.hands.move(days: 3)
            #expect(try await desk.centre.careForCases().reminded == 2)
            #expect(try await desk.centre.careForCases().isEmpty, "not twice within the hour")
            desk.hands.move(days: 1)
            let second = try await desk.centre.careForCases()
            #expect(second.reminded == 0 && second.turnedRed == 2)
            desk.hands.move(days: 1)
            #expect(try await desk.centre.careForCases().isEmpty)
            #expect(try await desk.current(number).supervisions.map(\.level) == [.red, .red])
            #expect(try await desk.isSound())
        }
    }

    @Test("A round does no more than it was allowed, and the next goes on at once")
    func bounded() async throws {
        try await TestCentre.run { centre in
            let desk = try await Desk(centre)
            for index in 1...3 { _ = try await desk.referred(index) }
            desk.hands.move(days: 10)
            var red = 0
            var rounds = 0
            while red < 6, rounds < 10 {
                red += try await desk.centre.careForCases(limit: 2).turnedRed
                rounds += 1
            }
            #expect(red == 6)
            #expect(try await desk.centre.careForCases(limit: 2).turnedRed == 0)
        }
    }

    @Test("An agency reads what it is reminded of, another agency and the public do not")
    func whoReads() async throws {
        try await TestCentre.run { centre in
            let desk = try await Desk(centre)
            let number = try await desk.referred(1)
            desk.hands.move(days: 10)
            let clock = try await desk.current(number).clocks.first { $0.subject == .referral(1) }!
            let named: [String: Argument] = ["clock": .number(Int64(clock.index)), "text": .text("请三日内签收。")]
            try await desk.give(desk.supervisor, .openSupervision, number, named)
            try await desk.give(desk.liaison, .explainDelay, number, ["text": .text("人手不足。")])
            try await desk.give(desk.supervisor, .issueCircular, number, ["text": .text("内部通报。")])
            try await desk.give(desk.supervisor, .markKeyCase, number, ["text": .text("内部理由。")])
            func words(_ actor: Actor) async throws -> [String] {
                try await desk.centre.caseFile(number, for: actor).texts.map(\.words)
            }
            func kinds(_ actor: Actor) async throws -> Set<String> {
                Set(try await desk.centre.caseFile(number, for: actor).timeline.map(\.entry.event.kind))
            }
            #expect(Set(try await words(desk.liaison)) == ["请三日内签收。", "人手不足。"])
            #expect(try await words(desk.other).isEmpty)
            #expect(Set(try await words(desk.supervisor)) == ["请三日内签收。", "人手不足。", "内部通报。", "内部理由。"])
            #expect(Set(try await words(desk.officer)) == ["请三日内签收。", "人手不足。"])
            #expect(try await !kinds(desk.liaison).contains("case.keyCaseMarked.1"))
            let hidden = ["case.supervisionOpened.1", "case.delayExplained.1", "case.circularIssued.1"]
            #expect(try await kinds(desk.other).isDisjoint(with: hidden))
            #expect(try await kinds(desk.liaison).isSuperset(of: hidden))
            let seen = try await desk.centre.track(number)
            let told = seen.events.map { $0.text.zh + ($0.words ?? "") }.joined()
            for word in ["督办", "通报", "重点", "签收。", "人手"] { #expect(!told.contains(word), "\(word)") }
        }
    }

    @Test("A case that rests for thirty days is archived with its manifest, and nothing changes it any more")
    func archive() async throws {
        try await TestCentre.run { centre in
            let desk = try await Desk(centre)
            let number = try await desk.centre.file(.sample(1)).number
            try await desk.centre.perform(CommandOrder(.withdraw), on: number, by: Actor(role: .informant))
            desk.hands.move(days: 29)
            #expect(try await desk.centre.careForCases().archived == 0)
            desk.hands.move(days: 4)
            #expect(try await desk.centre.careForCases().archived == 1)
            let file = try await desk.centre.caseFile(number, for: desk.officer)
            #expect(file.current.state == .archived)
            guard case .archived(let manifest)? = file.timeline.last?.entry.event else {
                Issue.record("The last event is not the archiving.")
                return
            }
            #expect(manifest.events == file.current.version - 1 && manifest.journal.count == 64)
            await #expect(throws: StepRefusal.self) {
                try await desk.give(desk.officer, .message, number, ["text": .text("还在吗？")])
            }
            #expect(try await desk.centre.track(number).text.zh == "已归档")
            #expect(try await desk.isSound())
        }
    }

    @Test("Papers that never came are proposed as lapsed; the supervisor confirms")
    func lapse() async throws {
        try await TestCentre.run { centre in
            let desk = try await Desk(centre)
            var intake = Intake(
                kind: .complaint, applicantRole: .complainant, isAnonymous: false, rights: [.trademark], language: .zh)
            intake.narrative = "出售假冒商品。"
            intake.respondent = "某店"
            intake.applicant = ApplicantIdentity(name: "王小明", phone: "13800000000")
            let filing = Filing(intake, way: .submitOnline, channel: .web, actor: Actor(role: .complainant))
            let number = try await desk.centre.file(filing).number
            try await desk.give(desk.officer, .beginExamination, number)
            try await desk.give(desk.officer, .requestSupplement, number, ["items": .list([.text("powerOfAttorney")])])
            desk.hands.move(days: 30)
            #expect(try await desk.centre.careForCases().lapsesProposed == 1)
            desk.hands.move(days: 1)
            #expect(try await desk.centre.careForCases().lapsesProposed == 0)
            #expect(try await desk.give(desk.deskSupervisor, .approve, number).state == .notAccepted)
        }
    }

    @Test("The line for another region waits in the outbox, and the public reads the region's centre")
    func region() async throws {
        try await TestCentre.run { centre in
            let desk = try await Desk(centre)
            let number = try await desk.centre.file(.sample(1)).number
            let standard = centre.agreement.filingStandard(kind: .tipOff, right: .trademark, act: .infringement)
            let present = standard.requirements.filter { $0.need == .required }.map { Argument.text($0.item) }
            try await desk.give(desk.officer, .beginExamination, number)
            try await desk.give(desk.officer, .accept, number, ["present": .list(present)])
            try await desk.give(
                desk.deskSupervisor, .transferRegion, number,
                ["region": .text("region.hebei"), "ground": .text("act"), "text": .text("厂在河北。")])
            let seen = try await desk.centre.track(number)
            #expect(seen.agencies.map(\.zh) == ["河北省知识产权保护中心"])
            #expect(seen.events.contains { $0.text.zh == "已移送河北省知识产权保护中心。" })
            #expect(seen.events.allSatisfy { $0.words != "厂在河北。" })
            try await desk.give(
                desk.deskSupervisor, .recordRegionAnswer, number,
                ["answer": .text("signed"), "day": .text("2026-03-02"), "foreignNumber": .text("冀-7")])
            #expect(try await desk.centre.track(number).events.contains { $0.text.zh == "外地已接收。" })
            #expect(try await desk.isSound())
        }
    }

    @Test("Amounts are shown once the penalty is published, and taken back with it")
    func amounts() async throws {
        try await TestCentre.run { centre in
            let desk = try await Desk(centre)
            let number = try await desk.referred(1)
            try await desk.give(desk.liaison, .sign, number)
            try await desk.give(desk.liaison, .decideFiling, number, ["filed": .flag(true)])
            let day: [String: Argument] = ["day": .text("2026-03-02")]
            try await desk.give(
                desk.liaison, .recordDecision, number, day.merging(["documentNumber": .text("8")]) { $1 })
            let fine: [String: Argument] = ["kind": .text("fine"), "amount": .text("900000")]
            try await desk.give(desk.liaison, .reportOutcome, number, ["outcomes": .list([.fields(fine)])])
            func results() async throws -> [String] {
                try await desk.centre.track(number).events.map(\.text.zh).filter { $0.hasPrefix("处理结果") }
            }
            #expect(try await results() == ["处理结果：罚款。"])
            for notice in ["service", "disclosure"] {
                try await desk.give(
                    desk.liaison, .recordNotice, number, day.merging(["notice": .text(notice)]) { $1 })
            }
            #expect(try await results() == ["处理结果：罚款900,000 元。"])
            let told = try await desk.centre.track(number).events.map(\.text.zh)
            #expect(told.contains("处罚信息已公示。") && !told.contains { $0.contains("送达") })
        }
    }

    @Test("A court annuls: the old sum never comes back, and the new one waits for its own publication")
    func annulledAmounts() async throws {
        try await TestCentre.run { centre in
            let desk = try await Desk(centre)
            let number = try await desk.referred(1)
            try await desk.give(desk.liaison, .sign, number)
            try await desk.fine(number, "900000")
            try await desk.disclose(number)
            let annulled: [String: Argument] = ["reason": .text("courtAnnulment"), "text": .text("判决撤销。")]
            try await desk.give(desk.deskSupervisor, .reopen, number, annulled)
            func results() async throws -> [String] {
                try await desk.centre.track(number).events.map(\.text.zh).filter { $0.hasPrefix("处理结果") }
            }
            #expect(try await results() == ["处理结果：罚款。"])
            try await desk.fine(number, "100000")
            #expect(try await results() == ["处理结果：罚款。", "处理结果：罚款。"])
            try await desk.disclose(number)
            #expect(try await results() == ["处理结果：罚款。", "处理结果：罚款100,000 元。"])
        }
    }

    @Test("A rating is thanked for, once")
    func survey() async throws {
        try await TestCentre.run { centre in
            let desk = try await Desk(centre)
            let number = try await desk.referred(1)
            #expect(try await desk.centre.track(number).survey == nil)
            try await desk.give(desk.liaison, .sign, number)
            #expect(try await desk.centre.track(number).survey == .firstFeedback)
            let answers: [String: Argument] = [
                "speed": .text("verySatisfied"), "words": .text("satisfied"), "result": .text("no"),
                "solved": .text("no"),
            ]
            try await desk.give(Actor(role: .informant), .answerSurvey, number, answers)
            let seen = try await desk.centre.track(number)
            #expect(seen.survey == nil && seen.events.last?.text.zh == "已收到您的评价，谢谢。")
        }
    }
}
