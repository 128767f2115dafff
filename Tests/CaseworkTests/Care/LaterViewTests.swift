import Agreement
import CaseRules
import Casework
import Storage
import Testing
import Vocabulary

@Suite("What the person reads of the later life of a case (C33, C44, C49)")
struct LaterViewTests {
    @Test("The line for another region waits in the outbox, and the public reads the region's centre")
    func region() async throws {
        try await TestCentre.run { centre in
            let desk = try await CareDesk(centre)
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
            let desk = try await CareDesk(centre)
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
            let desk = try await CareDesk(centre)
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
            let desk = try await CareDesk(centre)
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
