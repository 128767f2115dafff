package import Hummingbird
import HTTPTypes
import NIOCore
import Vocabulary

extension Request {
    /// The most that a form without files may bring.
    package static let formBytes = 256 << 10

    /// The whole body, refused with the limit in words when it is longer.
    package func bytes(upTo limit: Int) async throws -> [UInt8] {
        if let length = contentLength, length > limit { throw WebProblem.tooLarge(limit: limit) }
        var bytes: [UInt8] = []
        var parts = body.makeAsyncIterator()
        while let part = try await Request.next(&parts) {
            guard bytes.count + part.readableBytes <= limit else { throw WebProblem.tooLarge(limit: limit) }
            bytes.append(contentsOf: part.readableBytesView)
        }
        return bytes
    }

    /// The next portion of a body. What cannot be read as HTTP is the sender's mistake, not ours.
    package static func next(_ parts: inout RequestBody.AsyncIterator) async throws(WebProblem) -> ByteBuffer? {
        do {
            return try await parts.next()
        } catch {
            throw .brokenRequest
        }
    }

    /// The body as a form. Refuses another content type and more than `limit` bytes.
    package func form(upTo limit: Int = Request.formBytes) async throws -> FormData {
        guard mediaType == "application/x-www-form-urlencoded" else {
            throw WebProblem.badRequest(FormProblem.wrongType)
        }
        do {
            return try FormData(encoded: try await bytes(upTo: limit))
        } catch let problem as FormProblem {
            throw WebProblem.badRequest(problem)
        }
    }

    /// The body of a JSON request, still as bytes.
    package func json(upTo limit: Int = 1 << 20) async throws -> [UInt8] {
        guard mediaType == "application/json" else {
            throw WebProblem.badRequest(
                code: "wrongType", .init(zh: "请以 application/json 发送。", en: "Send application/json."))
        }
        return try await bytes(upTo: limit)
    }

    /// The query string as pairs; one that is no text counts as empty.
    package var queryForm: FormData { (try? FormData(encoded: Array((uri.query ?? "").utf8))) ?? FormData() }

    /// The content type in lower case, without its parameters.
    package var mediaType: String {
        let value = headers[.contentType] ?? ""
        return String(value.prefix { $0 != ";" }).trimmed.lowercased()
    }

    package var contentLength: Int? { headers[.contentLength].flatMap { Int($0) } }

    /// A key of the client's own for a create that may be repeated: 16 to 200 visible ASCII characters.
    package var idempotencyKey: String? {
        guard let key = headers[HTTPField.Name("Idempotency-Key")!], (16...200).contains(key.utf8.count),
            key.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else { return nil }
        return key
    }
}
