/// What is told of marks and titles, cut where one ends and the next begins, each without the words behind it that any mark
/// may have: "NIKE商标、JORDAN牌" is NIKE and JORDAN. Nothing is cut inside brackets, in which a title stands whole.
enum MarkList {
    /// The marks in their order; empty ones among them. Between two stands a comma of any kind, 和 or 及.
    static func marks(in folded: [UInt16]) -> [ArraySlice<UInt16>] {
        cut(folded[...]) { sign, before, behind in
            // The comma of a large number is no end.
            let isInNumber = before.last?.isDigit == true && behind.first?.isDigit == true
            return sign == FoldedScalars.comma && !isInNumber
        }
        .flatMap { told in
            cut(withoutCommonWords(told)) { sign, before, behind in
                // Beside a single character it belongs to a word: 永和豆浆.
                conjunctions.contains(sign) && before.count >= 2 && behind.count >= 2
            }
        }
        .map(withoutCommonWords)
    }

    /// One mark as it stands on either side of a slash: 耐克/NIKE. AC/DC is one writing.
    static func writings(of mark: ArraySlice<UInt16>) -> [ArraySlice<UInt16>] {
        cut(mark) { sign, before, behind in sign == slash && max(before.count, behind.count) > 2 }
            .map(withoutCommonWords)
    }

    /// `ends` is given a sign, what stands before it since the last end, and all that follows.
    private static func cut(
        _ text: ArraySlice<UInt16>,
        where ends: (_ sign: UInt16, _ before: ArraySlice<UInt16>, _ behind: ArraySlice<UInt16>) -> Bool
    ) -> [ArraySlice<UInt16>] {
        var parts: [ArraySlice<UInt16>] = []
        var (start, depth) = (text.startIndex, 0)
        for index in text.indices {
            let sign = text[index]
            if sign == FoldedScalars.opening { depth += 1 }
            if sign == FoldedScalars.closing { depth = max(0, depth - 1) }
            guard depth == 0, ends(sign, text[start..<index], text[(index + 1)...]) else { continue }
            parts.append(text[start..<index])
            start = index + 1
        }
        parts.append(text[start...])
        return parts
    }

    /// Without gaps in front, too.
    private static func withoutCommonWords(_ mark: ArraySlice<UInt16>) -> ArraySlice<UInt16> {
        var rest = mark.drop { $0 == FoldedScalars.space }
        while let end = startOfCommonWord(rest) { rest = rest[..<end] }
        return rest
    }

    /// Where the word begins with which a mark ends, whatever signs follow it; nil if that word may be the mark's own.
    private static func startOfCommonWord(_ mark: ArraySlice<UInt16>) -> Int? {
        guard let last = mark.lastIndex(where: { $0.isWord }) else { return nil }
        let told = mark[...last]
        for word in commonWords where told.count >= word.count && told.suffix(word.count).elementsEqual(word) {
            let start = told.endIndex - word.count
            let before = told[..<start]
            if word[0].isLetter, before.last?.isLetter == true { continue }
            // 金牌, 鹰牌
            if word.count == 1, before.count == 1, before.last?.isOther == true { continue }
            return start
        }
        return nil
    }

    private static let slash: UInt16 = 0x2F
    private static let conjunctions = Array("和及".utf16)
    /// A longer word before the one with which it ends.
    private static let commonWords = [
        "注册商标", "商标", "品牌", "牌", "及图形", "和图形", "图形", "及图", "registered trademark", "trademark", "brand",
        "logo",
    ].map { Array($0.utf16) }
}
