/// How likely something is, in ten-thousandths: 0 to 10,000. Kept as a whole number, so that what was stored, what an
/// agreement says and what a page shows compare exactly.
package struct Probability: Sendable, Hashable, Comparable, Codable {
    package let perMyriad: Int

    package init(perMyriad: Int) {
        precondition((0...10_000).contains(perMyriad), "A probability lies between 0 and 1.")
        self.perMyriad = perMyriad
    }

    /// From 0 to 1, rounded down, so that no limit is reached by rounding; what lies outside is taken as 0 or 1.
    package init(_ value: Double) {
        perMyriad = value.isNaN ? 0 : Int((min(max(value, 0), 1) * 10_000).rounded(.down))
    }

    /// `0.95`, `.6`, `1`: a decimal number from 0 to 1 with at most four places. Nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.contains(where: { !$0.isEmpty }),
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
        else { return nil }
        let places = parts.count == 2 ? parts[1] : ""
        guard parts[0].utf8.count <= 1, places.utf8.count <= 4 else { return nil }
        let whole = Int(parts[0]) ?? 0
        let fraction = Int(places + String(repeating: "0", count: 4 - places.utf8.count)) ?? 0
        guard whole * 10_000 + fraction <= 10_000 else { return nil }
        perMyriad = whole * 10_000 + fraction
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let value = try container.decode(Int.self)
        guard (0...10_000).contains(value) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(value) is no probability.")
        }
        perMyriad = value
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(perMyriad)
    }

    package static func < (left: Probability, right: Probability) -> Bool { left.perMyriad < right.perMyriad }

    /// In whole per cent, rounded down: 0 to 100.
    package var percent: Int { perMyriad / 100 }

    /// As people read it: `97%`, or `97.3%` with one place. Rounded down as limits are, so that none is read before it is
    /// reached, and never certain: `<1%` and `>99%` at the ends, with one place `<0.1%` and `>99.9%`.
    package func text(hasTenths: Bool = false) -> String {
        let steps = perMyriad / (hasTenths ? 10 : 100)
        let last = hasTenths ? 1000 : 100
        if steps == 0 { return hasTenths ? "<0.1%" : "<1%" }
        if steps == last { return hasTenths ? ">99.9%" : ">99%" }
        return hasTenths ? "\(steps / 10).\(steps % 10)%" : "\(steps)%"
    }
}
