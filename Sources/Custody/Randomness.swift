import Glibc
package import Vocabulary

/// Random bytes from the operating system's generator, as many as there may be with one call for each 256.
package func randomBytes(_ count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        while filled < count {
            // getentropy(3) fills up to 256 bytes, or none where the system has no generator.
            let part = min(256, count - filled)
            precondition(getentropy(buffer.baseAddress! + filled, part) == 0, "The system has no random bytes.")
            filled += part
        }
    }
}

/// Random decimal digits, each 0 to 9, none likelier than another.
package func randomDigits(_ count: Int) -> [UInt8] {
    var digits: [UInt8] = []
    digits.reserveCapacity(count)
    while digits.count < count {
        // Of 256 values the last six are left out, so that each digit has 25; some more than the missing ones mostly suffice.
        let bytes = randomBytes(count - digits.count + 4).filter { $0 < 250 }
        digits.append(contentsOf: bytes.prefix(count - digits.count).map { $0 % 10 })
    }
    return digits
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
