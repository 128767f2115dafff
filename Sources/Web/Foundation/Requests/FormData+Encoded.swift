extension FormData {
    /// The most pairs that one form may have.
    static let mostPairs = 500

    /// Reads `application/x-www-form-urlencoded` (URL standard, section 5.1) from bytes. Refuses text that is not
    /// UTF-8 and more than 500 pairs.
    package init(encoded bytes: some Collection<UInt8>) throws(FormProblem) {
        self.init()
        for pair in bytes.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: true) {
            guard pairs.count < FormData.mostPairs else { throw .tooManyFields }
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decoded(parts[0]), let value = parts.count > 1 ? Self.decoded(parts[1]) : "" else {
                throw .notText
            }
            append(name, value)
        }
    }

    private static func decoded(_ bytes: some Collection<UInt8>) -> String? {
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index != bytes.endIndex {
            let byte = bytes[index]
            let next = bytes.index(after: index)
            if byte == UInt8(ascii: "%"), let (value, end) = hexPair(bytes, from: next) {
                plain.append(value)
                index = end
                continue
            }
            plain.append(byte == UInt8(ascii: "+") ? 0x20 : byte)
            index = next
        }
        return String(validating: plain, as: UTF8.self)
    }

    private static func hexPair<Bytes: Collection<UInt8>>(
        _ bytes: Bytes, from first: Bytes.Index
    ) -> (UInt8, Bytes.Index)? {
        guard first != bytes.endIndex else { return nil }
        let second = bytes.index(after: first)
        guard second != bytes.endIndex, let high = hexValue(bytes[first]), let low = hexValue(bytes[second]) else {
            return nil
        }
        return (high << 4 | low, bytes.index(after: second))
    }
}

func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
}

extension String {
    /// Without blanks, line ends and ideographic spaces at both ends.
    package var trimmed: String {
        func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !isBlank($0) }),
            let last = scalars.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return String(scalars[first...last])
    }
}
