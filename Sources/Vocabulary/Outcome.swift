/// What an agency's procedure ended in. Source: command C30.
package enum OutcomeKind: String, Term {
    case orderedToCease, confiscation, fine, destruction, warning, noViolation, notPunished, transferredToPolice
    case mediated, adjudicated, linkDeleted, siteClosed, returnedToOwner, licenceRevoked

    package var name: Localized {
        switch self {
        case .orderedToCease: Localized(zh: "责令停止侵权", en: "Ordered to cease")
        case .confiscation: Localized(zh: "没收", en: "Confiscation")
        case .fine: Localized(zh: "罚款", en: "Fine")
        case .destruction: Localized(zh: "销毁", en: "Destruction")
        case .warning: Localized(zh: "警告", en: "Warning")
        case .noViolation: Localized(zh: "违法不成立", en: "No violation found")
        case .notPunished: Localized(zh: "不予处罚", en: "Not punished")
        case .transferredToPolice: Localized(zh: "移送公安机关", en: "Transferred to the police")
        case .mediated: Localized(zh: "调解结案", en: "Mediated")
        case .adjudicated: Localized(zh: "行政裁决", en: "Adjudicated")
        case .linkDeleted: Localized(zh: "删除链接", en: "Link deleted")
        case .siteClosed: Localized(zh: "关闭网站", en: "Site closed")
        case .returnedToOwner: Localized(zh: "返还权利人", en: "Returned to owner")
        case .licenceRevoked: Localized(zh: "吊销许可", en: "Licence revoked")
        }
    }

    /// Whether the agency found an infringement. A settlement and goods handed back leave that open.
    package var isSustained: Bool {
        switch self {
        case .orderedToCease, .confiscation, .fine, .destruction, .warning, .transferredToPolice, .adjudicated,
            .linkDeleted, .siteClosed, .licenceRevoked:
            true
        case .noViolation, .notPunished, .mediated, .returnedToOwner: false
        }
    }

    /// Whether the outcome carries a sum of money.
    package var hasAmount: Bool { self == .fine || self == .confiscation }
}

/// What an agency does while it investigates. Source: command C29.
package enum MeasureKind: String, Term {
    case inspection, sampling, registeredPreservation, seizure, appraisal, interview

    package var name: Localized {
        switch self {
        case .inspection: Localized(zh: "现场检查", en: "Inspection")
        case .sampling: Localized(zh: "抽样取证", en: "Sampling")
        case .registeredPreservation: Localized(zh: "先行登记保存", en: "Preservation by registration")
        case .seizure: Localized(zh: "查封、扣押", en: "Sealing and seizure")
        case .appraisal: Localized(zh: "委托鉴定", en: "Appraisal")
        case .interview: Localized(zh: "询问", en: "Interview")
        }
    }
}

/// An amount of money. Unit: fen (1/100 yuan), never negative.
package struct AmountInFen: Sendable, Hashable, Codable, Comparable {
    package let fen: Int64

    package init(fen: Int64) {
        self.fen = fen
    }

    package init(from decoder: any Decoder) throws {
        fen = try decoder.singleValueContainer().decode(Int64.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(fen)
    }

    /// `63000` or `63000.50`, in yuan, thousands separators allowed. Nil for anything else or below zero.
    package init?(yuan text: String) {
        var whole: Int64 = 0
        var fraction: [UInt8]?
        let bytes = text.utf8.filter { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: " ") }
        guard !bytes.isEmpty, bytes.count <= 16 else { return nil }
        for byte in bytes {
            if byte == UInt8(ascii: "."), fraction == nil {
                fraction = []
            } else if byte >= 48, byte <= 57 {
                if fraction == nil { whole = whole * 10 + Int64(byte - 48) } else { fraction!.append(byte - 48) }
            } else {
                return nil
            }
        }
        if let digits = fraction, digits.isEmpty || digits.count > 2 { return nil }
        let tenths = Int64(fraction?.first ?? 0)
        let hundredths = Int64((fraction?.count ?? 0) > 1 ? fraction![1] : 0)
        fen = whole * 100 + tenths * 10 + hundredths
    }

    package static func < (left: AmountInFen, right: AmountInFen) -> Bool { left.fen < right.fen }
    package static func + (left: AmountInFen, right: AmountInFen) -> AmountInFen {
        AmountInFen(fen: left.fen + right.fen)
    }

    /// `63000.50`
    package var yuan: String { "\(fen / 100)." + padded(Int(fen % 100), 2) }

    /// `63,000.50 yuan`, `63,000.50 元`
    package func text(_ language: Language) -> String {
        var groups: [String] = []
        var rest = fen / 100
        while rest >= 1000 {
            groups.insert(padded(Int(rest % 1000), 3), at: 0)
            rest /= 1000
        }
        groups.insert(String(rest), at: 0)
        let sum = groups.joined(separator: ",") + (fen % 100 == 0 ? "" : "." + padded(Int(fen % 100), 2))
        return language == .zh ? sum + " 元" : sum + " yuan"
    }
}
