package import Vocabulary

/// Facts that cannot be used.
package enum FactsRefusal: Refusal, Equatable {
    case unknownField(String)
    case missingField(String)
    /// `value` is nil where what was given is not even of the right form.
    case wrongValue(field: String, value: String?, expected: String)
    case unknownDistrict(String)

    package var code: String {
        switch self {
        case .unknownField: "factUnknown"
        case .missingField: "factMissing"
        case .wrongValue: "factWrong"
        case .unknownDistrict: "districtUnknown"
        }
    }

    package var message: Localized {
        switch self {
        case .unknownField(let name):
            Localized(zh: "不认识的字段“\(name)”。", en: "The field \"\(name)\" is not known.")
        case .missingField(let name):
            Localized(zh: "缺少字段“\(name)”。", en: "The field \"\(name)\" is missing.")
        case .wrongValue(let field, let value, let expected):
            if let value {
                Localized(
                    zh: "字段“\(field)”的值“\(value)”不对，可用：\(expected)。",
                    en: "\"\(field)\" is \"\(value)\"; expected \(expected).")
            } else {
                Localized(
                    zh: "字段“\(field)”的值不对，可用：\(expected)。", en: "\"\(field)\" has a wrong value; expected \(expected).")
            }
        case .unknownDistrict(let id):
            Localized(zh: "协议中没有区“\(id)”。", en: "The agreement has no district \"\(id)\".")
        }
    }
}

extension ResponsibilityAgreement {
    /// What is wrong with facts that are well formed; nil if nothing is.
    package func refusal(of facts: RoutingFacts) -> FactsRefusal? {
        guard let id = facts.district, district(id) == nil else { return nil }
        return .unknownDistrict(id)
    }
}
