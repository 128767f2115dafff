import Vocabulary

/// What numbers in folded text mean, by the words beside them. Each run of digits is asked once; a reader looks at no
/// more than `reach` bytes on either side, so that the work is linear.
struct NumberFinder {
    let bytes: [UInt8]
    /// When the text was written; nil where nobody knows.
    let writtenOn: Day?
    private let pages: [Range<Int>]
    /// The day told last so far.
    private(set) var lastDay: Day?

    static let reach = 48
    /// Longer runs of digits mean nothing that is looked for.
    static let longestRun = 32

    init(_ bytes: [UInt8], apartFrom pages: [Range<Int>], writtenOn day: Day?) {
        self.bytes = bytes
        writtenOn = day
        self.pages = pages
    }

    mutating func findings(mostOfEach: Int) -> [FreeText.Finding] {
        var findings: [FreeText.Finding] = []
        var counts = [Int](repeating: 0, count: Sort.allCases.count)
        var nextPage = 0
        var index = 0
        while index < bytes.count {
            while nextPage < pages.count, pages[nextPage].upperBound <= index { nextPage += 1 }
            if nextPage < pages.count, pages[nextPage].contains(index) {
                index = pages[nextPage].upperBound
            } else if let found = reading(at: index) {
                let sort = found.what.sort.rawValue
                if counts[sort] < mostOfEach { findings.append(found) }
                counts[sort] += 1
                if case .day(let day) = found.what { lastDay = day }
                index = max(found.range.upperBound, index + 1)
            } else {
                index = bytes[index].isDigit ? endOfDigits(from: index) : index + 1
            }
        }
        return findings
    }

    /// Only where something can be told: at the first digit of a run, or at a word that stands behind or among Chinese
    /// numerals.
    private func reading(at index: Int) -> FreeText.Finding? {
        if bytes[index].isDigit {
            guard endOfDigits(from: index) - index <= Self.longestRun else { return nil }
            return order(at: index) ?? rightNumber(at: index) ?? day(at: index) ?? telephone(at: index)
                ?? amount(at: index)
        }
        switch character(at: index) {
        case 0x5E74: return chineseDay(atYear: index)  // 年
        case 0x6708: return chineseDay(atMonth: index)  // 月
        // 百 千 万 萬 亿 億 元 圆 圓 块 塊
        case 0x767E, 0x5343, 0x4E07, 0x842C, 0x4EBF, 0x5104, 0x5143, 0x5706, 0x5713, 0x5757, 0x584A:
            return chineseAmount(at: index)
        default: return nil
        }
    }

    /// The Chinese character or sign whose three bytes begin at `index`; 0 where none does.
    func character(at index: Int) -> UInt16 {
        guard index >= 0, index + 3 <= bytes.count, (0xE2...0xE9).contains(bytes[index]) else { return 0 }
        return UInt16(bytes[index] & 15) << 12 | UInt16(bytes[index + 1] & 63) << 6 | UInt16(bytes[index + 2] & 63)
    }

    /// Whether the word stands right before `end`; an English one with no letter before it.
    func stands(_ word: String, before end: Int) -> Bool {
        let start = end - word.utf8.count
        guard start >= 0, bytes[start..<end].elementsEqual(word.utf8) else { return false }
        return !bytes[start].isLowerLetter || !byte(at: start - 1).isLowerLetter
    }

    enum Sort: Int, CaseIterable { case page, telephone, rightNumber, day, amount, order }

    func endOfDigits(from index: Int) -> Int {
        var end = index
        while end < bytes.count, bytes[end].isDigit { end += 1 }
        return end
    }

    /// The number whose digits stand in `range`; nil if it has more than eighteen.
    func number(_ range: Range<Int>) -> Int? {
        guard !range.isEmpty, range.count <= 18 else { return nil }
        return bytes[range].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// Whether one of the words stands right before `index`, spaces and signs between them left aside.
    func follows(_ words: [String], before index: Int) -> Bool {
        var end = index
        let least = max(0, index - Self.reach)
        while end > least, Self.joins(bytes[end - 1]) { end -= 1 }
        if end >= 3, bytes[end - 3..<end].elementsEqual("为".utf8) || bytes[end - 3..<end].elementsEqual("是".utf8) {
            end -= 3
        }
        return words.contains { word in
            end >= word.utf8.count && bytes[(end - word.utf8.count)..<end].elementsEqual(word.utf8)
        }
    }

    private static func joins(_ byte: UInt8) -> Bool { " :#.=(\"'*_".utf8.contains(byte) }

    /// The first of the words that stands at `index`, after at most two spaces.
    func word(_ words: [String], at index: Int) -> (word: String, end: Int)? {
        let start = skippingSpaces(index)
        for word in words where start + word.utf8.count <= bytes.count {
            if bytes[start..<start + word.utf8.count].elementsEqual(word.utf8) {
                return (word, start + word.utf8.count)
            }
        }
        return nil
    }

    func skippingSpaces(_ index: Int) -> Int {
        var index = index
        let end = min(bytes.count, index + 2)
        while index < end, bytes[index] == 0x20 { index += 1 }
        return index
    }

    func byte(at index: Int) -> UInt8 { index >= 0 && index < bytes.count ? bytes[index] : 0x0A }

    /// Whether digits or ASCII letters touch `range` from outside.
    func standsAlone(_ range: Range<Int>) -> Bool {
        !isAlphanumeric(byte(at: range.lowerBound - 1)) && !isAlphanumeric(byte(at: range.upperBound))
    }

    func isAlphanumeric(_ byte: UInt8) -> Bool { byte.isDigit || byte.isLowerLetter }
}

extension FreeText.What {
    var sort: NumberFinder.Sort {
        switch self {
        case .page: .page
        case .telephone, .ownTelephone: .telephone
        case .rightNumber: .rightNumber
        case .day: .day
        case .amount: .amount
        case .order: .order
        }
    }
}
