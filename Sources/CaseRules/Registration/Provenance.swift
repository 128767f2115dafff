package import Vocabulary

/// What another service said of a matter when it sent it. Numbers of orders name no person. Commands C06, C07.
package enum Provenance: Sendable, Equatable, Codable {
    case hotline(HotlineOrder)
    /// An organisation acts for a named principal, who agreed.
    case partner
    case exhibition(Exhibition)
    case platform(PlatformCase)
}

/// An order of the 12345 hotline.
package struct HotlineOrder: Sendable, Equatable, Codable {
    /// Unique among the hotline's orders.
    package let number: String
    /// The date printed on the order (clock T38); nil if it shows none.
    package let due: Due?

    package init(number: String, due: Due?) {
        self.number = number
        self.due = due
    }
}

/// An exhibition with a desk of its own.
package struct Exhibition: Sendable, Equatable, Codable {
    package let name: String
    package let lastDay: Day

    package init(name: String, lastDay: Day) {
        self.name = name
        self.lastDay = lastDay
    }
}

/// A case in the books of a platform.
package struct PlatformCase: Sendable, Equatable, Codable {
    /// How the platform is called here.
    package let platform: String
    /// Unique in that platform.
    package let number: String

    package init(platform: String, number: String) {
        self.platform = platform
        self.number = number
    }
}
