// Writes the tables by which characters are made alike and read aloud, from the ICU inside Foundation:
//     swift scripts/chinese-tables.swift Sources/Vocabulary/Writing
// Run it once, look at the difference, and raise `ChineseTables.version`: stored search words are made with these tables,
// so they must not change with the toolchain.
import Foundation

let folder = CommandLine.arguments.dropFirst().first ?? "."
let traditional: [ClosedRange<UInt32>] = [0x3400...0x4DBF, 0x4E00...0x9FFF]
let compatible: [ClosedRange<UInt32>] = [
    0x2100...0x214F, 0x2460...0x24FF, 0x2E80...0x2FDF, 0x3000...0x33FF, 0xF900...0xFAFF, 0xFF00...0xFFEF,
]
/// Signs that stand for several letters or digits, and such as are one but lie outside `compatible`: ², Ⅲ, ⑩, ㎡, ﬁ. Numbers
/// in brackets or with a point (⑴, ⒈) stand before the items of a list and are nothing.
let expandable: [ClosedRange<UInt32>] = [
    0xB2...0xB3, 0xB9...0xB9, 0xBC...0xBE, 0x2070...0x209F, 0x2150...0x218F, 0x2460...0x2473, 0x249C...0x24FF,
    0x3200...0x33FF, 0xFB00...0xFB06,
]

func scalars(_ ranges: [ClosedRange<UInt32>]) -> [Unicode.Scalar] { ranges.joined().compactMap(Unicode.Scalar.init) }

/// The one scalar that a transformed text consists of, if it lies in the first plane, for which there are tables.
func single(_ text: String) -> Unicode.Scalar? {
    let scalars = text.unicodeScalars
    return scalars.count == 1 && scalars.first!.value < 0x10000 ? scalars.first : nil
}

/// Each of the scalars transformed by itself, some in one call, since ICU builds a transform anew for each call.
func transformed(_ scalars: [Unicode.Scalar], _ name: StringTransform) -> [String] {
    stride(from: 0, to: scalars.count, by: 100).flatMap { start in
        let some = scalars[start..<min(start + 100, scalars.count)].map(String.init).joined(separator: "\n")
        return some.applyingTransform(name, reverse: false)!.components(separatedBy: "\n")
    }
}

func simplifiedPairs() -> String {
    let all = scalars(traditional)
    let simple = transformed(all, StringTransform("Hant-Hans")).map(single)
    let map = Dictionary(uniqueKeysWithValues: zip(all, simple).compactMap { from, to in to.map { (from, $0) } })
    var pairs = ""
    for from in all {
        // Goes on to the last form; two characters that ICU exchanges for each other become the first of them.
        var forms = [from]
        while let next = map[forms.last!], !forms.contains(next) { forms.append(next) }
        let to = map[forms.last!] == forms.last! ? forms.last! : forms.min()!
        if to != from { pairs += String(from) + String(to) }
    }
    return pairs
}

/// In hexadecimal: editors that normalise texts would change the characters themselves.
func compatiblePairs() -> [String] {
    scalars(compatible).compactMap { from in
        guard let to = single(String(from).precomposedStringWithCompatibilityMapping.lowercased()), to != from else {
            return nil
        }
        return String(from.value, radix: 16, uppercase: true) + ">" + String(to.value, radix: 16, uppercase: true)
    }
}

/// Only forms in letters, digits and Chinese characters with their signs; a letter in brackets (⒜) without these.
func expandedForms() -> [String] {
    scalars(expandable).compactMap { from in
        let form = String(from).precomposedStringWithCompatibilityMapping.lowercased()
        var scalars = form.unicodeScalars.map { $0 == "\u{2044}" ? "/" : $0 }
        guard scalars != [from], single(form) == nil || !compatible.contains(where: { $0.contains(from.value) }),
            scalars.allSatisfy({ (0x20...0x7E).contains($0.value) || (0x3400...0x9FFF).contains($0.value) })
        else { return nil }
        if (0x249C...0x24B5).contains(from.value) { scalars.removeAll { "().".unicodeScalars.contains($0) } }
        let codes = scalars.map { String($0.value, radix: 16, uppercase: true) }
        return String(from.value, radix: 16, uppercase: true) + ">" + codes.joined(separator: ",")
    }
}

/// `mei 每美…`: letters of a keyboard, no tones, v for ü.
func syllables() -> [String] {
    let all = scalars(traditional)
    var groups: [String: String] = [:]
    for (character, reading) in zip(all, transformed(all, .mandarinToLatin)) {
        // Scalar by scalar: to Foundation ǖ is one character, in which no ü is found.
        var letters = String.UnicodeScalarView()
        for scalar in reading.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
            if scalar.value == 0x308, letters.last == "u" { letters.removeLast(); letters.append("v") }
            if !(0x300...0x36F).contains(scalar.value) { letters.append(scalar) }
        }
        let syllable = String(letters)
        guard !syllable.isEmpty, syllable.utf8.allSatisfy({ (97...122).contains($0) }) else { continue }
        groups[syllable, default: ""].unicodeScalars.append(character)
    }
    return groups.sorted { $0.key < $1.key }.flatMap { syllable, characters in
        chunks(characters, of: 52).map { syllable + " " + $0 }
    }
}

func lines(_ words: [String], width: Int = 108) -> [String] {
    var lines: [String] = [""]
    for word in words {
        if lines.last!.count + word.count > width { lines.append("") }
        lines[lines.count - 1] += (lines.last!.isEmpty ? "" : " ") + word
    }
    return lines
}

func chunks(_ text: String, of count: Int) -> [String] {
    let all = Array(text.unicodeScalars)
    return stride(from: 0, to: all.count, by: count).map {
        String(String.UnicodeScalarView(all[$0..<min($0 + count, all.count)]))
    }
}

func write(_ file: String, _ members: [(name: String, comment: String, lines: [String])]) throws {
    var text = "// Made by scripts/chinese-tables.swift.\n\nextension ChineseTables {\n"
    text += members.map { member in
        "    /// \(member.comment)\n    static let \(member.name) = \"\"\"\n"
            + member.lines.map { "        \($0)\n" }.joined() + "        \"\"\"\n"
    }.joined(separator: "\n")
    try (text + "}\n").write(toFile: folder + "/" + file, atomically: true, encoding: .utf8)
}

try write(
    "ChineseTables+Simplified.swift",
    [
        (
            "simplified", "Each traditional character with its simplified one after it.",
            chunks(simplifiedPairs(), of: 52)
        ),
        (
            "compatible", "Full-width, half-width and compatibility forms, each with the usual one, in hexadecimal.",
            lines(compatiblePairs())
        ),
    ])
try write(
    "ChineseTables+Expanded.swift",
    [
        (
            "expanded",
            "Signs that stand for letters, digits or characters, each with these, in hexadecimal. Only matching reads them.",
            lines(expandedForms())
        )
    ])
try write(
    "ChineseTables+Syllables.swift",
    [("syllables", "A syllable without its tone, and the characters that are read so first of all.", syllables())])
