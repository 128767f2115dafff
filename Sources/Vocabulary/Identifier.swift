/// A dense number that names one row inside a store. Never shown to the public: it would tell when a matter came.
package struct Identifier<Entity>: Sendable, Hashable, Codable {
    package let value: Int64

    package init(_ value: Int64) {
        self.value = value
    }

    package init(from decoder: any Decoder) throws {
        value = try decoder.singleValueContainer().decode(Int64.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }
}

/// Somebody of the staff who can sign in, or a program that holds a token.
package enum Account {}

/// Stands for one version of the agreement, as it was installed, in identifiers.
package enum InstalledAgreement {}

package typealias AgreementID = Identifier<InstalledAgreement>

/// The name of an agency in the agreement, such as `bj.msa`, or of a unit under it, such as `bj.msa.chaoyang`.
package struct AgencyID: RawRepresentable, Sendable, Hashable, Codable, CustomStringConvertible {
    package let rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }

    package init(_ text: String) {
        rawValue = text
    }

    package init(from decoder: any Decoder) throws {
        rawValue = try decoder.singleValueContainer().decode(String.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }

    package var description: String { rawValue }
}

/// What names a case to everyone, for life: year of registration and at least six digits, `2026-041873`. Not secret.
package struct CaseNumber: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
    package let year: Int
    package let serial: Int

    package init(year: Int, serial: Int) {
        self.year = year
        self.serial = serial
    }

    /// Accepts full-width digits and spaces around it, as people type them. Nil for anything else.
    package init?(_ text: String) {
        let plain = asciiDigits(text, keeping: UInt8(ascii: "-"))
        let parts = plain.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].count == 4, (6...10).contains(parts[1].count),
            let year = decimal(parts[0]), let serial = decimal(parts[1]), serial > 0
        else { return nil }
        self.year = year
        self.serial = serial
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let number = CaseNumber(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a case number: \(text)")
        }
        self = number
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    package static func < (left: CaseNumber, right: CaseNumber) -> Bool {
        (left.year, left.serial) < (right.year, right.serial)
    }

    package var description: String { padded(year, 4) + "-" + padded(serial, 6) }
}

/// The digits of a text as ASCII bytes, full-width ones folded, spaces dropped; `kept` passes unchanged and so do
/// full-width or dash-like forms of a hyphen. Any other character is kept as a byte that no parser accepts.
func asciiDigits(_ text: String, keeping kept: UInt8? = nil) -> [UInt8] {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x30...0x39: bytes.append(UInt8(scalar.value))
        case 0xFF10...0xFF19: bytes.append(UInt8(scalar.value - 0xFF10 + 0x30))
        case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x3000: continue
        case 0x2D, 0xFF0D, 0x2010...0x2015, 0x2212:
            if let kept { bytes.append(kept) }
        default: bytes.append(UInt8(ascii: "?"))
        }
    }
    return bytes
}
