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
    @Test("A matter that turns out to be a secret is sealed whole and leaves every index")
    func secretFoundLater() async throws {
        try await TestCentre.run { centre in
            let officer = try await centre.staff("officer", .deskOfficer)
            let number = try await centre.file(.sample(7)).number
            try await centre.accept(number, by: officer)
            #expect(try await centre.search("东湾路", for: officer).items.count == 1)
            let order = CommandOrder(.classify, ["right": .text("ts"), "act": .text("secretMisuse")])
            _ = try await centre.perform(order, on: number, by: officer)
            #expect(try await centre.search("东湾路", for: officer).items.isEmpty)
            let row = try await centre.database.read { try $0.caseState(number) }
            let kept = try await centre.database.read { try $0.matter(of: row!.id) }
            #expect(kept == nil)
            #expect(row?.title == "商业秘密")
            let file = try await centre.caseFile(number, for: officer)
            #expect(file.matter?.respondent == "第 7 号店")
            let readings = try await centre.database.read { try $0.readings(of: row!.id, limit: 5) }
            #expect(readings.map(\.what) == ["confidential"])
            #expect(try await centre.verify(progress: { _ in }, fileIsSound: { _ in true }).findings.isEmpty)
        }
    }

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
            try await centre.accept(number, by: officer)
            for order in [CommandOrder(.classify), CommandOrder(.refer)] {
                _ = try await centre.perform(order, on: number, by: officer)
            }
            let words = "您说的那位同事还在店里吗？"
            _ = try await centre.perform(
                CommandOrder(.message, ["text": .text(words)]), on: number, by: officer)
            #expect(try await centre.caseFile(number, for: officer).texts.map(\.words) == [words])
            #expect(try await centre.caseFile(number, for: liaison).texts.isEmpty)
            let id = try await centre.database.read { try $0.caseState(number)!.id }
            let rows = try await centre.database.read { try $0.texts(of: id) }
            #expect(rows.allSatisfy { $0.isSealed })
            #expect(try await centre.track(number).events.contains { $0.words == words })
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
