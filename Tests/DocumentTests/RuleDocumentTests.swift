import Agreement
import Foundation
import Testing
import Vocabulary

/// One line of `docs/rules.md`.
private struct RuleLine {
    let rule: String
    let source: String
    let mark: String
    let file: String
    let test: String

    /// Nil for the heads of the tables.
    init?(_ cells: [String]) {
        guard cells.count == 6, cells[0] != "rule" else { return nil }
        rule = codeWords(cells[0]).first ?? ""
        (source, mark) = (cells[2], cells[3])
        (file, test) = (codeWords(cells[4]).first ?? "", codeWords(cells[5]).first ?? "")
    }

    static func all() throws -> [RuleLine] { tableRows(try Repository.text("docs/rules.md")).compactMap(RuleLine.init) }
}

@Suite("docs/rules.md lists the rules of the Beijing agreement as they are")
struct RuleDocumentTests {
    private let agreement: ResponsibilityAgreement

    init() throws {
        let folder = Repository.root.appending(path: "agreements/beijing").path
        agreement = try ResponsibilityAgreement.load(AgreementFolder.files(at: folder))
    }

    @Test("Every row, clock, standard and calendar has exactly one line, with its source and its mark")
    func complete() throws {
        let lines = Dictionary(grouping: try RuleLine.all(), by: \.rule)
        let rules: [(id: String, origin: Origin)] =
            agreement.competence.map { ($0.id, $0.origin) } + agreement.clocks.map { ($0.id.rawValue, $0.origin) }
            + agreement.filingStandards.map { ($0.id, $0.origin) }
            + agreement.calendar.lists.map { (String($0.year), $0.origin) }
        for (id, versions) in Dictionary(grouping: rules, by: \.id) {
            let origins = versions.map(\.origin).sorted { $0.validFrom?.number ?? .min < $1.validFrom?.number ?? .min }
            guard let line = lines[id]?.first, lines[id]?.count == 1 else {
                Issue.record("\(id) has \(lines[id]?.count ?? 0) lines")
                continue
            }
            #expect(line.source == joined(origins.map(\.source.en)), "\(id)")
            #expect(line.mark == joined(origins.map(\.mark.text)), "\(id)")
        }
    }

    /// Each once, in the order of time.
    private func joined(_ texts: [String]) -> String {
        texts.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.joined(separator: "; ")
    }

    @Test("The file that a line names defines the rule, and the test that it names speaks of it")
    func places() throws {
        let lines = try RuleLine.all()
        #expect(lines.count > 100, "the document was read")
        for line in lines {
            let data = try Repository.text(line.file)
            let own = try Regex("(id|year): \"?" + line.rule.replacing(".", with: "\\.") + "\"?[,\\n }]")
            #expect(data.contains(own), "\(line.file) does not define \(line.rule)")
            // A bare id means the first part.
            let names = [line.rule] + (line.rule.hasSuffix(".1") ? [String(line.rule.dropLast(2))] : [])
            let test = try Repository.text(line.test)
            let words = Set(test.matches(of: /[A-Za-z0-9][A-Za-z0-9.-]*/).map { String($0.0) })
            #expect(names.contains(where: words.contains), "\(line.test) does not mention \(line.rule)")
        }
    }
}
