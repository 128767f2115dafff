import Agreement
import Foundation
import Testing
import Vocabulary

private let agreement = ResponsibilityAgreement.beijing

@Suite("docs/rules-sanctions.md")
struct RuleListTests {
    @Test("The list has each rule with its source, mark and validity, and no other")
    func complete() throws {
        let path = packageRoot + "/docs/rules-sanctions.md"
        let rows = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
            .filter { $0.hasPrefix("| ") && !$0.hasPrefix("| rule ") }.map(String.init)
        let rules =
            agreement.thresholds.map { row($0.id, $0.origin) } + agreement.rewards.map { row($0.id, $0.origin) }
            + agreement.fines.map { row($0.id, $0.origin) } + agreement.credit.map { row($0.id, $0.origin) }
            + agreement.evidence.map { row($0.id, $0.origin) }
        #expect(rows == rules)
    }

    private func row(_ id: String, _ origin: Origin) -> String {
        let days = [origin.validFrom, origin.validTo].map { $0.map { "\($0)" } ?? "–" }
        return "| \(id) | \(origin.source.en) | \(origin.mark) | \(days[0]) | \(days[1]) |"
    }
}
