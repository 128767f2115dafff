import Vocabulary

/// In the header of a case: how its letters stand, by the worst of them.
struct DeliveryBadge {
    let states: [DeliveryState: Int]
    let href: String
    let language: Language

    private var worst: DeliveryState? { states.keys.max { $0.severity < $1.severity } }

    func child(named name: String) -> Any? {
        switch name {
        case "hasDeliveries": worst != nil
        case "deliveryTone": worst?.tone ?? ""
        case "deliverySign": worst?.sign ?? ""
        case "deliveryText": text
        case "deliveryHref": href
        default: nil
        }
    }

    private var text: String {
        guard let worst, let count = states[worst] else { return "" }
        let words = Localized(
            zh: "\(count) 件通知\(worst.name.zh)",
            en: "\(count == 1 ? "1 notice" : "\(count) notices"): \(lowercase(worst))")
        return words[language]
    }

    private func lowercase(_ state: DeliveryState) -> String {
        state.name.en.prefix(1).lowercased() + state.name.en.dropFirst()
    }
}
