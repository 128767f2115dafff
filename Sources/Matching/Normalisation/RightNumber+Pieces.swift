/// Where one number ends in a field and the next begins.
extension RightNumber {
    /// A field at the signs and words between its numbers, once five digits stand before them; without its classes, and
    /// without what is in brackets behind a number, which is its class or term. Pieces behind the first have five digits
    /// too and tell no day. Never empty.
    static func pieces(of told: [UInt16]) -> [ArraySlice<UInt16>] {
        let scalars = plain(told)
        var pieces: [ArraySlice<UInt16>] = []
        var (start, index, count) = (0, 0, 0)
        while index < scalars.count {
            if scalars[index].isDigit { count += 1 }
            let isEnd = count >= 5 && (separators.contains(scalars[index]) || isBetweenNumbers(index, scalars))
            if isEnd, pieces.isEmpty || tellsNoDay(scalars[start..<index]) { pieces.append(scalars[start..<index]) }
            let isBracket = scalars[index] == FoldedScalars.opening && !pieces.isEmpty
            if isBracket { index = scalars[index...].firstIndex(of: FoldedScalars.closing) ?? scalars.count - 1 }
            if isEnd || isBracket { (start, count) = (index + 1, 0) }
            index += 1
        }
        let isLast = pieces.isEmpty || count >= 5 && tellsNoDay(scalars[start...])
        return isLast ? pieces + [scalars[start...]] : pieces
    }

    private static func tellsNoDay(_ piece: ArraySlice<UInt16>) -> Bool { !piece.contains(where: days.contains) }

    /// 有效期至2028年3月5日.
    private static let days = Array("年月日期".utf16)
    private static let separators = [FoldedScalars.comma, FoldedScalars.opening, 0x2F, 0x26] + Array("号和及与".utf16)

    /// A space with seven digits or more on both sides.
    private static func isBetweenNumbers(_ index: Int, _ scalars: [UInt16]) -> Bool {
        scalars[index] == FoldedScalars.space && scalars[..<index].suffix(7).count(where: \.isDigit) == 7
            && scalars[(index + 1)...].prefix(7).count(where: \.isDigit) == 7
    }

    /// A field without the commas inside a number, and with one comma for each class, each kind code and each "and".
    private static func plain(_ scalars: [UInt16]) -> [UInt16] {
        var plain: [UInt16] = []
        plain.reserveCapacity(scalars.count)
        var (index, count) = (0, 0)
        while index < scalars.count {
            if let end = endOfOther(scalars, at: index) {
                plain.append(FoldedScalars.comma)
                (index, count) = (end, 0)
            } else if count <= 6, isInsideNumber(index, scalars) {
                index += 1
            } else {
                plain.append(scalars[index])
                count = scalars[index].isDigit ? count + 1 : 0
                index += 1
            }
        }
        return plain
    }

    private static func endOfOther(_ scalars: [UInt16], at index: Int) -> Int? {
        endOfClasses(scalars, at: index) ?? endOfKind(scalars, at: index) ?? endOfAnd(scalars, at: index)
    }

    /// A comma before a group of three digits: 10,123,456.
    private static func isInsideNumber(_ index: Int, _ scalars: [UInt16]) -> Bool {
        guard scalars[index] == FoldedScalars.comma else { return false }
        let before = scalars[..<index].suffix(4).reversed().prefix { $0.isDigit }.count
        let behind = scalars[(index + 1)...].prefix(4).prefix { $0.isDigit }.count
        return (1...3).contains(before) && behind == 3
    }

    /// Where the classes end that are told at `index`: 25类, 9、25类, Class 25, Classes 9 and 25; nil if none are.
    private static func endOfClasses(_ scalars: [UInt16], at index: Int) -> Int? {
        if let start = endOfClassWord(scalars, at: index) { return endOfClassNumbers(scalars, from: start) }
        guard index == 0 || !scalars[index - 1].isDigit, let last = endOfClassNumbers(scalars, from: index) else {
            return nil
        }
        let end = skippingSpace(scalars, from: last)
        return end < scalars.count && scalars[end] == 0x7C7B ? end + 1 : nil  // 类
    }

    private static func endOfClassWord(_ scalars: [UInt16], at index: Int) -> Int? {
        guard index == 0 || !scalars[index - 1].isLetter,
            let word = classWords.first(where: { scalars[index...].starts(with: $0) })
        else { return nil }
        let end = index + word.count
        let hasPoint = end < scalars.count && scalars[end] == 0x2E
        return skippingSpace(scalars, from: hasPoint ? end + 1 : end)
    }

    /// Numbers of one or two digits, joined by signs or words.
    private static func endOfClassNumbers(_ scalars: [UInt16], from start: Int) -> Int? {
        guard var end = endOfClassNumber(scalars, from: start) else { return nil }
        while let join = endOfJoin(scalars, at: end), let next = endOfClassNumber(scalars, from: join) { end = next }
        return end
    }

    private static func endOfClassNumber(_ scalars: [UInt16], from start: Int) -> Int? {
        let count = scalars[start...].prefix(3).prefix { $0.isDigit }.count
        return count == 1 || count == 2 ? start + count : nil
    }

    private static func endOfJoin(_ scalars: [UInt16], at index: Int) -> Int? {
        let start = skippingSpace(scalars, from: index)
        guard start < scalars.count else { return nil }
        if joins.contains(scalars[start]) { return skippingSpace(scalars, from: start + 1) }
        return endOfAnd(scalars, at: start).map { skippingSpace(scalars, from: $0) }
    }

    /// Where the kind code ends that a patent's number has behind a space: US 8,123,456 B2; nil if none begins at `index`.
    private static func endOfKind(_ scalars: [UInt16], at index: Int) -> Int? {
        guard index > 1, kinds.contains(scalars[index]), scalars[index - 1] == FoldedScalars.space,
            scalars[index - 2].isDigit
        else { return nil }
        let end = index + 1 < scalars.count && scalars[index + 1].isDigit ? index + 2 : index + 1
        return end < scalars.count && (scalars[end].isLetter || scalars[end].isDigit) ? nil : end
    }

    private static func endOfAnd(_ scalars: [UInt16], at index: Int) -> Int? {
        guard scalars[index...].starts(with: and), index == 0 || !scalars[index - 1].isLetter else { return nil }
        let end = index + and.count
        return end < scalars.count && scalars[end].isLetter ? nil : end
    }

    private static func skippingSpace(_ scalars: [UInt16], from index: Int) -> Int {
        index < scalars.count && scalars[index] == FoldedScalars.space ? index + 1 : index
    }

    private static let and = Array("and".utf16)
    private static let classWords = ["classes", "class", "cl"].map { Array($0.utf16) }
    private static let joins = Array(",&/-和及与".utf16)
    private static let kinds = Array("abs".utf16)
}
