/// A text in lower case, full width and mathematical letters and digits as ASCII, without zero-width characters, and where
/// each byte came from.
struct FoldedText {
    private(set) var bytes: [UInt8]
    /// For each byte of `bytes` its place in the original; empty where every byte stayed in its place.
    private var places: [Int32] = []

    init(_ original: [UInt8]) {
        bytes = original
        let hasWide = original.contains { $0 >= 0xE2 }
        for index in bytes.indices where bytes[index].isUpperLetter { bytes[index] |= 0x20 }
        if hasWide { narrow(original.count) }
    }

    func original(_ range: Range<Int>) -> Range<Int> {
        guard !places.isEmpty else { return range }
        return Int(places[range.lowerBound])..<Int(places[range.upperBound])
    }

    private mutating func narrow(_ count: Int) {
        let source = bytes
        bytes.removeAll(keepingCapacity: true)
        places.reserveCapacity(count + 1)
        var index = 0
        while index < count {
            let size = Self.size(source[index])
            let kept = Self.narrowed(source, index, size)
            for offset in 0..<kept.count { places.append(Int32(kept.count == size ? index + offset : index)) }
            bytes += kept
            index += size
        }
        places.append(Int32(count))
    }

    /// How many bytes the scalar that begins with this one has; 1 for what cannot begin one.
    private static func size(_ byte: UInt8) -> Int {
        byte < 0xE0 ? 1 : byte < 0xF0 ? 3 : byte < 0xF5 ? 4 : 1
    }

    private static func narrowed(_ source: [UInt8], _ index: Int, _ size: Int) -> ArraySlice<UInt8> {
        let end = min(index + size, source.count)
        if size == 4, end - index == 4 { return mathematical(source[index..<end]) }
        guard size == 3, end - index == 3 else { return source[index..<end] }
        let (first, second, third) = (source[index], source[index + 1], source[index + 2])
        switch (first, second, third) {
        // ！（），；end an address and stay what they are.
        case (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x88), (0xEF, 0xBC, 0x89), (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x9B):
            return source[index..<end]
        case (0xEF, 0xBC, 0x81...0xBF): return plain(third - 0x60)
        case (0xEF, 0xBD, 0x80...0x9E): return plain(third &- 0x20)
        case (0xE3, 0x80, 0x80): return [0x20]
        case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA0...0xAF), (0xEF, 0xBB, 0xBF):
            return []
        default: return source[index..<end]
        }
    }

    private static func mathematical(_ scalar: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let value = scalar.dropFirst().reduce(UInt32(scalar.first! & 7)) { $0 << 6 | UInt32($1 & 0x3F) }
        return FoldedScalars.plain(mathematical: value).map { [$0] } ?? scalar
    }

    private static func plain(_ byte: UInt8) -> ArraySlice<UInt8> {
        [byte.isUpperLetter ? byte | 0x20 : byte]
    }
}
