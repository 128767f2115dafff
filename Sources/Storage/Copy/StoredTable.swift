/// A table as whoever copies the store sees it: its columns in the order in which they are written, and its key, by
/// which its rows are read in portions.
package struct StoredTable: Sendable, Hashable {
    package struct Column: Sendable, Hashable {
        package let name: String
        package let kind: Kind

        package init(name: String, kind: Kind) {
            self.name = name
            self.kind = kind
        }
    }

    /// What a column holds, if it holds anything.
    package enum Kind: String, Sendable {
        case integer, text, bytes
    }

    package let name: String
    package let columns: [Column]
    /// Places of the columns of the primary key, in its order.
    package let key: [Int]
    /// Which rows go along; nil for all.
    package let condition: String?

    package init(name: String, columns: [Column], key: [Int], condition: String? = nil) {
        self.name = name
        self.columns = columns
        self.key = key
        self.condition = condition
    }

    /// `id integer, digest text`, and `id` as the key.
    init(_ name: String, key: String, _ columns: String, where condition: String? = nil) {
        let words = columns.split(separator: ",").map { $0.split(whereSeparator: \.isWhitespace) }
        let read = words.map { pair in
            guard pair.count == 2, let kind = Kind(rawValue: String(pair[1])) else {
                preconditionFailure("A column of \(name) is a name and a kind.")
            }
            return Column(name: String(pair[0]), kind: kind)
        }
        let places = key.split(separator: " ").map { part in
            guard let place = read.firstIndex(where: { $0.name == part }) else {
                preconditionFailure("\(part) is no column of \(name).")
            }
            return place
        }
        self.init(name: name, columns: read, key: places, condition: condition)
    }
}
