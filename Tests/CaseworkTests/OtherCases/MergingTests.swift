import Agreement
import CaseRules
import Casework
import Storage
import Testing
import Vocabulary

@Suite("Merged cases (C20)")
struct MergingTests {
    @Test("A refused companion refuses the whole step and names the case")
    func atomic() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let (leading, member, other) = (
                try await desk.file("甲", "13800000001"), try await desk.file("乙", "13800000002"),
                try await centre.file(ToldAgain.other()).number
            )
            for number in [leading, member, other] { try await desk.accept(number) }
            let before = try await desk.versions([leading, member, other])
            let refusal = await desk.refusal {
                try await desk.merge([member, other], into: leading)
            }
            #expect(refusal?.code == "notSameMatter")
            #expect(refusal?.message.en.contains("\(other)") == true)
            #expect(try await desk.versions([leading, member, other]) == before)
            #expect(
                await desk.refusal { try await desk.merge([CaseNumber(year: 2026, serial: 999_999)], into: leading) }?
                    .code == "noSuchCase")
            try await desk.verify()
        }
    }

    @Test("A command may name two hundred cases, and nobody learns by it what he may not do")
    func namedCases() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let leading = try await desk.file("甲", "13800000001")
            try await desk.accept(leading)
            let numbers = (1...201).map { CaseNumber(year: 2025, serial: $0) }
            func problems(_ count: Int, _ actor: Actor) async throws -> [String] {
                let names = numbers.prefix(count).map { Argument.text($0.description) }
                do {
                    try await desk.take(.mergeCases, ["members": .list(names)], on: leading, by: actor)
                    return []
                } catch StepRefusal.wrongInput(let problems) {
                    return problems.map(\.code)
                } catch StepRefusal.refused(let refusal) {
                    return [refusal.code]
                }
            }
            #expect(try await problems(201, desk.supervisor) == ["tooMany"])
            #expect(try await problems(200, desk.supervisor) == ["noSuchCase"])
            #expect(try await problems(201, Actor(role: .complainant)) == ["notYourRole"])
        }
    }

    @Test("A member keeps its number and shows the leading case's progress, and nothing of the other party")
    func follows() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let leading = try await desk.file("甲", "13800000001")
            let member = try await desk.file("乙", "13800000002")
            for number in [leading, member] { try await desk.accept(number) }
            try await desk.merge([member], into: leading)
            #expect(try await centre.inbox(.toRefer, for: desk.officer).items.map(\.number) == [leading])
            #expect(await desk.refusal { try await desk.take(.classify, on: member) }?.code == "followsLeadingCase")
            try await desk.take(.message, ["text": .text("甲的账号是多少？")], on: leading)
            try await desk.referAccepted(leading)
            let view = try await centre.track(member)
            #expect(view.state == .referred && view.number == member)
            #expect(view.events.contains { $0.text.zh.contains("已转给") })
            #expect(!"\(view)".contains("账号") && !"\(view)".contains("\(leading)"))
            #expect(view.mayDo.contains(.message) && !view.mayDo.contains(.submitSupplement))
            try await desk.verify()
        }
    }

    @Test("An agency learns neither that cases were merged nor the numbers of the others")
    func agencyAndMerge() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let (leading, member) = (try await desk.file("甲", "13800000001"), try await desk.file("乙", "13800000002"))
            for number in [leading, member] { try await desk.accept(number) }
            try await desk.merge([member], into: leading)
            try await desk.referAccepted(leading)
            let seen = try await centre.caseFile(leading, for: desk.liaison).timeline
            #expect(!seen.isEmpty && !"\(seen)".contains("\(member)"))
            let own = try await centre.caseFile(leading, for: desk.officer).timeline
            #expect("\(own)".contains("\(member)"))
        }
    }

    @Test("A merge is undone while the leading case is open, and each goes on by itself")
    func unmerge() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let leading = try await desk.file("甲", "13800000001")
            let member = try await desk.file("乙", "13800000002")
            for number in [leading, member] { try await desk.accept(number) }
            try await desk.merge([member], into: leading)
            try await desk.take(.unmergeCase, on: member, by: desk.supervisor)
            #expect(try await centre.caseFile(leading, for: desk.officer).current.members.isEmpty)
            #expect(try await centre.track(member).state == .accepted)
            #expect(await desk.refusal { try await desk.take(.undo, on: member) }?.code == "nothingToUndo")
            try await desk.referAccepted(member)
            #expect(try await centre.track(leading).state == .accepted)
            try await desk.verify()
        }
    }

    @Test("Members are not handed over; let go, they are with whoever has the leading case by then, not with who left")
    func officerLeft() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let second = try await centre.staff("second", .deskOfficer)
            var numbers: [CaseNumber] = []
            for index in 1...3 {
                let number = try await desk.file("第 \(index) 人", "1380000000\(index)")
                try await desk.accept(number)
                try await desk.take(.assign, ["account": .text("officer")], on: number)
                numbers.append(number)
            }
            let (leading, member, other) = (numbers[0], numbers[1], numbers[2])
            try await desk.merge([member, other], into: leading)
            let id = try await centre.planHandOver(from: "officer", to: ["second"], by: desk.supervisor)
            #expect(try await centre.bulk(id, for: desk.supervisor).cases.map(\.number) == [leading])
            try await centre.startBulk(id, by: desk.supervisor)
            try await centre.workBulks("server")
            try await centre.database.write { connection in
                var account = try #require(try connection.account(named: "officer"))
                account.isActive = false
                try connection.saveAccount(account)
            }
            try await desk.take(.unmergeCase, on: member, by: desk.supervisor)
            try await desk.take(.withdraw, on: leading, by: Actor(role: .complainant))
            for number in [member, other] {
                let current = try await centre.caseFile(number, for: second).current
                #expect(current.leading == nil && current.state == .accepted && current.assignee == second.account)
            }
            #expect(try await centre.inbox(.mine, for: second).items.count == 2)
            try await desk.verify()
        }
    }

    @Test("The loser of a race decides again: a case that just began to follow is not referred")
    func race() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let leading = try await desk.file("甲", "13800000001")
            let member = try await desk.file("乙", "13800000002")
            for number in [leading, member] { try await desk.accept(number) }
            async let merged = desk.refusal { try await desk.merge([member], into: leading) }
            async let classified = desk.refusal { try await desk.take(.classify, on: member) }
            let outcome = await (merged, classified)
            #expect(outcome.0 == nil)
            #expect(outcome.1 == nil || outcome.1?.code == "followsLeadingCase")
            try await desk.verify()
        }
    }

    @Test("A report like a case that follows another is held back once the leading case is with an agency")
    func duplicateOfMember() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let page = "https://shop.example/item/7"
            let leading = try await desk.file("甲", "13800000001")
            var filing = desk.filing("乙", "13800000002")
            filing.intake.pages = page
            let member = try await centre.file(filing).number
            for number in [leading, member] { try await desk.accept(number) }
            try await desk.merge([member], into: leading)
            try await desk.referAccepted(leading)
            var like = desk.filing("丙", "13800000003", at: "西湾路 9 号")
            like.intake.pages = page
            let number = try await centre.file(like).number
            try await desk.take(.beginExamination, on: number)
            let check = try await centre.caseFile(number, for: desk.officer).current.duplicateCheck
            #expect(check?.blocking(by: centre.agreement.duplicates) == [member])
            #expect(try await centre.isAlreadyHandled(like.intake))
        }
    }
}
