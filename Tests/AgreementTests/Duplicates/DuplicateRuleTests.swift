import Agreement
import Testing
import Vocabulary

@Suite("From which probability on matters count as the same (DOMAIN §8, scenario 5)")
struct DuplicateRuleTests {
    private static let lines = """
        duplicates:
          likely: 0.95
          possible: 0.60
          shown: 0.15
          blocks: 0.60
          related: 0.80
          source: {zh: 约, en: Agreed}
          mark: G

        """

    private func load(_ more: String) throws -> ResponsibilityAgreement { try .sample(more: more) }

    @Test("Both shipped agreements say it, with the bands that officers read")
    func shipped() throws {
        for folder in ["beijing", "example"] {
            let files = try AgreementFolder.files(at: packageRoot + "/agreements/" + folder)
            let rule = try #require(try ResponsibilityAgreement.load(files).duplicates)
            #expect([rule.likely, rule.possible, rule.shown].map(\.perMyriad) == [9500, 6000, 1500])
            #expect([rule.blocks, rule.related].map(\.perMyriad) == [6000, 8000])
        }
    }

    @Test(
        "A band begins at its limit",
        arguments: [
            (10_000, LikenessBand.likely), (9500, .likely), (9499, .possible), (6000, .possible), (5999, .unlikely),
            (0, .unlikely),
        ])
    func bands(perMyriad: Int, band: LikenessBand) throws {
        let rule = try #require(try load(Self.lines).duplicates)
        #expect(rule.band(of: Probability(perMyriad: perMyriad)) == band)
    }

    @Test("Shown is what may be the same complaint or is of the same infringer")
    func shown() throws {
        let rule = try #require(try load(Self.lines).duplicates)
        func shows(_ complaint: Int, _ infringer: Int) -> Bool {
            rule.shows(
                sameComplaint: Probability(perMyriad: complaint), sameInfringer: Probability(perMyriad: infringer))
        }
        #expect(shows(1500, 1500) && shows(0, 8000))
        #expect(!shows(1499, 7999))
    }

    @Test(
        "What is out of range or order is named with file and line",
        arguments: [
            ("0.95", "95", 2, "expected a number from 0 to 1"),
            ("0.15", "0.151515", 4, "expected a number from 0 to 1"),
            ("likely: 0.95", "likely: 0.5", 2, "It must be shown ≤ possible ≤ likely."),
            ("shown: 0.15", "shown: 0.7", 2, "It must be shown ≤ possible ≤ likely."),
            ("blocks: 0.60", "blocks: 0.1", 2, "\"blocks\" may not be below \"shown\""),
            ("  related: 0.80\n", "", 2, "lacks \"related\""),
        ])
    func slips(old: String, new: String, line: Int, message: String) throws {
        let text = Self.lines.replacing(old, with: new, maxReplacements: 1)
        let problems = try #require(throws: AgreementProblems.self) { try load(text) }.problems
        #expect(
            problems.contains { $0.file == "more.yaml" && $0.line == line && $0.message.en.contains(message) },
            "\(problems)")
    }

    @Test("It stands once at most; an agreement without it compares nothing")
    func once() throws {
        #expect(try load("").duplicates == nil)
        let other = Self.lines.replacing("duplicates:", with: "duplicates:\n- x: 1")
        #expect(throws: AgreementProblems.self) { try load(other) }
    }

    @Test("A changed limit is said with both numbers and concerns the desk")
    func difference() throws {
        let (old, new) = (try load(Self.lines), try load(Self.lines.replacing("blocks: 0.60", with: "blocks: 0.7525")))
        let found = new.differences(from: old)
        #expect(found.map(\.topic) == [.duplicates] && found[0].whom.map(\.code) == ["desk"])
        #expect(found[0].sentence.zh.contains("阻止受理 60 % → 75.25 %"))
    }
}
