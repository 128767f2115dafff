/// How Chinese names are read aloud, in the letters of a keyboard: no tones, `v` for ü.
package enum Pinyin {
    /// One character and how it is read.
    package struct Syllable: Sendable, Hashable {
        package let letters: String
        /// Which scalar of the name it is, from 0.
        package let place: Int
    }

    /// The ways to read the Chinese characters of a name, the likeliest first; usually one, at most four: a surname, a
    /// place, a phrase (`polyphones`) or an ü may be read otherwise than the character by itself. Whatever is not
    /// Chinese is left out. Empty if nothing is.
    package static func readings(of name: String) -> [[Syllable]] {
        let scalars = name.unicodeScalars.map(UsualForm.of)
        var readings: [[Syllable]] = [[]]
        for (place, choices) in choices(scalars).enumerated() where !choices.isEmpty {
            let wider = readings.count * choices.count <= 4 ? choices : [choices[0]]
            readings = wider.flatMap { letters in
                readings.map { $0 + [Syllable(letters: letters, place: place)] }
            }
        }
        return readings[0].isEmpty ? [] : readings
    }

    /// For each scalar how it may be read.
    private static func choices(_ scalars: [Unicode.Scalar]) -> [[String]] {
        var choices = scalars.map { scalar in
            guard let usual = syllable(of: scalar) else { return [String]() }
            if let inNames = inNames[scalar] { return [inNames, usual] }
            return usual.contains("v") ? [usual, usual.replacing("v", with: "u")] : [usual]
        }
        for start in scalars.indices where !choices[start].isEmpty {
            for phrase in phrases[scalars[start]] ?? [] where scalars[start...].starts(with: phrase.characters) {
                for (offset, letters) in phrase.letters.enumerated() { choices[start + offset] = [letters] }
            }
            let beginsName = start == 0 || choices[start - 1].isEmpty
            if beginsName, choices[start].count == 1, let surname = surnames[scalars[start]] {
                choices[start] = [surname, choices[start][0]]
            }
        }
        return choices
    }

    /// The syllables in the order of the alphabet, each once.
    package static let syllablesInOrder: [String] = {
        var order: [String] = []
        for syllable in syllables where order.last != syllable { order.append(syllable) }
        return order
    }()

    /// For each character how it is read by itself: the place of its syllable in `syllablesInOrder`, counted from 1; 0
    /// for what is not Chinese. `readingsInNames` are put in already.
    package static let numbers = ScalarTable { memory in
        var places: [String: UInt16] = [:]
        for (index, syllable) in syllablesInOrder.enumerated() { places[syllable] = UInt16(index + 1) }
        for (offset, line) in table.enumerated() where line != 0 {
            memory[0x3400 + offset] = places[syllables[Int(line) - 1]] ?? 0
        }
        for (scalar, syllable) in inNames { memory[Int(scalar.value)] = places[syllable] ?? 0 }
        memory[0x3007] = places["ling"] ?? 0
    }

    /// How a character is read by itself; nil for what is not Chinese.
    private static func syllable(of scalar: Unicode.Scalar) -> String? {
        guard (0x3400...0x9FFF).contains(scalar.value) else { return scalar == "〇" ? "ling" : nil }
        let index = table[Int(scalar.value - 0x3400)]
        return index == 0 ? nil : syllables[Int(index) - 1]
    }

    private static let lines = ChineseTables.syllables.split(separator: "\n").map { $0.split(separator: " ") }
    private static let syllables = lines.map { String($0[0]) }

    /// For each character from U+3400 on the number of its syllable, from 1; 0 for none.
    private static let table: [UInt16] = {
        var table = [UInt16](repeating: 0, count: 0xA000 - 0x3400)
        for (index, line) in lines.enumerated() {
            for scalar in line[1].unicodeScalars { table[Int(scalar.value - 0x3400)] = UInt16(index + 1) }
        }
        return table
    }()

    /// A word in which characters are read otherwise than by themselves; a syllable for each.
    package struct Phrase: Sendable {
        package let characters: [Unicode.Scalar]
        package let letters: [String]
    }

    /// The words of `polyphones`, by their first character.
    package static let phrases: [Unicode.Scalar: [Phrase]] = {
        let all = polyphones.split(whereSeparator: { $0 == "\n" || $0 == "," }).map { entry in
            let words = entry.split(separator: " ").map(String.init)
            return Phrase(characters: Array(words[0].unicodeScalars), letters: Array(words.dropFirst()))
        }
        return Dictionary(grouping: all) { $0.characters[0] }
    }()

    /// For each of `polyphonicSurnames` how it is read as one.
    package static let surnames = table(of: polyphonicSurnames)

    private static let inNames = table(of: readingsInNames)

    private static func table(of text: String) -> [Unicode.Scalar: String] {
        let words = text.split(whereSeparator: \.isWhitespace)
        let pairs = stride(from: 0, to: words.count, by: 2).map { index in
            (words[index].unicodeScalars.first!, String(words[index + 1]))
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }
}
