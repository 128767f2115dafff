package import Vocabulary

/// What is wrong with one field of a complaint, and how to mend it.
package enum IntakeProblem: Refusal, Equatable {
    case nothingTold
    case unknownField(String)
    case wrongValue(field: String, value: String)
    case tooLong(field: String, limit: Int)
    case notText(field: String)
    case phoneMalformed
    case emailMalformed
    case futureDay
    case noContact

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
        case .phoneMalformed: "phoneMalformed"
        case .emailMalformed: "emailMalformed"
        case .futureDay: "futureDay"
        case .noContact: "noContact"
        }
    }

    /// The field as interfaces name it; nil where several share the problem.
    package var field: String? {
        switch self {
        case .nothingTold: nil
        case .unknownField(let name): name
        case .wrongValue(let field, _), .tooLong(let field, _), .notText(let field): field
        case .phoneMalformed: "complainant_phone"
        case .emailMalformed: "complainant_email"
        case .futureDay: "received"
        case .noContact: "complainant"
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
        case .phoneMalformed:
            Localized(
                zh: "手机号应为 11 位数字，例如 138 0000 0000；固定电话请加区号。",
                en: "A mobile number has 11 digits, such as 138 0000 0000; add the area code of a fixed line.")
        case .emailMalformed: Localized(zh: "邮箱地址不完整。", en: "The e-mail address is not complete.")
        case .futureDay: Localized(zh: "日期应是今天或以前。", en: "The date must be today or earlier.")
        case .noContact:
            Localized(zh: "请留一个电话或者邮箱，或者选择匿名。", en: "Leave a telephone number or e-mail, or choose to stay anonymous.")
        }
    }
}
