package import Vocabulary

/// A value bound to a placeholder.
package enum Value: Sendable, Hashable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])
}

extension Value: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral, ExpressibleByNilLiteral {
    package init(integerLiteral value: Int64) { self = .integer(value) }
    package init(stringLiteral value: String) { self = .text(value) }
    package init(nilLiteral: ()) { self = .null }
}

extension Value {
    package init(_ number: Int) { self = .integer(Int64(number)) }
    package init(_ number: Int64) { self = .integer(number) }
    package init(_ claim: Bool) { self = .integer(claim ? 1 : 0) }
    package init(_ text: String) { self = .text(text) }
    package init(_ bytes: [UInt8]) { self = .blob(bytes) }
    package init(_ instant: Instant) { self = .integer(instant.milliseconds) }
    package init(_ day: Day) { self = .integer(Int64(day.number)) }
    package init<Entity>(_ identifier: Identifier<Entity>) { self = .integer(identifier.value) }
    package init(_ term: some Term) { self = .text(term.rawValue) }

    package init(_ number: Int64?) { self = number.map(Value.integer) ?? .null }
    package init(_ text: String?) { self = text.map(Value.text) ?? .null }
    package init(_ bytes: [UInt8]?) { self = bytes.map(Value.blob) ?? .null }
    package init(_ instant: Instant?) { self = instant.map { .integer($0.milliseconds) } ?? .null }
    package init(_ day: Day?) { self = day.map { .integer(Int64($0.number)) } ?? .null }
    package init(_ agency: AgencyID?) { self = agency.map { .text($0.rawValue) } ?? .null }
    package init<Entity>(_ identifier: Identifier<Entity>?) { self = identifier.map { .integer($0.value) } ?? .null }
}
