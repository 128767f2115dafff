import Foundation
import Vocabulary

/// JSON whose keys keep the order in which they are written, so that an answer reads as its description does.
indirect enum OrderedJSON {
    case text(String)
    case flag(Bool)
    case number(Decimal)
    case null
    case array([OrderedJSON])
    case object([(key: String, value: OrderedJSON)])

    static func text(_ text: String?) -> OrderedJSON { text.map { .text($0) } ?? .null }
    static func texts(_ texts: [String]) -> OrderedJSON { .array(texts.map { .text($0) }) }

    /// `{"zh":"…","en":"…"}`
    static func localized(_ text: Localized) -> OrderedJSON {
        .object([("zh", .text(text.zh)), ("en", .text(text.en))])
    }

    var written: String {
        switch self {
        case .text(let text): OrderedJSON.quoted(text)
        case .flag(let flag): flag ? "true" : "false"
        case .number(let number): "\(number)"
        case .null: "null"
        case .array(let items): "[" + items.map(\.written).joined(separator: ",") + "]"
        case .object(let fields):
            "{" + fields.map { OrderedJSON.quoted($0.key) + ":" + $0.value.written }.joined(separator: ",") + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\u{0}"..<" ":
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
