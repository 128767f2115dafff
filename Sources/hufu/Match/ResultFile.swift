import Foundation

/// A file of results, written as they come. Its name appears when all is written, so that half a result is never taken
/// for a whole one.
final class ResultFile {
    private let path: String
    private let handle: FileHandle
    private var waiting: [UInt8] = []

    private var temporary: String { path + ".part" }

    /// Throws if it cannot be written, so before the work of which it is the result.
    /// - Parameter header: the first line of a table.
    init(_ path: String, header: String? = nil) throws {
        self.path = path
        guard FileManager.default.createFile(atPath: path + ".part", contents: nil),
            let handle = FileHandle(forWritingAtPath: path + ".part")
        else { throw wrongUse(ComplaintFileRefusal.unwritable(path)) }
        self.handle = handle
        waiting = header.map { Array(($0 + "\n").utf8) } ?? []
    }

    func write(_ lines: [UInt8]) throws {
        waiting += lines
        if waiting.count > 1 << 20 { try flush() }
    }

    func finish() throws {
        try flush()
        guard rename(temporary, path) == 0 else { throw CommandFailure(ComplaintFileRefusal.unwritable(path)) }
    }

    private func flush() throws {
        do {
            try handle.write(contentsOf: waiting)
        } catch {
            throw CommandFailure(ComplaintFileRefusal.unwritable(path))
        }
        waiting.removeAll(keepingCapacity: true)
    }

    deinit { unlink(temporary) }
}

extension [UInt8] {
    /// A field of a CSV line, in quotes where it must be.
    mutating func append(field: some Collection<UInt8>) {
        let special: Set<UInt8> = [UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r")]
        guard field.contains(where: special.contains) else { return append(contentsOf: field) }
        append(UInt8(ascii: "\""))
        for byte in field {
            if byte == UInt8(ascii: "\"") { append(byte) }
            append(byte)
        }
        append(UInt8(ascii: "\""))
    }

    /// A probability with nine digits after the point.
    mutating func append(probability: Double) {
        let billionths = Int((probability * 1e9).rounded())
        append(UInt8(ascii: "0") + UInt8(billionths / 1_000_000_000))
        append(UInt8(ascii: "."))
        var unit = 100_000_000
        while unit > 0 {
            append(UInt8(ascii: "0") + UInt8(billionths / unit % 10))
            unit /= 10
        }
    }

    mutating func appendComma() { append(UInt8(ascii: ",")) }
    mutating func endLine() { append(UInt8(ascii: "\n")) }
}
