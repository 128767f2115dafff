import CZlib
import Storage

/// zlib envelopes (RFC 1950), each by itself.
enum Zlib {
    /// The fastest level: rows of JSON and Chinese text halve, and a processor does some 60 MB a second.
    private static let level: Int32 = 1

    /// Nil where it would not become shorter.
    static func deflated(_ content: [UInt8]) -> [UInt8]? {
        var length = uLong(content.count)
        let shorter = [UInt8](unsafeUninitializedCapacity: content.count) { buffer, count in
            let code = compress2(buffer.baseAddress, &length, content, uLong(content.count), level)
            count = code == Z_OK ? Int(length) : 0
        }
        return shorter.isEmpty || shorter.count >= content.count ? nil : shorter
    }

    /// Throws `damaged` unless exactly `length` bytes come out.
    static func inflated(_ bytes: [UInt8], length: Int) throws -> [UInt8] {
        var found = uLong(length)
        let content = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
            let code = uncompress(buffer.baseAddress, &found, bytes, uLong(bytes.count))
            count = code == Z_OK ? Int(found) : 0
        }
        guard content.count == length else { throw StorageFailure.damaged("a block cannot be inflated") }
        return content
    }
}
