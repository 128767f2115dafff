package import Vocabulary

/// What a case has and lacks for one channel, computed from the matrix. It advises; the agency or court decides.
package struct EvidenceChecklist: Sendable, Hashable {
    package let channel: EvidenceChannel
    package let verdict: EvidenceVerdict
    /// In the order of the matrix.
    package let lines: [EvidenceLine]

    package func lines(_ state: EvidenceState) -> [EvidenceLine] { lines.filter { $0.state == state } }
}

package struct EvidenceLine: Sendable, Hashable {
    package let requirement: EvidenceRequirement
    package let cell: EvidenceCell
    /// As asked of this case.
    package let need: EvidenceNeed
    package let state: EvidenceState
    /// Formalities that the channel asks for and the evidence lacks.
    package let lacking: [EvidenceFormality]
}

package enum EvidenceState: String, Term {
    case present, lacksFormalities, missing, mayFollow, useful, notEnough, unusable

    package var name: Localized {
        switch self {
        case .present: Localized(zh: "已具备", en: "There")
        case .lacksFormalities: Localized(zh: "形式要件不全", en: "There, formalities lacking")
        case .missing: Localized(zh: "缺少", en: "Missing")
        case .mayFollow: Localized(zh: "可后补", en: "May come later")
        case .useful: Localized(zh: "可补充参考", en: "Would be useful")
        case .notEnough: Localized(zh: "不能单独作为证据", en: "Not enough alone")
        case .unusable: Localized(zh: "不得使用", en: "Not usable here")
        }
    }
}

package enum EvidenceVerdict: String, Term {
    case nothing, clueOnly, incomplete, ready

    package var name: Localized {
        switch self {
        case .nothing: Localized(zh: "没有可用证据", en: "No evidence")
        case .clueOnly: Localized(zh: "仅为线索", en: "Clue only")
        case .incomplete: Localized(zh: "证据不齐", en: "Incomplete")
        case .ready: Localized(zh: "证据齐备", en: "Ready")
        }
    }
}

/// Evidence that the matrix does not know.
package enum EvidenceRefusal: Refusal, Equatable {
    case unknownKind(String, known: [String])
    case unknownFormality(String, kind: String, known: [String])

    package var code: String {
        switch self {
        case .unknownKind: "evidenceKindUnknown"
        case .unknownFormality: "evidenceFormalityUnknown"
        }
    }

    package var message: Localized {
        switch self {
        case .unknownKind(let kind, let known):
            Localized(
                zh: "不认识的证据种类“\(kind)”，可用：\(known.joined(separator: ", "))。",
                en: "\"\(kind)\" is no kind of evidence; expected one of \(known.joined(separator: ", ")).")
        case .unknownFormality(let formality, let kind, let known):
            Localized(
                zh: "“\(kind)”没有形式要件“\(formality)”，可用：\(known.joined(separator: ", "))。",
                en: "\"\(kind)\" has no formality \"\(formality)\"; expected one of \(known.joined(separator: ", ")).")
        }
    }
}
