import Vocabulary

/// Stands in for the reading of page addresses.
struct StandInPage: Hashable {
    enum Kind: UInt8 { case shop = 1, item = 2 }
    let platform: UInt32
    let kind: Kind
    let id: UInt32

    static func pages(_ text: String) -> [StandInPage] {
        FoldedScalars(text).scalars.split(separator: FoldedScalars.space).compactMap { StandInPage($0) }
    }

    init?(_ address: ArraySlice<UInt16>) {
        var text = Substring(String(decoding: address, as: UTF16.self))
        for scheme in ["https://", "http://", "hxxp://", "hxxps://"] where text.hasPrefix(scheme) {
            text = text.dropFirst(scheme.count)
        }
        let parts = text.split(separator: "/", maxSplits: 1)
        guard let host = parts.first, host.contains(".") else { return nil }
        let path = parts.count > 1 ? parts[1] : ""
        let labels = host.split(separator: ".")
        let name = String(labels[max(0, labels.count - 2)])
        platform = letterHash(name)
        let isItem =
            host.hasPrefix("item.") || host.hasPrefix("detail.") || path.contains("dp/") || path.contains("detail")
            || path.contains("goods") || path.contains("item") || path.contains("product")
            || name == "jd" && host.hasPrefix("item")
        kind = isItem ? .item : .shop
        var id = ""
        for piece in path.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
        where piece.contains(where: \.isNumber) && piece.count > id.count && !piece.hasPrefix("a1z10")
            && !piece.hasPrefix("w500")
        {
            id = String(piece)
            if id.count > 5 { break }
        }
        if id.isEmpty {
            let rest = labels.filter { !["www", "m", "com", "cn", "net"].contains($0) }
            id = String(rest.first ?? "")
        }
        if id.hasPrefix("b0") { id = String(id.dropFirst(2)) }
        self.id = letterHash(id)
    }
}

private func letterHash(_ text: some StringProtocol) -> UInt32 {
    var hash = LetterHash.empty
    for byte in text.utf8 { hash = hash.joined(LetterHash(UInt64(byte))) }
    return UInt32(truncatingIfNeeded: hash.mixed)
}

/// Stands in for the reading of the narrative.
struct StandInStory {
    var incident: Day?
    var amounts: [UInt32] = []
    var order: UInt32 = 0

    init(_ narrative: String) {
        let scalars = FoldedScalars(narrative).scalars
        var index = 0
        var numbers: [(value: UInt32, start: Int, end: Int)] = []
        while index < scalars.count {
            guard scalars[index].isDigit else { index += 1; continue }
            var value: UInt32 = 0
            let start = index
            while index < scalars.count, scalars[index].isDigit {
                value = value &* 10 &+ UInt32(scalars[index] - 0x30)
                index += 1
            }
            if index - start < 9 { numbers.append((value, start, index)) }
        }
        for (place, number) in numbers.enumerated() where number.end < scalars.count {
            let next = scalars[number.end]
            if place + 2 < numbers.count, number.value > 1990, number.value < 2100, next == 0x5E74 || next == 0x2D,
                numbers[place + 1].start == number.end + 1
            {
                incident =
                    incident
                    ?? Day(
                        year: Int(number.value), month: Int(numbers[place + 1].value),
                        day: Int(numbers[place + 2].value))
            }
            if next == 0x5143 || next == 0x4EF6 { amounts.append(number.value) }
            if scalars[number.end...].starts(with: " units".utf16) { amounts.append(number.value) }
            if number.start > 4, scalars[(number.start - 4)..<number.start].elementsEqual("cny ".utf16) {
                amounts.append(number.value)
            }
        }
    }
}
