import Testing

@testable import Matching

@Suite("Hostile narratives are read in linear work and give bounded output")
struct HostileTextTests {
    private static let pieces = [
        ".", "[", "[.", "(dot", "http://", "h", "a.", "1", "1-", "1 ", "第", "第1", "年", "一", "三月", "百", "订单号", "a@", "@",
        "\u{200B}", "%", "¥",
        "2026-", "march ", "电话", "+", "a.com,", "https://a.com/x ", "13812345678 ", "ＡＢ", "(", ")", "a.com/(", "ZL2018",
    ]

    @Test("A long run of anything gives no more findings than are kept", arguments: pieces)
    func bounded(piece: String) {
        let text = String(repeating: piece, count: 40_000 / piece.utf8.count)
        let findings = FreeText(text).findings
        let pages = findings.count { $0.what.isPage }
        #expect(pages <= FreeText.mostPages)
        #expect(findings.count - pages <= FreeText.mostOfEach * (NumberFinder.Sort.allCases.count - 1))
    }

    @Test("No byte of a text is looked at more than four times for pages", arguments: pieces)
    func linear(piece: String) {
        let text = FoldedText(Array(String(repeating: piece, count: 40_000 / piece.utf8.count).utf8)).bytes
        var finder = PageFinder(text)
        _ = finder.findings(most: .max)
        #expect(finder.work <= 4 * text.count)
    }

    @Test("Places lie in the text, ascend and do not overlap", arguments: pieces)
    func places(piece: String) {
        let text = String(repeating: piece + "见 https://github.com/a/b，电话 13812345678。", count: 50)
        var last = 0
        for finding in FreeText(text).findings {
            #expect(finding.range.lowerBound >= last)
            #expect(finding.range.upperBound <= text.utf8.count)
            #expect(!finding.range.isEmpty)
            last = finding.range.upperBound
        }
    }
}
