/// The words of a text as hashes: runs of letters and digits in lower case, and of Chinese characters every two
/// neighbours, since Chinese sets no spaces. Linear in the text.
struct NarrativeWords {
    private let bytes: [UInt8]
    private let left: [Range<Int>]

    /// Longer runs are no words. Unit: UTF-8 bytes.
    static let longest = 40

    /// `apartFrom`: places that are passed over, ascending.
    init(_ text: [UInt8], apartFrom left: [Range<Int>]) {
        bytes = text
        self.left = left
    }

    func hashes(most: Int) -> [UInt64] {
        var hashes: [UInt64] = []
        var (index, nextLeft) = (0, 0)
        while index < bytes.count, hashes.count < most {
            if nextLeft < left.count, index >= left[nextLeft].lowerBound {
                index = max(index, left[nextLeft].upperBound)
                nextLeft += 1
            } else if Self.isLetter(bytes[index]) {
                let end = self.end(from: index, until: nextLeft < left.count ? left[nextLeft].lowerBound : bytes.count)
                append(index..<end, to: &hashes)
                index = end
            } else {
                index += Self.size(bytes[index])
            }
        }
        return hashes
    }

    /// Each word once, ascending, with its number.
    func counted(most: Int) -> (words: [UInt64], counts: [UInt32]) {
        var words: [UInt64] = []
        var counts: [UInt32] = []
        for hash in hashes(most: most).sorted() {
            if words.last == hash {
                counts[counts.count - 1] += 1
            } else {
                words.append(hash)
                counts.append(1)
            }
        }
        return (words, counts)
    }

    private func end(from start: Int, until limit: Int) -> Int {
        var index = start
        while index < limit, Self.isLetter(bytes[index]) { index += 1 }
        return index
    }

    private func append(_ run: Range<Int>, to hashes: inout [UInt64]) {
        if bytes[run].contains(where: { $0 >= 0xE3 }) { return appendPairs(run, to: &hashes) }
        guard run.count <= Self.longest else { return }
        hashes.append(Self.hash(of: bytes[run]))
    }

    private func appendPairs(_ run: Range<Int>, to hashes: inout [UInt64]) {
        var index = run.lowerBound
        while index < run.upperBound {
            let next = index + Self.size(bytes[index])
            guard next < run.upperBound else { return }
            hashes.append(Self.hash(of: bytes[index..<min(next + Self.size(bytes[next]), run.upperBound)]))
            index = next
        }
    }

    /// FNV-1a over the bytes in lower case, mixed.
    static func hash(of word: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in word { hash = (hash ^ UInt64(byte.isUpperLetter ? byte | 0x20 : byte)) &* 0x0000_0100_0000_01B3 }
        hash ^= hash >> 32
        return hash &* 0x9E37_79B9_7F4A_7C15
    }

    /// Digits, ASCII letters and everything beyond ASCII but the signs of E2 and E3 80, EF BC: dashes and punctuation.
    private static func isLetter(_ byte: UInt8) -> Bool {
        byte.isDigit || (byte | 0x20).isLowerLetter || (byte >= 0x80 && byte != 0xE2 && byte != 0xEF)
    }

    private static func size(_ byte: UInt8) -> Int { byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4 }
}
