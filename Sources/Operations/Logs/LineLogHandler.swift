package import Logging

/// One line for each message: a JSON object, or text for people. Messages are constant sentences and values are metadata,
/// so a line holds what the program chose to tell and nothing that somebody typed.
package struct LineLogHandler: LogHandler {
    package var logLevel: Logger.Level = .notice
    package var metadata: Logger.Metadata = [:]
    private let writesJSON: Bool
    private let sink: LogSink
    private let now: @Sendable () -> Int64

    /// - Parameters:
    ///   - format: `automatic` asks `isTerminal`.
    ///   - now: milliseconds since 1970.
    package init(
        _ format: LogFormat, isTerminal: Bool, sink: LogSink,
        now: @escaping @Sendable () -> Int64 = LineLogHandler.clock
    ) {
        writesJSON = format == .json || (format == .automatic && !isTerminal)
        self.sink = sink
        self.now = now
    }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    package func log(event: LogEvent) {
        var fields = metadata
        if let more = event.metadata { fields.merge(more) { $1 } }
        let pairs = fields.map { Pair(key: Self.name($0.key), value: $0.value) }.sorted { $0.key < $1.key }
        let time = LineLogHandler.written(now())
        sink.take(
            writesJSON
                ? json(time, event.level, "\(event.message)", pairs)
                : text(time, event.level, "\(event.message)", pairs))
    }

    private struct Pair {
        let key: String
        let text: String
        /// Numbers stay numbers, so that durations can be compared.
        let isNumber: Bool

        init(key: String, value: Logger.MetadataValue) {
            self.key = key
            text = "\(value)"
            if case .stringConvertible(let number) = value {
                isNumber = number is any BinaryInteger
            } else {
                isNumber = false
            }
        }
    }

    /// The library's own word for what we call the request.
    private static func name(_ key: String) -> String { key == "hb.request.id" ? "request" : key }

    private func json(_ time: String, _ level: Logger.Level, _ message: String, _ pairs: [Pair]) -> String {
        var line = "{\"at\":\"\(time)\",\"level\":\"\(level.rawValue)\",\"message\":"
        Self.quote(message, into: &line)
        for pair in pairs {
            line += ","
            Self.quote(pair.key, into: &line)
            line += ":"
            if pair.isNumber { line += pair.text } else { Self.quote(pair.text, into: &line) }
        }
        return line + "}"
    }

    private func text(_ time: String, _ level: Logger.Level, _ message: String, _ pairs: [Pair]) -> String {
        var line = "\(time) \(level.rawValue) \(message)"
        for pair in pairs {
            line += " \(pair.key)="
            let isPlain = pair.text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x22 && $0 != 0x7F } && !pair.text.isEmpty
            if isPlain { line += pair.text } else { Self.quote(pair.text, into: &line) }
        }
        return line
    }

    /// A line end or another control character cannot begin a line of its own.
    private static func quote(_ text: String, into line: inout String) {
        line += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": line += "\\\""
            case "\\": line += "\\\\"
            case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                line += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: line.unicodeScalars.append(scalar)
            }
        }
        line += "\""
    }
}
