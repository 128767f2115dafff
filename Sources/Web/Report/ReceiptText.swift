import Vocabulary

/// The receipt as a text that people keep.
struct ReceiptText {
    let text: String

    init(_ receipt: KeptReceipt, _ language: Language, _ offset: UTCOffset) {
        if let given = receipt.text {
            text = given[language]
            return
        }
        let names = Localized(zh: "案件编号", en: "Case number")
        let codes = Localized(zh: "查询码（请保密）", en: "Query code (keep it secret)")
        let times = Localized(zh: "登记时间", en: "Registered")
        var lines = [
            Localized(zh: "虎符 登记回执", en: "Hufu receipt")[language], "",
            "\(names[language]): \(receipt.number)",
            "\(codes[language]): \(receipt.groups.joined(separator: " "))",
            "\(times[language]): \(receipt.registeredAt.text(language, offset))", "",
        ]
        for step in receipt.steps {
            lines.append("- \(step.when[language])  \(step.what[language])")
        }
        // A mark at the beginning lets old editors read the Chinese; they also want both line end characters.
        text = "\u{FEFF}" + lines.joined(separator: "\r\n") + "\r\n"
    }
}

/// Digits as people type them: blanks and hyphens dropped, full-width forms folded.
enum TypedDigits {
    static func plain(_ text: String) -> String {
        var digits = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x30...0x39: digits.unicodeScalars.append(scalar)
            case 0xFF10...0xFF19: digits.append(String(scalar.value - 0xFF10))
            default: continue
            }
        }
        return digits
    }
}
