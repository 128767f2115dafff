package import Storage

/// A statement of the common SQL as PostgreSQL takes it.
package struct ServerStatement {
    package let sql: String
    /// Whether its values are identifiers that go as one array.
    package let takesArray: Bool

    /// The common SQL numbers its placeholders `?1`, `?2` …; PostgreSQL writes `$1`, `$2` …. No statement of ours has a
    /// question mark anywhere else. A list of many places becomes one array: for a list the server may make a plan with each
    /// question, and it looks for what only fills a place.
    package init(_ common: String) {
        var sql = common
        for places in [ManyPlaces.places, ManyPlaces.fewPlaces] {
            sql = sql.split(separator: "IN (\(places))", omittingEmptySubsequences: false)
                .joined(separator: "= ANY (?1)")
        }
        takesArray = sql != common
        var bytes = Array(sql.utf8)
        for index in bytes.indices where bytes[index] == UInt8(ascii: "?") { bytes[index] = UInt8(ascii: "$") }
        self.sql = String(decoding: bytes, as: UTF8.self)
    }

    /// The identifiers among some values as an array of PostgreSQL; 0 only fills a place.
    package static func array(_ values: [Value]) -> Value {
        var bytes: [UInt8] = [UInt8(ascii: "{")]
        for case .integer(let id) in values where id != 0 {
            if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
            bytes.append(contentsOf: String(id).utf8)
        }
        return .text(String(decoding: bytes, as: UTF8.self) + "}")
    }
}
