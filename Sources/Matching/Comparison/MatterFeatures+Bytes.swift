extension MatterFeatures {
    /// Bytes of one stored value.
    package static let byteCount = 200

    /// The stored form: the number of the layout, then the fields in their order, the lowest byte first, and zeros up to
    /// `byteCount`.
    package var bytes: [UInt8] {
        var copy = self
        var stream = FeatureStream(writing: Self.byteCount)
        stream.pass(&copy)
        return stream.bytes
    }

    /// Nil for bytes of another layout or length: the matter is then taken apart anew.
    package init?(bytes: some Collection<UInt8>) {
        guard bytes.count == Self.byteCount, bytes.first == Self.layout else { return nil }
        self.init()
        var stream = FeatureStream(reading: Array(bytes))
        stream.pass(&self)
    }
}

/// Reads or writes the fields one after the other, so that their order stands in one place.
private struct FeatureStream {
    private(set) var bytes: [UInt8]
    private let isWriting: Bool
    private var place = 1

    init(writing count: Int) {
        bytes = [MatterFeatures.layout] + [UInt8](repeating: 0, count: count - 1)
        isWriting = true
    }

    init(reading bytes: [UInt8]) {
        self.bytes = bytes
        isWriting = false
    }

    mutating func pass(_ features: inout MatterFeatures) {
        lanes(&features.nameHan)
        lanes(&features.nameSounds)
        number(&features.nameLetters)
        number(&features.nameWhole)
        number(&features.namePlace)
        number(&features.nameTrade)
        lanes(&features.contactHan)
        lanes(&features.contactSounds)
        number(&features.telephone)
        number(&features.complainant)
        number(&features.complainantTelephone)
        number(&features.rightNumber)
        number(&features.rightKind)
        lanes(&features.brandHan)
        number(&features.brandLetters)
        lanes(&features.brandLatin)
        number(&features.brandLatinLetters)
        passPlaces(&features)
        passStory(&features)
        precondition(place <= bytes.count, "The fields fit into the stored bytes.")
    }

    private mutating func passPlaces(_ features: inout MatterFeatures) {
        number(&features.area)
        number(&features.township)
        number(&features.road)
        number(&features.roadNumber)
        number(&features.building)
        number(&features.unitBlock)
        number(&features.unitFloorAndRow)
        number(&features.unitNumber)
        lanes(&features.pages)
        lanes(&features.pageKinds)
    }

    private mutating func passStory(_ features: inout MatterFeatures) {
        lanes(&features.goodsHan)
        number(&features.goodsLetters)
        number(&features.received)
        number(&features.incident)
        lanes(&features.amounts)
        number(&features.order)
        number(&features.secondRight)
        number(&features.moreTold)
    }

    private mutating func number<Number: FixedWidthInteger>(_ value: inout Number) {
        let width = Number.bitWidth / 8
        if isWriting {
            for index in 0..<width { bytes[place + index] = UInt8(truncatingIfNeeded: value >> (8 * index)) }
        } else {
            value = 0
            for index in (0..<width).reversed() { value = value << 8 | Number(bytes[place + index]) }
        }
        place += width
    }

    private mutating func lanes<Vector: SIMD>(_ vector: inout Vector) where Vector.Scalar: FixedWidthInteger {
        for index in 0..<Vector.scalarCount {
            var value = vector[index]
            number(&value)
            vector[index] = value
        }
    }
}
