import Foundation

/// Reads records of comma-separated values from bytes as they come (RFC 4180): quoted fields may hold commas, quotes
/// and line ends. Empty lines are left out.
struct CSVReader {
    private var records = CSVRecords()
    private var state = State.between

    private enum State {
        /// Before or within a field that is not quoted.
        case between
        case quoted
        /// After a quote within a quoted field: its end, or the first of two.
        case sawQuote
    }

    mutating func read(_ data: Data) {
        data.withUnsafeBytes { read($0.bindMemory(to: UInt8.self)) }
    }

    /// The records that are complete so far, once.
    mutating func drain() -> CSVRecords { records.drain() }

    /// The last record may lack its line end.
    mutating func finish() {
        state = .between
        if records.isWithinRecord { records.endRecord() }
    }

    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < bytes.count {
            switch state {
            case .between: index = readPlain(bytes, from: index)
            case .quoted:
                let end = bytes[index...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.count
                records.append(bytes[index..<end])
                if end < bytes.count { state = .sawQuote }
                index = end + 1
            case .sawQuote:
                let isQuote = bytes[index] == UInt8(ascii: "\"")
                state = isQuote ? .quoted : .between
                if isQuote {
                    records.append(bytes[index...index])
                    index += 1
                }
            }
        }
    }

    /// Up to the next byte that means something, and over it.
    private mutating func readPlain(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var end = start
        while end < bytes.count, !Self.meansSomething(bytes[end]) { end += 1 }
        records.append(bytes[start..<end])
        guard end < bytes.count else { return end }
        switch bytes[end] {
        case UInt8(ascii: ","): records.endField()
        case UInt8(ascii: "\n"): records.endRecord()
        case UInt8(ascii: "\""):
            if records.fieldIsEmpty { state = .quoted } else { records.append(bytes[end...end]) }
        default: break
        }
        return end + 1
    }

    private static func meansSomething(_ byte: UInt8) -> Bool {
        byte <= UInt8(ascii: ",")
            && (byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
                || byte == UInt8(ascii: "\r"))
    }
}

/// Records as one run of bytes, with the places where fields and records end.
struct CSVRecords: Sendable {
    private var bytes: [UInt8] = []
    private var fieldEnds: [Int] = []
    private var recordEnds: [Int] = []

    var count: Int { recordEnds.count }

    /// How many fields a record has.
    func width(_ record: Int) -> Int { fields(record).count }

    /// One field; a byte that is no UTF-8 becomes the replacement character.
    func text(_ record: Int, _ field: Int) -> String {
        let index = fields(record).lowerBound + field
        let start = index == 0 ? 0 : fieldEnds[index - 1]
        return String(decoding: bytes[start..<fieldEnds[index]], as: UTF8.self)
    }

    func texts(_ record: Int) -> [String] { (0..<width(record)).map { text(record, $0) } }

    private func fields(_ record: Int) -> Range<Int> { (record == 0 ? 0 : recordEnds[record - 1])..<recordEnds[record] }
}

extension CSVRecords {
    fileprivate var isWithinRecord: Bool { !fieldIsEmpty || fieldEnds.count > (recordEnds.last ?? 0) }
    fileprivate var fieldIsEmpty: Bool { bytes.count == fieldEnds.last ?? 0 }

    fileprivate mutating func append(_ part: Slice<UnsafeBufferPointer<UInt8>>) {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: part))
    }

    fileprivate mutating func endField() { fieldEnds.append(bytes.count) }

    fileprivate mutating func endRecord() {
        guard isWithinRecord else { return }
        endField()
        recordEnds.append(fieldEnds.count)
    }

    /// The complete records; what follows them stays.
    fileprivate mutating func drain() -> CSVRecords {
        var open = CSVRecords()
        let fieldsDone = recordEnds.last ?? 0
        let bytesDone = fieldsDone == 0 ? 0 : fieldEnds[fieldsDone - 1]
        open.bytes = Array(bytes[bytesDone...])
        open.fieldEnds = fieldEnds[fieldsDone...].map { $0 - bytesDone }
        var done = self
        done.bytes.removeLast(bytes.count - bytesDone)
        done.fieldEnds.removeLast(fieldEnds.count - fieldsDone)
        self = open
        return done
    }
}
