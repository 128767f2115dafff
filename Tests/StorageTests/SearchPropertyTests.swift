import Foundation
import Storage
import Testing
import Vocabulary

@Suite("Never no hit for text that stands in a case")
struct SearchPropertyTests {
    @Test("Any part of a text of many scripts finds its case", arguments: 0..<40 as Range<UInt64>)
    func anyPart(seed: UInt64) async throws {
        var random = SeededRandom(seed)
        let texts = (0..<20).map { _ in Self.invented(&random) }
        try await Self.check(texts, &random)
    }

    @Test(
        "Any part of a real letter finds its case (skipped without ../shared/data)",
        .enabled(if: RealLetters.exist, "../shared/data is not there."), arguments: 0..<4 as Range<UInt64>)
    func realLetters(seed: UInt64) async throws {
        var random = SeededRandom(seed)
        let letters = try RealLetters.texts()
        try #require(letters.count > 100)
        try await Self.check((0..<60).map { _ in letters.randomElement(using: &random)! }, &random)
    }

    @Test("A part of a text as simplified finds the traditional text", arguments: 0..<10 as Range<UInt64>)
    func simplified(seed: UInt64) async throws {
        var random = SeededRandom(seed)
        let text = String(String.UnicodeScalarView((0..<200).map { _ in Self.ideograph(&random) }))
        let plain = String(String.UnicodeScalarView(text.unicodeScalars.map { UsualForm.of($0) }))
        let test = try await TestDatabase()
        try await test.file([.sample(1, test.agreement, narrative: text)])
        for _ in 0..<20 { #expect(try await test.found(Self.part(of: plain, &random)) == [1]) }
    }

    /// Files the texts and asks for random parts of each; a part of a part of a word counts too.
    private static func check(_ texts: [String], _ random: inout SeededRandom) async throws {
        let test = try await TestDatabase()
        try await test.file(texts.enumerated().map { .sample($0.offset + 1, test.agreement, narrative: $0.element) })
        for (index, text) in texts.enumerated() {
            for _ in 0..<3 {
                let part = part(of: text, &random)
                guard !SearchWords(part).isEmpty else { continue }
                let number = Int64(index + 1)
                var key: PageKey? = PageKey(id: number + 1)
                let page = try await test.search(part, after: key, limit: 1)
                key = page.next
                #expect(page.items.first?.row.id.value == number, "\(index): \(part)")
                #expect(page.items.first?.passage != nil, "\(index): \(part)")
            }
        }
    }

    /// From one to sixty scalars.
    private static func part(of text: String, _ random: inout SeededRandom) -> String {
        let scalars = Array(text.unicodeScalars)
        guard !scalars.isEmpty else { return "" }
        let start = Int.random(in: 0..<scalars.count, using: &random)
        let end = min(scalars.count, start + Int.random(in: 1...60, using: &random))
        return String(String.UnicodeScalarView(scalars[start..<end]))
    }

    private static func ideograph(_ random: inout SeededRandom) -> Unicode.Scalar {
        Unicode.Scalar(UInt32.random(in: 0x4E00...0x9FA5, using: &random))!
    }

    private static func invented(_ random: inout SeededRandom) -> String {
        let words = [
            "假冒", "銷售", "Nike", "ＬＶ", "café", "товар", "カメラ", "한국어", "2026", "，", " ", "。", "\u{301}", "👜", "ﷺ", "ß",
        ]
        return (0..<Int.random(in: 1...120, using: &random)).map { _ in
            Bool.random(using: &random) ? words.randomElement(using: &random)! : String(ideograph(&random))
        }
        .joined()
    }
}

/// Letters of right holders as they really came; beside the repository where it is worked on, and in no release.
private enum RealLetters {
    private static let path = FileManager.default.currentDirectoryPath + "/../shared/data/github-dmca-dev.jsonl.xz"

    static var exist: Bool { FileManager.default.fileExists(atPath: path) }

    /// The bodies of the first thousand and a half.
    static func texts() throws -> [String] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", "xz -dc \(path) | head -n 1500"]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let lines = pipe.fileHandleForReading.readDataToEndOfFile().split(separator: UInt8(ascii: "\n"))
        process.waitUntilExit()
        return try lines.compactMap { line in
            (try JSONSerialization.jsonObject(with: line) as? [String: Any])?["body"] as? String
        }
    }
}
