package import Vocabulary

/// What is wrong with one field of a complaint, and how to mend it.
package enum IntakeProblem: Refusal, Equatable {
    case nothingTold
    case unknownField(String)
    case wrongValue(field: String, value: String)
    case tooLong(field: String, limit: Int)
    case notText(field: String)
    case futureDay

    /// The longest text of a field in UTF-8 bytes; a story may be as long as the longest real letters.
    package static let fieldLimit = 4_000
    package static let narrativeLimit = 2_000_000

    package var code: String {
        switch self {
        case .nothingTold: "nothingTold"
        case .unknownField: "unknownField"
        case .wrongValue: "wrongValue"
        case .tooLong: "tooLong"
        case .notText: "notText"
        case .futureDay: "futureDay"
        }
    }

    /// The field as interfaces name it; nil where several share the problem.
    package var field: String? {
        switch self {
        case .nothingTold: nil
        case .unknownField(let name): name
        case .wrongValue(let field, _), .tooLong(let field, _), .notText(let field): field
        case .futureDay: "received"
        }
    }

    package var message: Localized {
        switch self {
        case .nothingTold:
            Localized(
                zh: "请填写经过，或者名称、地点、链接、电话中的一项。",
                en: "Tell what happened, or give a name, place, link or telephone – one is enough.")
        case .unknownField(let name): Localized(zh: "没有「\(name)」这一栏。", en: "There is no field “\(name)”.")
        case .wrongValue(let field, let value):
            Localized(zh: "「\(field)」不能是「\(value)」。", en: "“\(field)” cannot be “\(value)”.")
        case .tooLong(let field, let limit):
            Localized(zh: "「\(field)」太长，最多 \(limit) 字节。", en: "“\(field)” is too long; the limit is \(limit) bytes.")
        case .notText(let field): Localized(zh: "「\(field)」的类型不对。", en: "“\(field)” has the wrong type.")
        case .futureDay: Localized(zh: "日期应是今天或以前。", en: "The date must be today or earlier.")
        }
    }
}
