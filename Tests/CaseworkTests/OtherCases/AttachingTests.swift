import Agreement
import CaseRules
import Casework
import Storage
import Testing
import Vocabulary

@Suite("Duplicates of a case in hand, and new facts for it (C18, C19)")
struct AttachingTests {
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

    @Test(
        "Of the name of a file only a usual ending goes over with it",
        arguments: [
            ("仓库.JPG", "线索 1.jpg"), ("仓库.2026.pdf", "线索 1.pdf"), ("仓库", "线索 1"), ("仓库.陌生人摄", "线索 1"),
            ("仓库.wang", "线索 1"),
        ])
    func endings(name: String, expected: String) async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let older = try await desk.file("林先生", "13800000001")
            try await desk.refer(older)
            let number = try await desk.file("陌生人", "13911112222")
            try await desk.take(.beginExamination, on: number)
            try await desk.take(.addEvidence, on: number, files: [TestDesk.photo(named: name)])
            let file = try await centre.caseFile(number, for: desk.officer).evidence[0]
            try await desk.take(
                .attachToExisting, ["olderCase": .text("\(older)"), "files": .number(file.id.value)], on: number)
            #expect(try await centre.caseFile(older, for: desk.liaison).evidence.map(\.name) == [expected])
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

    @Test("What a secret received from another one stays sealed when it is classified anew, and no word finds it")
    func opening() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let older = try await desk.file("林先生", "13800000001")
            try await desk.accept(older)
            try await desk.take(.classify, ["right": .text("ts"), "act": .text("secretMisuse")], on: older)
            var filing = desk.filing("陌生人", "13911112222")
            filing.intake.rights = [.tradeSecret]
            let secret = try await centre.file(filing).number
            try await desk.take(.beginExamination, on: secret)
            try await desk.take(
                .attachToExisting, ["olderCase": .text("\(older)"), "text": .text("配方是硝酸盐。")], on: secret)
            let before = try await desk.versions([older])
            let plain: [String: Argument] = ["right": .text("tm"), "act": .text("counterfeit")]
            let refusal = await desk.refusal { try await desk.take(.classify, plain, on: older) }
            #expect(refusal?.code == "holdsSecretFacts" && refusal?.message.en.contains("\(secret)") == true)
            #expect(try await desk.versions([older]) == before)
            try await desk.take(.classify, plain.merging(["confidential": .flag(true)]) { $1 }, on: older)
            let id = try await centre.database.read { try $0.caseState(older)!.id }
            #expect(try await centre.database.read { try $0.texts(of: id) }.map(\.isSealed) == [true])
            #expect(try await centre.search(SearchQuestion("硝酸盐"), for: desk.officer).rows.isEmpty)
            #expect(try await centre.caseFile(older, for: desk.officer).texts.map(\.words) == ["配方是硝酸盐。"])
            try await desk.verify()
        }
    }
}
