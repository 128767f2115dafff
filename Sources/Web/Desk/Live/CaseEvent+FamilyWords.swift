import CaseRules
import Vocabulary

extension CaseEvent {
    /// What the staff read of voicemails, duplicates, merging, splitting and review.
    var familyWords: Localized? {
        switch self {
        case .voicemailStored: Localized(zh: "录下语音留言", en: "Voicemail recorded")
        case .factsAttached(let details):
            Localized(zh: "新线索并入在办案件 \(details.to)", en: "New facts attached to case \(details.to)")
        case .factsReceived(let details):
            Localized(zh: "收到 \(details.from) 的新线索", en: "New facts from case \(details.from)")
        case .merged(let details):
            Localized(
                zh: "并案，随本案办理：\(Self.list(details.members, "、"))",
                en: "Merged; these follow this case: \(Self.list(details.members, ", "))")
        case .mergedInto(let details):
            Localized(zh: "并入主案 \(details.number)", en: "Merged into case \(details.number)")
        case .memberReleased(let details):
            Localized(zh: "\(details.number) 不再随本案办理", en: "\(details.number) no longer follows this case")
        case .releasedFrom(let details):
            Localized(zh: "脱离主案 \(details.number)", en: "Taken out of the merge with \(details.number)")
        case .caseSplit(let details):
            Localized(
                zh: "拆分出 \(Self.list(details.parts.map(\.number), "、"))",
                en: "Split off: \(Self.list(details.parts.map(\.number), ", "))")
        case .refusalReviewed: Localized(zh: "应当事人要求复核不予受理", en: "Refusal reviewed at the person's request")
        default: nil
        }
    }

    private static func list(_ numbers: [CaseNumber], _ separator: String) -> String {
        numbers.map(\.description).joined(separator: separator)
    }
}
