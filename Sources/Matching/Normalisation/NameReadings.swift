import Vocabulary

/// Characters that are read otherwise in a word of a name (重庆, 厦门, 乐器) or as a surname (曾, 单) than by themselves. The
/// tables are those by which a search reads names (`Pinyin+Polyphones`).
enum NameReadings {
    /// A word and the sound of each of its characters.
    struct Word: Sendable {
        let characters: [UInt16]
        let sounds: [UInt16]
    }

    /// The longest word with which the scalars begin; nil if there is none.
    static func word(at scalars: ArraySlice<UInt16>) -> Word? {
        let place = Int(places[scalars.first ?? 0])
        return place == 0 ? nil : words[place - 1].first { scalars.starts(with: $0.characters) }
    }

    /// How a character is read as a surname; nil where that is how it is read anyway.
    static func surname(_ character: UInt16) -> UInt16? { surnames[character] }

    /// Whether the core of a company's name begins with a surname: 曾丽, 单氏, 解记. By itself such a character may be any
    /// word (解放, 单车, 黑金), so there the surname must stand before 氏 or 记, or be hardly anything else.
    static func isSurname(_ core: ArraySlice<UInt16>) -> Bool {
        guard core.count >= 2, let first = core.first else { return false }
        let next = core[core.startIndex + 1]
        return [0x6C0F, 0x8BB0].contains(next)  // 氏 记
            || mostlySurnames.contains(first) && !noSurnames.contains { core.starts(with: $0) }
    }

    private static let mostlySurnames = Array("曾翟覃缪贠牟郇仇".utf16)
    private static let noSurnames = ["曾经", "缪斯"].map { Array($0.utf16) }

    /// Left out, since their last character begins a trade: 天一石材, 水浒传媒.
    private static let ambiguous = ["一石", "水浒传"].map { Array($0.utf16) }

    /// The words that begin with one character, the longest first.
    private static let words: [[Word]] = Pinyin.phrases.values
        .map { phrases in
            phrases.compactMap(word).sorted { $0.characters.count > $1.characters.count }
        }
        .filter { !$0.isEmpty }
        .sorted { $0[0].characters[0] < $1[0].characters[0] }

    /// For each character the place of its words, from 1 on; 0 where it begins none.
    private static let places = ScalarTable { memory in
        for (index, some) in words.enumerated() { memory[Int(some[0].characters[0])] = UInt16(index + 1) }
    }

    /// Nil where the characters are read so by themselves.
    private static func word(_ phrase: Pinyin.Phrase) -> Word? {
        let characters = phrase.characters.map { UInt16($0.value) }
        let sounds = phrase.letters.compactMap { Sound.of(syllable: $0) }
        precondition(sounds.count == characters.count, "Every word has a known syllable for each of its characters.")
        let isOrdinary = zip(characters, sounds).allSatisfy { Sound.of($0) == $1 }
        return isOrdinary || ambiguous.contains(characters) ? nil : Word(characters: characters, sounds: sounds)
    }

    private static let surnames: [UInt16: UInt16] = {
        var surnames: [UInt16: UInt16] = [:]
        for (character, syllable) in Pinyin.surnames {
            let code = UInt16(character.value)
            if let sound = Sound.of(syllable: syllable), sound != Sound.of(code) { surnames[code] = sound }
        }
        return surnames
    }()
}
