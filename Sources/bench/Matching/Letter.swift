import Foundation
import Matching

/// A real letter of `github-dmca-dev.jsonl.xz`, which lies beside the project and is never copied into it.
struct Letter: Decodable {
    let id: String
    let date: String
    let kind: String
    private let title: String?
    private let complainant: String?
    private let claimedWork: String?
    private let repos: [String]
    private let urls: [String]
    private let body: String

    private enum CodingKeys: String, CodingKey {
        case id, date, kind, title, complainant
        case claimedWork = "claimed_work"
        case repos, urls, body
    }

    private static let place = "../shared/data/github-dmca-dev"
    static let file = place + ".jsonl.xz"
    static let pairs = place + "-pairs.csv"

    static var areThere: Bool { [file, pairs].allSatisfy { FileManager.default.fileExists(atPath: $0) } }

    static func all(_ hufu: Hufu) throws -> [Letter] {
        let text = try Hufu(binary: "/usr/bin/env", folder: hufu.folder).run(["xz", "-dc", file])
        return try text.utf8.split(separator: UInt8(ascii: "\n")).map {
            try JSONDecoder().decode(Letter.self, from: Data($0))
        }
    }

    /// As an import file, with the columns that `letters_to_import.py` fills.
    static func write(_ letters: [Letter], isMasked: Bool, to path: String) throws {
        var data = Data()
        for letter in letters {
            data += try JSONEncoder().encode(letter.row(isMasked))
            data.append(UInt8(ascii: "\n"))
        }
        try data.write(to: URL(fileURLWithPath: path))
    }

    private func row(_ isMasked: Bool) -> [String: String] {
        let work = String((claimedWork ?? title ?? "").prefix(300))
        let pages = (repos.map { "https://github.com/" + $0 } + urls).prefix(50)
        let owners = Set(repos.compactMap { $0.split(separator: "/").first.map(String.init) }).sorted()
        let mask = isMasked ? LetterMask(repositories: repos) : nil
        return [
            "id": id, "received": date, "right_type": "cr",
            "complainant": (complainant ?? "").replacingOccurrences(of: "-", with: " "),
            "brand": mask?.masked(work) ?? work,
            "respondent": isMasked ? "" : String(owners.joined(separator: " ").prefix(500)),
            "shop_url": isMasked ? "" : pages.joined(separator: " "),
            "narrative": mask?.masked(body) ?? body,
        ]
    }
}

/// Takes out of a text every address of a page, and the names of the letter's repositories and of their owners wherever
/// they stand as words of three or more signs.
struct LetterMask {
    private let names: Set<[UInt8]>

    init(repositories: [String]) {
        names = Set(repositories.flatMap { $0.split(separator: "/") }.map { Array($0.lowercased().utf8) })
    }

    func masked(_ text: String) -> String {
        var bytes = Array(text.utf8)
        for finding in FreeText(text).findings {
            if case .page = finding.what { blank(finding.range, in: &bytes) }
        }
        var index = 0
        while index < bytes.count {
            let end = bytes[index...].firstIndex { !Self.standsInName($0) } ?? bytes.count
            if names.contains(Self.name(bytes[index..<end])) { blank(index..<end, in: &bytes) }
            index = end + 1
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func blank(_ range: Range<Int>, in bytes: inout [UInt8]) {
        for index in range { bytes[index] = UInt8(ascii: " ") }
    }

    private static func name(_ word: ArraySlice<UInt8>) -> [UInt8] {
        var name = word.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
        while let last = name.last, last == UInt8(ascii: ".") || last == UInt8(ascii: "-") { name.removeLast() }
        return name.count < 3 ? [] : name
    }

    private static func standsInName(_ byte: UInt8) -> Bool {
        (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || "._-".utf8.contains(byte)
    }
}
