import Vocabulary

/// A Chinese name in letters, as somebody may type it: the whole syllables joined, or their first letters.
struct NameSpelling: Hashable {
    let letters: [UInt32]
    /// For each letter the scalar of the name that it stands for.
    let places: [Int]

    static func all(of name: String) -> [NameSpelling] {
        var all: [NameSpelling] = []
        for reading in Pinyin.readings(of: name) {
            for spelling in [NameSpelling(reading) { $0[...] }, NameSpelling(reading) { $0.prefix(1) }]
            where !all.contains(spelling) {
                all.append(spelling)
            }
        }
        return all
    }

    private init(_ reading: [Pinyin.Syllable], _ part: (String) -> Substring) {
        var letters: [UInt32] = []
        var places: [Int] = []
        for syllable in reading {
            for letter in part(syllable.letters).unicodeScalars {
                letters.append(letter.value)
                places.append(syllable.place)
            }
        }
        (self.letters, self.places) = (letters, places)
    }

    /// Where a word stands in it for the first time.
    func range(of word: ArraySlice<UInt32>) -> Range<Int>? {
        guard !word.isEmpty, word.count <= letters.count else { return nil }
        for start in 0...letters.count - word.count where letters[start..<start + word.count].elementsEqual(word) {
            return places[start]..<places[start + word.count - 1] + 1
        }
        return nil
    }
}
