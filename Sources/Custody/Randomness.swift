package import Vocabulary

/// Random bytes from the operating system's generator.
package func randomBytes(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count + 8)
    while bytes.count < count {
        withUnsafeBytes(of: generator.next()) { bytes.append(contentsOf: $0) }
    }
    bytes.removeLast(bytes.count - count)
    return bytes
}

/// Random decimal digits, each 0 to 9, none likelier than another.
package func randomDigits(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: 0...9, using: &generator) }
}

/// A random positive number for rows whose identifier must not tell their order.
package func randomIdentifier() -> Int64 {
    var generator = SystemRandomNumberGenerator()
    return Int64.random(in: 1...Int64.max, using: &generator)
}

/// A new secret half of the tally. It is shown once and stored only as a keyed hash.
package func newQueryCode() -> QueryCode {
    QueryCode(payload: randomDigits(19))
}
