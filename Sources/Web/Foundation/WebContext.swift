package import Hummingbird
import Logging
import NIOCore
package import Vocabulary

/// What is known about one request besides the request itself.
package struct WebContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// The address at the other end of the socket or as the trusted proxy names it. Never stored, never logged.
    package var address: String
    package var language: Language
    /// The path without the language prefix, beginning with `/`.
    package var path: String
    /// The query as sent, without the question mark; empty if there is none.
    package var query: String
    /// Whether the other end of the socket is this machine, whatever a proxy says.
    let isLocal: Bool
    /// Whether the reader has asked for large letters.
    package var wantsLargeText: Bool

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        address = source.channel.remoteAddress?.ipAddress ?? "local"
        isLocal = ["127.0.0.1", "::1", "::ffff:127.0.0.1", "local"].contains(address)
        language = .zh
        path = "/"
        query = ""
        wantsLargeText = false
    }

    /// A short name of the request that people can read out. The log and the header `X-Request-Id` carry the same one.
    package private(set) var reference = ""

    /// Random, so that it tells nothing of how many others asked: eight of 32 letters and digits, 40 bits, without the
    /// letters that are taken for digits.
    mutating func giveReference() {
        var bits = UInt64.random(in: .min ... .max)
        var letters: [UInt8] = []
        for _ in 0..<8 {
            letters.append(Self.letters[Int(bits & 31)])
            bits >>= 5
        }
        reference = String(decoding: letters, as: UTF8.self)
        logger[metadataKey: "hb.request.id"] = .string(reference)
    }

    private static let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
}
