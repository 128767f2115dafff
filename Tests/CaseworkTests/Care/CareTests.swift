import Agreement
import CaseRules
import Casework
import Storage
import Testing
import Vocabulary

@Suite("The jobs of the later life of a case (C14, C35, C37)")
struct CareTests {
    @Test("Clocks turn yellow and red once each, however often the job runs, and verify agrees")
    func yellowAndRed() async throws {
        try await TestCentre.run { centre in
            let desk = try await CareDesk(centre)
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
            let desk = try await CareDesk(centre)
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
            let desk = try await CareDesk(centre)
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
            let desk = try await CareDesk(centre)
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
            let desk = try await CareDesk(centre)
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
}
