import Casework
import Foundation
import Vocabulary

/// Any JSON value, as commands and complaints bring it.
struct JSONValue: Decodable {
    let argument: Argument

    /// Most values are texts: what is tried before and fails costs more than reading one.
    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let text = try? value.decode(String.self) {
            argument = .text(text.withoutNulls)
        } else if let fields = try? decoder.container(keyedBy: AnyKey.self) {
            var values: [String: Argument] = [:]
            for key in fields.allKeys {
                values[key.stringValue] = try fields.decode(JSONValue.self, forKey: key).argument
            }
            argument = .fields(values)
        } else if var list = try? decoder.unkeyedContainer() {
            var values: [Argument] = []
            while !list.isAtEnd { values.append(try list.decode(JSONValue.self).argument) }
            argument = .list(values)
        } else {
            argument = try JSONValue.scalar(value)
        }
    }

    private static func scalar(_ value: any SingleValueDecodingContainer) throws -> Argument {
        if value.decodeNil() { return .null }
        if let flag = try? value.decode(Bool.self) { return .flag(flag) }
        if let number = try? value.decode(Int64.self) { return .number(number) }
        // An amount such as 900000.5 keeps its decimal form.
        return .text("\(try value.decode(Decimal.self))")
    }

    private struct AnyKey: CodingKey {
        let stringValue: String
        let intValue: Int? = nil

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    /// The fields of a JSON object; anything else is refused.
    static func object(_ bytes: [UInt8]) throws(WebProblem) -> [String: Argument] {
        guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes)),
            case .fields(let fields) = value.argument
        else {
            throw .badRequest(
                code: "notJSON", Localized(zh: "请发送一个 JSON 对象。", en: "Send one JSON object in UTF-8."))
        }
        return fields
    }
}
