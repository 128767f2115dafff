package import Vocabulary

/// A paper that may follow while the case goes on ("handle first, notarise later"). Commands C15, C39–C42.
package struct DeferredDocument: Sendable, Equatable {
    /// From 1 within the case.
    package let index: Int
    /// The item of the filing standard.
    package let item: String
    package var state: DeferredDocumentState = .promised
    package var isExtended = false

    package var isOpen: Bool { state == .promised || state == .supplied }
}

package enum DeferredDocumentState: String, Term {
    case promised, supplied, verified, waived

    package var name: Localized {
        switch self {
        case .promised: Localized(zh: "待补", en: "To be supplied")
        case .supplied: Localized(zh: "已收到，待核验", en: "Received, to be checked")
        case .verified: Localized(zh: "已核验", en: "Checked")
        case .waived: Localized(zh: "无需补交", en: "Waived")
        }
    }
}
