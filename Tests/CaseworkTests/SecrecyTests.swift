import Agreement
import CaseRules
import Casework
import Custody
import SQLiteEngine
import Storage
import Testing
import Vocabulary

@Suite("What is sealed stays sealed (DOMAIN §2, rule zero)")
struct SecrecyTests {
    @Test("Converting an informant's consultation does not open who he is to the officer who converts it")
    func conversion() async throws {
        try await TestCentre.run { centre in
            let first = try await centre.staff("first", .deskOfficer)
            let second = try await centre.staff("second", .deskOfficer)
            let number = try await centre.file(consultation(first)).number
            for order in [
                CommandOrder(.beginExamination), CommandOrder(.answerConsultation, ["text": .text("可以举报。")]),
            ] {
                _ = try await centre.perform(order, on: number, by: second)
            }
            let result = try await centre.perform(CommandOrder(.convertConsultation), on: number, by: second)
            let converted = try #require(result.converted?.number)
            #expect(try await centre.caseFile(converted, for: second, opensIdentity: true).identity == .sealed)
        }
    }

    @Test("What desk and informant write to each other is no business of an agency, nor stored in clear")
    func conversation() async throws {
        try await TestCentre.run { centre in
            let officer = try await centre.staff("officer", .deskOfficer)
            let liaison = try await centre.staff("liaison", .agencyLiaison, AgencyID("bj.msa"))
            let number = try await centre.file(.sample(1)).number
            try await centre.refer(number, to: AgencyID("bj.msa"), by: officer)
            let words = "您说的那位同事还在店里吗？"
            try await centre.step(.message, ["text": .text(words)], on: number, by: officer)
            #expect(try await centre.caseFile(number, for: officer).texts.map(\.words) == [words])
            #expect(try await centre.caseFile(number, for: liaison).texts.isEmpty)
            let id = try await centre.database.read { try $0.caseState(number)!.id }
            let rows = try await centre.database.read { try $0.texts(of: id) }
            #expect(rows.allSatisfy { $0.isSealed })
            #expect(try await centre.track(number).events.contains { $0.words == words })
        }
    }

    @Test("What the desk asks an informant for, and notes of his call-back, reach no agency")
    func examination() async throws {
        try await TestCentre.run { centre in
            let officer = try await centre.staff("officer", .deskOfficer)
            let liaison = try await centre.staff("liaison", .agencyLiaison, AgencyID("bj.msa"))
            let number = try await centre.file(.sample(1)).number
            try await centre.step(.beginExamination, on: number, by: officer)
            let note: [String: Argument] = ["result": .text("confirmed"), "text": .text("他在该店工作。")]
            try await centre.step(.recordCallBack, note, on: number, by: officer)
            let request: [String: Argument] = ["items": .list([.text("basicFacts")]), "text": .text("请说明您怎么知道。")]
            try await centre.step(.requestSupplement, request, on: number, by: officer)
            try await centre.step(
                .submitSupplement, ["text": .text("我每天都在。")], on: number, by: Actor(role: .informant))
            try await centre.referExamined(number, to: AgencyID("bj.msa"), by: officer)
            #expect(try await centre.caseFile(number, for: officer).texts.count == 3)
            let seen = try await centre.caseFile(number, for: liaison)
            #expect(seen.texts.isEmpty && seen.timeline.allSatisfy { $0.text == nil })
        }
    }

    @Test("A step that was undone is no longer told to the person who brought the matter")
    func undone() async throws {
        try await TestCentre.run { centre in
            let officer = try await centre.staff("officer", .deskOfficer)
            let number = try await centre.file(.sample(1)).number
            try await centre.accept(number, by: officer)
            func told() async throws -> [String] { try await centre.track(number).events.map(\.text.zh) }
            #expect(try await told().last == "已受理。")
            try await centre.step(.undo, on: number, by: officer)
            #expect(try await told().last == "初审中。")
            #expect(try await !told().contains("已受理。"))
        }
    }

    @Test("Filing leaves the draft, and sent again gives the same code, until the receipt is kept")
    func codeIsKept() async throws {
        try await TestCentre.run { centre in
            let owner = [UInt8](repeating: 5, count: 32)
            try await centre.saveDraft([1, 2], of: owner, until: TestCentre.start.adding(hours: 24))
            var filing = Filing.sample(1)
            filing.draft = owner
            filing.idempotency = IdempotentRequest(key: "attempt of this draft", body: [])
            let receipt = try await centre.file(filing)
            #expect(try await centre.draft(of: owner) == [1, 2])
            let again = try await centre.file(filing)
            #expect(again.number == receipt.number && again.code == receipt.code)
        }
    }

    /// A named informant asks by telephone.
    private func consultation(_ officer: Actor) -> Filing {
        var intake = Intake(
            kind: .consultation, applicantRole: .informant, isAnonymous: false, rights: [.trademark], language: .zh)
        intake.narrative = "想问怎么举报。"
        intake.applicant = ApplicantIdentity(name: "王小明", phone: "13800000000")
        return Filing(intake, way: .registerCall(isReadBack: true), channel: .phone, actor: officer)
    }
}
