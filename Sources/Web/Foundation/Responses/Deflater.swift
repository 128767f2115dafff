import CZlib
import NIOCore

/// One gzip stream (RFC 1952). Give it bytes in portions, then `finish`. Used by one task at a time.
final class Deflater {
    private var stream = z_stream()
    private var isOpen: Bool

    /// - Parameter level: 1 (fast) to 9 (small).
    init(level: Int32) {
        // 15 bits of window, plus 16 for a gzip instead of a zlib envelope.
        let result = deflateInit2_(
            &stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        precondition(result == Z_OK, "zlib could not start a stream.")
        isOpen = true
    }

    deinit { if isOpen { deflateEnd(&stream) } }

    func add(_ bytes: UnsafeRawBufferPointer) -> [UInt8] { run(bytes, Z_NO_FLUSH) }

    func finish() -> [UInt8] { run(UnsafeRawBufferPointer(start: nil, count: 0), Z_FINISH) }

    private func run(_ bytes: UnsafeRawBufferPointer, _ flush: Int32) -> [UInt8] {
        stream.next_in = UnsafeMutablePointer(mutating: bytes.bindMemory(to: UInt8.self).baseAddress)
        stream.avail_in = UInt32(bytes.count)
        var output: [UInt8] = []
        var isDone = false
        while !isDone {
            let part = [UInt8](unsafeUninitializedCapacity: 16_384) { buffer, count in
                stream.next_out = buffer.baseAddress
                stream.avail_out = UInt32(buffer.count)
                let result = deflate(&stream, flush)
                precondition(result != Z_STREAM_ERROR, "The gzip stream was used after its end.")
                count = buffer.count - Int(stream.avail_out)
            }
            output += part
            isDone = part.count < 16_384
        }
        return output
    }
}

/// Bytes in a gzip envelope, all at once.
package func gzipped(_ bytes: [UInt8], level: Int32 = 9) -> [UInt8] {
    let deflater = Deflater(level: level)
    let head = bytes.withUnsafeBytes { deflater.add($0) }
    return head + deflater.finish()
}
