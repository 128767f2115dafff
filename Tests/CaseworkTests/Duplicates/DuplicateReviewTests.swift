import Agreement
import CaseRules
import Casework
import Matching
import Storage
import Testing
import Vocabulary

@Suite("Knowing what is known already (C16, C19, scenario 5)")
struct DuplicateReviewTests {
    @Test("Scenario 5: three contacts, one case, two duplicates; a later incident is a new case with the repeat flag")
    func scenario5() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let older = try await centre.file(ToldAgain.holder()).number
            try await desk.refer(older)

            // The same holder phones about the same matter: called back, refused, told the old number.
            let again = try await centre.file(ToldAgain.holder("138 0000 0001")).number
            try await desk.take(.beginExamination, on: again)
            #expect(await desk.refusal { try await desk.acceptExamined(again) }?.code == "blockingDuplicate")
            try await desk.take(.recordCallBack, ["result": .text("sameMatter")], on: again)
            let review = try await centre.duplicates(of: again, for: desk.officer)
            #expect(review.callBack == .sameMatter)
            let candidate = try #require(review.candidates.first)
            #expect(candidate.matter.number == older && candidate.band == .likely && candidate.isOfSamePerson)
            try await desk.take(
                .refuse, ["reason": .text("duplicateReferred"), "olderCase": .text("\(older)")], on: again)
            try await desk.approve(again)
            #expect("\(try await centre.track(again))".contains("\(older)"))

            // A stranger about the same stall: his warehouse reaches the agency, he learns nothing of the older case.
            let stranger = try await centre.file(ToldAgain.stranger()).number
            try await desk.take(.beginExamination, on: stranger)
            let like = try await centre.duplicates(of: stranger, for: desk.officer).candidates
            let found = try #require(like.first { $0.matter.number == older })
            #expect(found.band != .unlikely && !found.isOfSamePerson)
            try await desk.take(
                .attachToExisting, ["olderCase": .text("\(older)"), "text": .text("后面有仓库。")], on: stranger)
            #expect(try await centre.caseFile(older, for: desk.liaison).texts.contains { $0.words == "后面有仓库。" })
            let told = "\(try await centre.track(stranger))"
            #expect(told.contains("与在办案件重复") && !told.contains("\(older)") && !told.contains("林先生"))

            let refused = try await centre.cases([.notAccepted], agency: nil, for: desk.officer).items.map(\.number)
            #expect(Set(refused) == [again, stranger])
            #expect(
                try await centre.cases([.referred], agency: nil, for: desk.officer).items.map(\.number) == [older])
            try await desk.verify()
        }
    }

    @Test("A later incident after closing is a new case that says it is repeated, and is accepted")
    func repeated() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let older = try await centre.file(ToldAgain.holder()).number
            try await desk.refer(older)
            try await desk.conclude(older, .orderedToCease)
            let later = centre.at { TestCentre.start.adding(hours: 24 * 200) }
            var filing = ToldAgain.stranger()
            filing.intake.narrative = "2026年9月17日又在卖假松雪茶叶。"
            let number = try await later.file(filing).number
            let second = TestDesk(desk, at: later)
            let row = try #require(try await later.rows([number], for: desk.officer).first)
            #expect(row.isRepeat)
            try await second.accept(number)
            let current = try await later.caseFile(number, for: desk.officer).current
            #expect(current.isRepeat && current.state == .accepted)
            #expect(current.duplicateCheck?.repeats == [older])
            try await desk.verify()
        }
    }

    @Test("Who passes by and knows of no right tells of a repeat too")
    func repeatedWithoutRight() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let older = try await centre.file(ToldAgain.holder()).number
            try await desk.refer(older)
            try await desk.conclude(older, .orderedToCease)
            let later = centre.at { TestCentre.start.adding(hours: 24 * 200) }
            var filing = ToldAgain.stranger()
            filing.intake.rights = [.unknown]
            filing.intake.narrative = "2026年9月17日又在卖假松雪茶叶。"
            let number = try await later.file(filing).number
            let current = try await later.caseFile(number, for: desk.officer).current
            #expect(current.duplicateCheck?.repeats == [older])
        }
    }

    @Test("Nothing is repeated where the agency found no infringement")
    func notRepeated() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let older = try await centre.file(ToldAgain.holder()).number
            try await desk.refer(older)
            try await desk.conclude(older, .noViolation)
            let later = centre.at { TestCentre.start.adding(hours: 24 * 200) }
            let number = try await later.file(ToldAgain.stranger()).number
            #expect(try await later.caseFile(number, for: desk.officer).current.isRepeat == false)
        }
    }

    @Test("Only linking stands at both cases, lets the case go on, and is undone without a trace in what is shown")
    func link() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let older = try await centre.file(ToldAgain.holder()).number
            try await desk.refer(older)
            let number = try await centre.file(ToldAgain.stranger()).number
            try await desk.take(.beginExamination, on: number)
            let before = try await desk.shown([number, older])
            try await desk.take(.checkDuplicate, ["linked": .text("\(older)")], on: number)
            let here = try await centre.caseFile(number, for: desk.officer).related
            let there = try await centre.caseFile(older, for: desk.officer).related
            #expect(here.map(\.number) == [older] && here.map(\.verdict) == [.link] && here.allSatisfy(\.isDecidedHere))
            #expect(there.map(\.number) == [number] && !there.contains(where: \.isDecidedHere))
            #expect(try await centre.caseFile(older, for: desk.liaison).related.isEmpty)
            try await desk.verify()
            try await desk.take(.undo, on: number)
            let after = try await desk.shown([number, older])
            #expect(after.count == before.count)
            for (now, then) in zip(after, before) { #expect(now == then) }
            try await desk.take(.checkDuplicate, ["notSame": .text("\(older)")], on: number)
            try await desk.acceptExamined(number)
            try await desk.verify()
        }
    }

    @Test("What has left the house is not undone; a supervisor reviews it")
    func leftTheHouse() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let older = try await centre.file(ToldAgain.holder()).number
            try await desk.refer(older)
            let number = try await centre.file(ToldAgain.stranger()).number
            try await desk.take(.beginExamination, on: number)
            try await desk.take(
                .attachToExisting, ["olderCase": .text("\(older)"), "text": .text("后面有仓库。")], on: number)
            let refusal = await desk.refusal { try await desk.take(.undo, on: number) }
            #expect(refusal?.code == "nothingToUndo" && refusal?.message.zh.contains("主管") == true)
            #expect(try await centre.caseFile(older, for: desk.officer).related.map(\.verdict) == [.attach])
            try await desk.take(.reviewRefusal, ["text": .text("不是同一件事。")], on: number, by: desk.supervisor)
            #expect(try await centre.caseFile(older, for: desk.officer).related.isEmpty)
            try await desk.verify()
        }
    }

    @Test("Files that both cases have are marked, byte for byte")
    func equalFiles() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let older = try await centre.file(ToldAgain.holder()).number
            let number = try await centre.file(ToldAgain.stranger()).number
            for (number, name) in [(older, "门面.jpg"), (number, "IMG_1.jpg")] {
                try await desk.take(.beginExamination, on: number)
                try await desk.take(.addEvidence, on: number, files: [TestDesk.photo(named: name)])
            }
            let candidate = try #require(try await centre.duplicates(of: number, for: desk.officer).candidates.first)
            #expect(candidate.equalFiles == [String(repeating: "d", count: 64)])
            #expect(candidate.takesFacts && candidate.verdict == nil && !candidate.isRepeated)
        }
    }

    @Test("A look-up finds what the last filing told, and the same filing again is the duplicate")
    func atOnce() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let filed = try await centre.file([ToldAgain.holder(), ToldAgain.other(), ToldAgain.stranger()])
            let numbers = try filed.map { try $0.get().number }
            let found = try await centre.caseFile(numbers[2], for: desk.officer).current.duplicateCheck?.matches
            #expect(found?.map(\.number) == [numbers[0]])
            #expect(try await centre.caseFile(numbers[1], for: desk.officer).current.duplicateCheck == nil)
        }
    }

    @Test("Who may not use the desk is told nothing")
    func onlyTheDesk() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let number = try await centre.file(ToldAgain.holder()).number
            for actor in [desk.liaison, Actor(role: .complainant), Actor(role: .operatorAdmin)] {
                await #expect(throws: StepRefusal.self) { try await centre.duplicates(of: number, for: actor) }
                await #expect(throws: StepRefusal.self) {
                    try await centre.lookUp(ToldAgain.holder().intake, for: actor)
                }
            }
        }
    }
}
