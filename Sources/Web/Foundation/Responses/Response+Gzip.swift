import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
    /// Compresses text on its way out, if the reader can take it and it is worth it.
    mutating func compress(for request: Request) {
        guard headers[.contentEncoding] == nil, let type = headers[.contentType], Self.isText(type) else { return }
        headers[.vary] = "Accept-Encoding"
        guard (body.contentLength ?? .max) >= 700, request.acceptsGzip else { return }
        let plain = body
        headers[.contentEncoding] = "gzip"
        body = ResponseBody { writer in
            try await plain.write(GzipWriter(parent: writer))
        }
    }

    private static func isText(_ type: String) -> Bool {
        type.hasPrefix("text/") || type.hasPrefix("application/json") || type.hasPrefix("application/problem+json")
            || type.hasPrefix("image/svg")
    }
}

extension Request {
    var acceptsGzip: Bool {
        guard let accepted = headers[.acceptEncoding] else { return false }
        return accepted.split(separator: ",").contains { coding in
            let parts = coding.split(separator: ";")
            guard let name = parts.first, ["gzip", "*"].contains(String(name).trimmed.lowercased()) else {
                return false
            }
            return !parts.dropFirst().contains { ["q=0", "q=0.0"].contains(String($0).trimmed) }
        }
    }
}

/// Passes a body on in gzip.
private struct GzipWriter: ResponseBodyWriter {
    var parent: any ResponseBodyWriter
    let deflater = Deflater(level: 5)

    init(parent: any ResponseBodyWriter) {
        self.parent = parent
    }

    mutating func write(_ buffer: ByteBuffer) async throws {
        let bytes = buffer.withUnsafeReadableBytes { deflater.add($0) }
        if !bytes.isEmpty { try await parent.write(ByteBuffer(bytes: bytes)) }
    }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {
        try await parent.write(ByteBuffer(bytes: deflater.finish()))
        try await parent.finish(trailingHeaders)
    }
}
