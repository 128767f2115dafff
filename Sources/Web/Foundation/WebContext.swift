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
    /// Whether the reader has asked for large letters.
    package var wantsLargeText: Bool

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        address = source.channel.remoteAddress?.ipAddress ?? "local"
        language = .zh
        path = "/"
        query = ""
        wantsLargeText = false
    }

    /// A short number that people can read out; the log carries the same one.
    package var reference: String { String(id.suffix(8)).uppercased() }
}
