/// The common SQL numbers its placeholders `?1`, `?2` …; PostgreSQL writes `$1`, `$2` ….
enum Placeholders {
    /// No statement of ours has a question mark anywhere else.
    static func rewritten(_ sql: String) -> String {
        var bytes = Array(sql.utf8)
        for index in bytes.indices where bytes[index] == UInt8(ascii: "?") { bytes[index] = UInt8(ascii: "$") }
        return String(decoding: bytes, as: UTF8.self)
    }
}
