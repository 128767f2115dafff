import Agreement
import Testing
import Vocabulary

/// A slip of the pen in the sample agreement, and what must be said about it.
struct Slip: CustomTestStringConvertible, Sendable {
    let old: String
    let new: String
    let line: Int
    let message: String

    init(_ old: String, _ new: String, line: Int, _ message: String) {
        (self.old, self.new, self.line, self.message) = (old, new, line, message)
    }

    var testDescription: String { "\(new): \(message)" }

    static let all = [
        Slip("limit: 3", "limitt: 3", line: 22, "\"limitt\" is not a known key; known here: announced"),
        Slip("limit: 3 working days", "limit: 3 days", line: 22, "\"limit\" is \"3 days\"; expected a period such as"),
        Slip("limit: 3 working days", "limit: -3 working days", line: 22, "expected a period"),
        Slip("limit: 3 working days", "limit: 99999 working days", line: 22, "expected a period"),
        Slip("{zh: 期限, en: Limit}", "{zh: 期限}", line: 20, "\"name\" lacks \"en\"."),
        Slip("{zh: 期限, en: Limit}", "{zh: 期限, en: }", line: 20, "\"en\" needs a text."),
        Slip("{zh: 期限, en: Limit}", "Limit", line: 20, "\"name\" must consist of keys with values."),
        Slip("scope: case", "scope: cases", line: 21, "expected one of case, referral, document"),
        Slip("scope: case", "scope: case\n    starts: recieved", line: 22, "\"starts\" is \"recieved\""),
        Slip("    mark: G\n", "    mark: X\n", line: 25, "\"mark\" is \"X\"; expected V, V2"),
        Slip("    mark: G\n", "    mark: V2/K\n    public: true\n", line: 19, "a rule marked K must not be public"),
        Slip("limit: 3 working days", "limit: 3 hours\n    green: 1 working day", line: 19, "hours cannot be mixed"),
        Slip("limit: 3 working days", "stops: received", line: 19, "\"stops\" needs \"resumes\""),
        Slip("    onDemand: true\n", "", line: 19, "X1 never starts: it needs \"starts\", or \"onDemand: true\""),
        Slip("    onDemand: true\n", "    starts: received\n", line: 19, "X1 never ends: it needs \"ends\""),
        Slip("    onDemand: true\n", "    ends: closed\n", line: 19, "X1 never starts"),
        Slip("onDemand: true", "onDemand: true\n    starts: received", line: 19, "a clock on demand has no moments"),
        Slip(
            "    mark: G\n", "    mark: G\n    public: true\n    reading: {zh: 读, en: Read, mark: K}\n", line: 19,
            "a rule marked K must not be public"),
        Slip("  - id: X1", "  - id: X 1", line: 19, "expected a name of letters"),
        Slip("lead: a.one", "lead: a.two", line: 12, "The agreement has no agency \"a.two\"."),
        Slip("lead: a.one", "lead: {agency: a.one, when: {colour: red}}", line: 12, "\"colour\" is not a known key"),
        Slip("lead: a.one", "lead: {agency: a.one, when: {right: tmm}}", line: 12, "expected one of tm, cr, pi"),
        Slip("lead: a.one", "when: {right: tm}, lead: a.one", line: 1, "needs a row without \"when\""),
        Slip("default: true, ", "", line: 1, "One filing standard must say"),
        Slip("contact: required", "contact: needed", line: 15, "expected one of required, deferrable"),
        Slip("contact: required", "phone: required", line: 15, "\"phone\" is not a known key"),
        Slip("opens: \"08:30\"", "opens: \"8:30\"", line: 7, "expected a time of day such as 09:00"),
        Slip("opens: \"08:30\"", "opens: \"18:30\"", line: 7, "The office closes before it opens."),
        Slip("\"+08:00\"", "Beijing", line: 6, "expected a distance from UTC"),
        Slip("2025-11-04", "2025-11-31", line: 17, "\"announced\" is \"2025-11-31\"; expected a day"),
        Slip("2025-11-04,", "2025-11-04, worked: [2026-03-02],", line: 17, "is no weekend day and works anyhow"),
        Slip("clocks:\n", "clock:\n", line: 18, "\"clock\" is not a known key"),
        Slip("clocks:\n", "clocks:\n\t- x\n", line: 19, "Not well-formed YAML"),
        Slip("    scope: case\n", "    scope: case\n    scope: case\n", line: 21, "duplicate key"),
        Slip("  telephone: \"12312\"\n", "", line: 2, "\"agreement\" lacks \"telephone\"."),
        Slip(
            "  - id: X1\n", "  - {id: X1, name: {zh: 一, en: One}, scope: case, source: *s, mark: G}\n  - id: X1\n",
            line: 20,
            "\"X1\" already stands in sample.yaml, line 19; both hold."),
    ]
}

@Suite("Mistakes in an agreement folder")
struct AgreementProblemTests {
    private func problems(_ files: (String, String)...) -> [AgreementProblem] {
        do {
            _ = try ResponsibilityAgreement.load(
                files.map { AgreementFile(path: $0.0, bytes: Array($0.1.utf8)) })
            return []
        } catch {
            return error.problems
        }
    }

    @Test("The sample itself is sound, and 08:30 is read as a time, not as a number")
    func soundSample() throws {
        let sample = try ResponsibilityAgreement.sample()
        #expect(sample.officeHours == OfficeHours(opens: 510, closes: 1050))
        #expect(sample.telephone == "12312")
    }

    @Test("A slip is named with its line", arguments: Slip.all)
    func slip(slip: Slip) {
        let text = ResponsibilityAgreement.sampleText()
        let parts = text.split(separator: slip.old, maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else {
            Issue.record("The sample has no \"\(slip.old)\".")
            return
        }
        let found = problems(("sample.yaml", parts[0] + slip.new + parts[1]))
        #expect(found.contains { $0.line == slip.line && $0.message.en.contains(slip.message) }, "\(found)")
    }

    @Test("All problems of all files are reported at once, sorted by file and line")
    func allAtOnce() {
        let text = ResponsibilityAgreement.sampleText().replacing("scope: case", with: "scope: cases")
            .replacing("lead: a.one", with: "lead: a.two")
        let found = problems(("b.yaml", text), ("a.yaml", "unheardOf: 1\n"), ("c.yaml", "clocks: [{id: Z}]"))
        #expect(found.map(\.file) == ["a.yaml", "b.yaml", "b.yaml", "c.yaml", "c.yaml", "c.yaml", "c.yaml"])
        #expect(found.map(\.line).prefix(3) == [1, 12, 21])
        #expect(found[1].description == "b.yaml:12: The agreement has no agency \"a.two\".")
        #expect(found.allSatisfy { !$0.message.zh.isEmpty && !$0.message.en.isEmpty })
    }

    @Test(
        "Files that are no text, empty or of another form are refused, not trapped over",
        arguments: [
            [0xFF, 0xFE, 0x00], [], Array("- a\n- b".utf8), Array("just text".utf8), Array("a: [".utf8),
            Array("a: &x [*x]".utf8), Array("a: *nobody".utf8), Array("? {a: b}\n: c".utf8),
            Array("---\na: 1\n---\nb: 2".utf8),
        ])
    func strangeFiles(bytes: [UInt8]) {
        #expect(throws: AgreementProblems.self) {
            try ResponsibilityAgreement.load([AgreementFile(path: "x.yaml", bytes: bytes)])
        }
    }

    @Test("A list may be spread over several files")
    func severalFiles() throws {
        let clock =
            "clocks: [{id: Z9, name: {zh: 二, en: Two}, scope: case, onDemand: true, source: {zh: 约, en: A}, mark: G}]"
        let agreement = try ResponsibilityAgreement.load([
            AgreementFile(path: "a.yaml", bytes: Array(ResponsibilityAgreement.sampleText().utf8)),
            AgreementFile(path: "b.yaml", bytes: Array(clock.utf8)),
        ])
        #expect(agreement.clocks.map(\.id.rawValue) == ["X1", "Z9"])
    }
}
