/// Reads records of comma-separated values from bytes as they come (RFC 4180): quoted fields may hold commas, quotes
/// and line ends.
struct CSVReader {
    private var record: [[UInt8]] = []
    private var field: [UInt8] = []
    private var isQuoted = false
    private var sawQuote = false
    private(set) var records: [[String]] = []

    mutating func read(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { take(byte) }
    }

    /// The records that are complete so far, once.
    mutating func drain() -> [[String]] {
        defer { records = [] }
        return records
    }

    /// The last record may lack its line end.
    mutating func finish() {
        if !field.isEmpty || !record.isEmpty { endRecord() }
    }

    private mutating func take(_ byte: UInt8) {
        if isQuoted, !sawQuote {
            if byte == UInt8(ascii: "\"") { sawQuote = true } else { field.append(byte) }
            return
        }
        if sawQuote {
            sawQuote = false
            if byte == UInt8(ascii: "\"") {
                field.append(byte)
                return
            }
            isQuoted = false
        }
        switch byte {
        case UInt8(ascii: "\"") where field.isEmpty: isQuoted = true
        case UInt8(ascii: ","): endField()
        case UInt8(ascii: "\n"): endRecord()
        case UInt8(ascii: "\r"): break
        default: field.append(byte)
        }
    }

    private mutating func endField() {
        record.append(field)
        field = []
    }

    private mutating func endRecord() {
        endField()
        let isEmptyLine = record.count == 1 && record[0].isEmpty
        if !isEmptyLine { records.append(record.map { String(decoding: $0, as: UTF8.self) }) }
        record = []
    }
}
