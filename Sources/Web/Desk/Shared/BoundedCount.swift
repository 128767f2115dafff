import Vocabulary

/// A count that stopped at a bound, so that no page counts the whole archive: 212, or 1,000+.
package struct BoundedCount: Sendable, Equatable {
    /// What was counted; never above `bound`.
    package let value: Int
    package let bound: Int

    package init(_ value: Int, bound: Int = 1000) {
        self.value = min(value, bound)
        self.bound = bound
    }

    package var isOpen: Bool { value >= bound }

    package var text: String { BoundedCount.grouped(value) + (isOpen ? "+" : "") }

    /// A whole number with a comma between thousands: 1,324.
    static func grouped(_ value: Int) -> String {
        value < 1000 ? String(value) : grouped(value / 1000) + "," + padded(value % 1000, 3)
    }
}
