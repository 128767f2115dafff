import Agreement
import CaseRules
import Casework
import Testing
import Vocabulary

@Suite("A derivation names the moment that started the clock")
struct ClockStartTests {
    private func start(of clock: String, _ number: CaseNumber, _ desk: TestDesk) async throws -> String? {
        let file = try await desk.centre.caseFile(number, for: desk.officer)
        return file.clocks.last { $0.clock.id == ClockID(clock) }?.explanation?.start.en
    }

    @Test("The acceptance clock names reception at first, and only the review of a refusal afterwards")
    func acceptance() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let number = try await desk.file("林先生", "13800000001")
            #expect(try await start(of: "T03", number, desk)?.hasPrefix("Counted from “received”:") == true)
            try await desk.take(.beginExamination, on: number)
            try await desk.take(.refuse, ["reason": .text("notIP"), "text": .text("与知识产权无关。")], on: number)
            try await desk.approve(number)
            try await desk.take(.reviewRefusal, ["text": .text("请再看一次。")], on: number, by: desk.supervisor)
            #expect(try await start(of: "T03", number, desk)?.hasPrefix("Counted from “refusal reviewed”:") == true)
        }
    }

    @Test("A follow-up that was noted in the leading case and undone shows to no person whose case follows it")
    func undoneTracking() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let (leading, member) = (try await desk.file("甲", "13800000001"), try await desk.file("乙", "13800000002"))
            for number in [leading, member] { try await desk.accept(number) }
            try await desk.merge([member], into: leading)
            try await desk.referAccepted(leading)
            try await desk.take(.sign, on: leading, by: desk.liaison)
            try await desk.take(.decideFiling, ["filed": .flag(true)], on: leading, by: desk.liaison)
            let outcome: [String: Argument] = ["kind": .text("warning")]
            try await desk.take(
                .reportOutcome, ["outcomes": .list([.fields(outcome)])], on: leading, by: desk.liaison)
            func isFollowedUp() async throws -> Bool {
                try await centre.track(member).events.contains { $0.text.en == "Being followed up." }
            }
            try await desk.take(.track, ["text": .text("回访一次。")], on: leading)
            #expect(try await isFollowedUp())
            try await desk.take(.undo, on: leading)
            #expect(try await isFollowedUp() == false)
            try await desk.verify()
        }
    }
}
