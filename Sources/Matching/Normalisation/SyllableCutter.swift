import Vocabulary

/// Cuts a word written in letters into syllables of Pinyin: the longest first, as far as the rest still comes out even.
struct SyllableCutter: Sendable {
    /// 26 children for each node, 0 for none; and the syllable that ends there.
    private let children: [UInt16]
    private let numbers: [UInt16]

    static let shared = SyllableCutter(Pinyin.syllablesInOrder)
    private static let longestWord = 60

    private init(_ syllables: [String]) {
        var children = [UInt16](repeating: 0, count: 26)
        var numbers: [UInt16] = [0]
        for (index, syllable) in syllables.enumerated() {
            for spelling in Set([syllable, syllable.replacing("v", with: "u")]).sorted() {
                var node = 0
                for letter in spelling.utf8 {
                    let place = node * 26 + Int(letter) - 97
                    if children[place] == 0 {
                        children[place] = UInt16(numbers.count)
                        numbers.append(0)
                        children.append(contentsOf: repeatElement(0, count: 26))
                    }
                    node = Int(children[place])
                }
                numbers[node] = Sound.merged[index + 1]
            }
        }
        self.children = children
        self.numbers = numbers
    }

    /// Appends the syllables of `word` (small letters), or says that it is not made of syllables and appends nothing.
    func cut(_ word: ArraySlice<UInt16>, into sounds: inout [UInt16]) -> Bool {
        guard !word.isEmpty, word.count <= Self.longestWord else { return false }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: word.count + 1) { steps in
            guard measure(word, into: steps) else { return false }
            var start = 0
            while start < word.count {
                var node = 0
                for offset in 0..<Int(steps[start]) { node = child(node, word[word.startIndex + start + offset]) }
                sounds.append(numbers[node])
                start += Int(steps[start])
            }
            return true
        }
    }

    /// For each place the length of the syllable that begins there; 0 where the rest cannot be cut.
    private func measure(_ word: ArraySlice<UInt16>, into steps: UnsafeMutableBufferPointer<UInt8>) -> Bool {
        steps[word.count] = 1
        for start in stride(from: word.count - 1, through: 0, by: -1) {
            steps[start] = 0
            var node = 0
            for end in start..<min(start + 6, word.count) {
                node = child(node, word[word.startIndex + end])
                if node == 0 { break }
                if numbers[node] != 0, steps[end + 1] != 0 { steps[start] = UInt8(end + 1 - start) }
            }
        }
        return steps[0] != 0
    }

    private func child(_ node: Int, _ letter: UInt16) -> Int {
        letter.isLetter ? Int(children[node * 26 + Int(letter) - 97]) : 0
    }
}
