import Agreement
import Testing
import Vocabulary

private let agreement = ResponsibilityAgreement.beijing

/// One line of `evidence.csv`.
struct EvidenceTableLine: CustomTestStringConvertible, Sendable {
    let cells: [String: String]

    static let all = CSV.rows("evidence.csv").map(EvidenceTableLine.init)

    subscript(name: String) -> String { cells[name] ?? "" }
    var testDescription: String { "\(self["kind"]) (\(self["source"]))" }
}

@Suite("Evidence matrix (DOMAIN section 5)")
struct EvidenceMatrixTests {
    @Test("Each of the 15 × 4 cells is as evidence.csv says", arguments: EvidenceTableLine.all)
    func line(line: EvidenceTableLine) throws {
        let requirement = try #require(agreement.evidence.first { $0.id == line["kind"] })
        for channel in EvidenceChannel.allCases {
            let cell = try #require(requirement.cells[channel])
            let note = cell.note.map { " " + $0.en } ?? ""
            // The table's reader drops quotation marks inside a cell.
            #expect((cell.need.symbol + note).replacing("\"", with: "") == line[channel.rawValue], "\(channel)")
        }
        #expect(requirement.formalities.map(\.id).joined(separator: "+") == line["formalities"])
        #expect(requirement.isOnlyForeign == (line["onlyForeign"] == "yes"))
        #expect(requirement.origin.mark.text == line["mark"])
        #expect(!line["source"].isEmpty)
    }

    @Test("The table has the kinds of the agreement in the same order, and no other")
    func coverage() {
        #expect(EvidenceTableLine.all.map { $0["kind"] } == agreement.evidence.map(\.id))
        #expect(agreement.evidence.count == 15)
    }

    @Test("A channel that needs a kind now or later asks for its formalities; a copy for mediation needs none")
    func formalities() {
        for requirement in agreement.evidence {
            for (channel, cell) in requirement.cells {
                let asks = cell.need == .required || cell.need == .mayFollow
                let isCopy = cell.note?.en == "copy"
                #expect(
                    cell.formalities == (asks && !isCopy ? requirement.formalities.map(\.id) : []),
                    "\(requirement.id) \(channel)")
            }
        }
    }
}
