package import Vocabulary

/// What a form or a query string sent: names and values in their order. Values are as typed, with line ends as
/// `\n` and without other control characters.
package struct FormData: Sendable, Equatable {
    package private(set) var pairs: [(name: String, value: String)] = []

    package init() {}

    package init(_ pairs: [(String, String)]) {
        for (name, value) in pairs { append(name, value) }
    }

    /// The first value of that name.
    package subscript(name: String) -> String? { pairs.first { $0.name == name }?.value }

    /// All values of that name, for boxes that can be ticked together.
    package func all(_ name: String) -> [String] { pairs.filter { $0.name == name }.map(\.value) }

    /// The first value without blanks around it; nil if nothing else is left.
    package func text(_ name: String) -> String? {
        guard let value = self[name] else { return nil }
        let trimmed = value.trimmed
        return trimmed.isEmpty ? nil : trimmed
    }

    package mutating func append(_ name: String, _ value: String) { pairs.append((name, Self.cleaned(value))) }

    package static func == (left: FormData, right: FormData) -> Bool {
        left.pairs.count == right.pairs.count
            && zip(left.pairs, right.pairs).allSatisfy { $0.name == $1.name && $0.value == $1.value }
    }

    private static func cleaned(_ value: String) -> String {
        guard value.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return value }
        var bytes: [UInt8] = []
        var last: UInt8 = 0
        for byte in value.utf8 {
            switch byte {
            case 0x0D: bytes.append(0x0A)
            case 0x0A: if last != 0x0D { bytes.append(byte) }
            case 0x09: bytes.append(byte)
            case 0x00..<0x20, 0x7F: break
            default: bytes.append(byte)
            }
            last = byte
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// What is wrong with a body that should be a form.
package enum FormProblem: Refusal, Equatable {
    case notText, tooManyFields, wrongType, notMultipart
    case partTooLong, headersTooLong, unnamedPart, cutShort

    package var code: String { "form.\(self)" }

    package var message: Localized {
        switch self {
        case .notText: Localized(zh: "内容不是 UTF-8 文字。", en: "The content is not UTF-8 text.")
        case .tooManyFields: Localized(zh: "字段太多。", en: "There are too many fields.")
        case .wrongType: Localized(zh: "请用表单发送。", en: "Send it with the form.")
        case .notMultipart: Localized(zh: "上传的内容格式不对。", en: "The upload is not well formed.")
        case .partTooLong: Localized(zh: "其中一项文字太长。", en: "One of the texts is too long.")
        case .headersTooLong: Localized(zh: "文件说明太长。", en: "The description of a file is too long.")
        case .unnamedPart: Localized(zh: "有一项没有名称。", en: "One item has no name.")
        case .cutShort: Localized(zh: "上传中断，内容不完整。请再试一次。", en: "The upload broke off. Please try again.")
        }
    }
}
