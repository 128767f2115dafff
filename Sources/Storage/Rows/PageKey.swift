/// Where a list goes on: the place of the last row that was shown. Lists are ordered by due time, case and number
/// within the case; those ordered otherwise use only the fields they need.
package struct PageKey: Sendable, Hashable, Comparable {
    package let due: Int64
    package let id: Int64
    package let seq: Int64

    package init(due: Int64 = 0, id: Int64, seq: Int64 = 0) {
        self.due = due
        self.id = id
        self.seq = seq
    }

    /// From the form in an address, `due.id.seq`. Nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int64($0) }
        guard parts.count == 3, let due = parts[0], let id = parts[1], let seq = parts[2] else { return nil }
        self.init(due: due, id: id, seq: seq)
    }

    package var text: String { "\(due).\(id).\(seq)" }

    package static func < (left: PageKey, right: PageKey) -> Bool {
        (left.due, left.id, left.seq) < (right.due, right.id, right.seq)
    }

    /// Before every row of a list in ascending order.
    static let start = PageKey(due: .min, id: .min, seq: .min)
}

/// Some rows of a list, and where it goes on; `next` is nil at its end.
package struct Page<Item: Sendable>: Sendable {
    package var items: [Item]
    package var next: PageKey?

    package init(items: [Item], next: PageKey? = nil) {
        self.items = items
        self.next = next
    }

    /// From one row more than were asked for, which tells whether the list goes on.
    init(_ found: [Item], limit: Int, key: (Item) -> PageKey) {
        items = Array(found.prefix(limit))
        next = found.count > limit ? items.last.map(key) : nil
    }
}
