import Agreement
import CaseRules
import Casework
import Storage
import Testing
import Vocabulary

@Suite("Steps that touch two cases (C18, C19, C20, C52)")
struct TwoCaseTests {
    @Test("Scenario 5: the same holder is told the older number, a stranger is not")
    func duplicates() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let older = try await desk.file("林先生", "13800000001")
            try await desk.refer(older)
            for (name, phone, isTold) in [("林先生", "138 0000 0001", true), ("陌生人", "13911112222", false)] {
                let number = try await desk.file(name, phone)
                try await desk.take(.beginExamination, on: number)
                try await desk.take(
                    .refuse, ["reason": .text("duplicateReferred"), "olderCase": .text("\(older)")], on: number)
                try await desk.approve(number)
                let told = try await centre.track(number).events.map(\.text.zh).joined()
                #expect(told.contains("与在办案件重复"))
                #expect(told.contains("\(older)") == isTold)
            }
        }
    }

    @Test("Who files with the telephone of an informant learns of his tip-off only if he released who he is")
    func sealedInformant() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            for (phone, address, isReleased) in [
                ("13800000001", "东湾路 1 号", false), ("13800000002", "西湾路 9 号", true),
            ] {
                var filing = desk.filing("王小明", phone, at: address)
                (filing.intake.kind, filing.intake.applicantRole) = (.tipOff, .informant)
                filing.intake.agencyMayKnow = isReleased
                let older = try await centre.file(filing).number
                try await desk.refer(older)
                let number = try await desk.file("松雪阁", phone, at: address)
                try await desk.take(.beginExamination, on: number)
                try await desk.take(
                    .refuse, ["reason": .text("duplicateReferred"), "olderCase": .text("\(older)")], on: number)
                try await desk.approve(number)
                let told = try await centre.track(number).events.map(\.text.zh).joined()
                #expect(told.contains("\(older)") == isReleased)
            }
        }
    }

    @Test("New facts of a stranger reach the open case and its agency, and nobody learns who told them")
    func attach() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let older = try await desk.file("林先生", "13800000001")
            try await desk.refer(older)
            let number = try await desk.file("陌生人", "13911112222")
            try await desk.take(.beginExamination, on: number)
            try await desk.take(
                .addEvidence, on: number, files: [TestDesk.photo(named: "陌生人拍的仓库.jpg")])
            let file = try await centre.caseFile(number, for: desk.officer).evidence[0]
            try await desk.take(
                .attachToExisting,
                ["olderCase": .text("\(older)"), "text": .text("东湾路后面有仓库。"), "files": .number(file.id.value)],
                on: number)
            let agency = try await centre.caseFile(older, for: desk.liaison)
            #expect(agency.texts.contains { $0.words == "东湾路后面有仓库。" })
            #expect(agency.evidence.map(\.name) == ["线索 1.jpg"])
            #expect(!"\(agency)".contains("陌生人") && !"\(agency)".contains("13911112222"))
            let holder = try await centre.track(older)
            #expect(!"\(holder)".contains("仓库") && !"\(holder)".contains("\(number)") && holder.files.isEmpty)
            let stranger = try await centre.track(number)
            #expect(stranger.state == .notAccepted && !"\(stranger)".contains("\(older)"))
            let lines = try await centre.database.read { try $0.deliveries(.listed, limit: 100) }.items
            #expect(lines.contains { $0.kind == "factsReceived" && $0.recipient == "bj.msa" })
            try await desk.verify()
        }
    }

    @Test("Words and files of a secret do not reach an ordinary case; those of an ordinary case are sealed in a secret")
    func secrets() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let ordinary = try await desk.file("林先生", "13800000001")
            var filing = desk.filing("陌生人", "13911112222")
            filing.intake.rights = [.tradeSecret]
            let secret = try await centre.file(filing).number
            for number in [ordinary, secret] { try await desk.take(.beginExamination, on: number) }
            try await desk.take(.addEvidence, on: secret, files: [TestDesk.photo(named: "配方.jpg")])
            let file = try await centre.caseFile(secret, for: desk.officer).evidence[0]
            func attach(_ number: CaseNumber, to older: CaseNumber, _ files: [Int64] = []) async throws {
                let files = files.map { Argument.number($0) }
                try await desk.take(
                    .attachToExisting,
                    ["olderCase": .text("\(older)"), "text": .text("配方是硝酸盐。"), "files": .list(files)], on: number)
            }
            let before = try await desk.versions([ordinary, secret])
            let refusal = await desk.refusal { try await attach(secret, to: ordinary, [file.id.value]) }
            #expect(refusal?.code == "secretNotAttached" && refusal?.message.zh.contains("关联") == true)
            #expect(try await desk.versions([ordinary, secret]) == before)
            #expect(try await centre.caseFile(ordinary, for: desk.officer).texts.isEmpty)
            try await desk.take(.checkDuplicate, ["linked": .text("\(ordinary)")], on: secret)
            #expect(try await centre.caseFile(ordinary, for: desk.officer).related.map(\.number) == [secret])
            try await attach(ordinary, to: secret)
            let id = try await centre.database.read { try $0.caseState(secret)!.id }
            #expect(try await centre.database.read { try $0.texts(of: id) }.map(\.isSealed) == [true])
            #expect(try await centre.caseFile(secret, for: desk.officer).texts.map(\.words) == ["配方是硝酸盐。"])
            try await desk.verify()
        }
    }

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

    @Test("Scenario 4: a part has a number, person, files and story of its own, and the old code opens it")
    func split() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let receipt = try await centre.file(desk.filing("林先生", "13800000001"))
            let number = receipt.number
            try await desk.take(.beginExamination, on: number)
            try await desk.take(.addEvidence, on: number, files: [TestDesk.photo(named: "厂房.jpg")])
            let result = try await desk.take(
                .splitCase, ["text": .text("河北工厂生产的部分。"), "place": .text("otherRegion")], on: number,
                by: desk.supervisor)
            let part = try #require(result.parts.first)
            let file = try await centre.caseFile(part, for: desk.officer, opensIdentity: true)
            #expect(file.current.splitFrom == number && file.current.subject.place == .otherRegion)
            #expect(file.evidence.map(\.name) == ["厂房.jpg"])
            #expect(file.matter?.narrative.hasPrefix("河北工厂生产的部分。") == true)
            guard case .open(let identity) = file.identity else { return #expect(Bool(false)) }
            #expect(identity.name == "林先生")
            #expect(try await centre.caseFile(number, for: desk.officer).current.parts == [part])
            #expect(try await centre.track(number).events.contains { $0.text.zh.contains("\(part)") })
            guard case .opened = try await centre.openTrack(part, receipt.code) else { return #expect(Bool(false)) }
            try await desk.take(.beginExamination, on: part)
            #expect(try await centre.caseFile(part, for: desk.officer).current.duplicateCheck?.matches.isEmpty == true)
            try await desk.verify()
        }
    }

    @Test("The one code opens the parts and their parts, which have none of their own")
    func partOfPart() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let receipt = try await centre.file(desk.filing("林先生", "13800000001"))
            var number = receipt.number
            for words in ["河北工厂。", "工厂的仓库。"] {
                try await desk.take(.beginExamination, on: number)
                let result = try await desk.take(.splitCase, ["text": .text(words)], on: number, by: desk.supervisor)
                number = try #require(result.parts.first)
                let part = number
                let hash = try await centre.database.read { try $0.queryCodeHash(of: $0.caseState(part)!.id) }
                #expect(hash == nil)
                guard case .opened = try await centre.openTrack(number, receipt.code) else {
                    return #expect(Bool(false))
                }
            }
            let other = try await centre.file(.sample(1)).code
            guard case .wrong = try await centre.openTrack(number, other) else { return #expect(Bool(false)) }
            try await desk.verify()
        }
    }

    @Test("What is written to an informant about a part does not stand in the part's story")
    func partOfTipOff() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let number = try await centre.file(.sample(1)).number
            try await desk.take(.beginExamination, on: number)
            let result = try await desk.take(
                .splitCase, ["text": .text("您当会计的那家工厂。")], on: number, by: desk.supervisor)
            let part = try #require(result.parts.first)
            #expect(try await centre.caseFile(part, for: desk.officer).matter?.narrative == "出售假冒商品。")
            #expect(try await centre.track(number).events.contains { $0.words == "您当会计的那家工厂。" } == false)
        }
    }

    @Test("Parts of one matter are no duplicates of each other, of the whole, or of each other's parts")
    func siblings() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let number = try await desk.file("林先生", "13800000001")
            try await desk.take(.beginExamination, on: number)
            func split(_ whole: CaseNumber) async throws -> CaseNumber {
                let result = try await desk.take(
                    .splitCase, ["text": .text("河北工厂的部分。"), "place": .text("otherRegion")], on: whole,
                    by: desk.supervisor)
                return try #require(result.parts.first)
            }
            let first = try await split(number)
            let second = try await split(number)
            try await desk.take(.beginExamination, on: second)
            let third = try await split(second)
            try await desk.take(.beginExamination, on: third)
            for part in [first, second, third] {
                let current = try await centre.caseFile(part, for: desk.officer).current
                #expect(current.duplicateCheck?.matches.isEmpty != false, "\(part)")
            }
            let stranger = try await desk.file("陌生人", "13911112222")
            try await desk.take(.beginExamination, on: stranger)
            let found = try await centre.caseFile(stranger, for: desk.officer).current.duplicateCheck?.matches ?? []
            #expect(Set(found.map(\.number)) == [number, first, second, third])
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

    @Test("A withdrawal reaches the desk and every agency that had the case in hand")
    func withdrawalIsTold() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let number = try await desk.file("林先生", "13800000001")
            try await desk.refer(number)
            try await desk.take(.withdraw, on: number, by: Actor(role: .complainant))
            let lines = try await centre.database.read { try $0.deliveries(.listed, limit: 100) }.items
            #expect(Set(lines.filter { $0.kind == "withdrawn" }.map(\.recipient)) == ["desk", "bj.msa"])
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
}
