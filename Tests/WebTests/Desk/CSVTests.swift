import Casework
import CaseRules
import Foundation
import Testing
import Vocabulary
import Web

@Suite("Lists as CSV (RFC 4180)")
struct CSVTests {
    private func text(_ cells: String...) -> String { String(decoding: CSVLine(cells).bytes, as: UTF8.self) }

    @Test("Commas, quotes and line ends are quoted, and lines end with CR LF")
    func quoting() {
        #expect(text("a", "b,c", "d\"e", "f\ng", "") == "a,\"b,c\",\"d\"\"e\",\"f\ng\",\r\n")
    }

    @Test(
        "What a spreadsheet would compute is only text",
        arguments: ["=1+1", "+86 10", "-1", "@SUM(A1)", "  =1", "\t=1", "\r=1", "＝1", "＠x"])
    func formulas(cell: String) {
        let bytes = CSVLine([cell]).bytes
        #expect(bytes.first == UInt8(ascii: "'") || bytes.starts(with: Array("\"'".utf8)))
    }

    @Test("A name in the middle of which such a sign stands is left as it is")
    func harmless() {
        #expect(text("A-B", "2026-000001", "1+1=2") == "A-B,2026-000001,1+1=2\r\n")
    }

    @Test("The file names its list and day, and its columns in the language of the page", arguments: Language.allCases)
    func file(language: Language) {
        let viewer = Sample.viewer(.deskOfficer, language)
        let header = String(decoding: ListExport.header(language), as: UTF8.self)
        #expect(header.contains(language == .zh ? "编号,状态" : "Case number,State"))
        let line = String(decoding: ListExport.line(InboxView.sample(1).rows[0], viewer), as: UTF8.self)
        #expect(line.split(separator: ",", omittingEmptySubsequences: false).count >= 12 && line.hasSuffix("\r\n"))
    }
}
