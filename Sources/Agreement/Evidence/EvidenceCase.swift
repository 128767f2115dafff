package import Vocabulary

/// The evidence of a case, as far as the checklist asks.
package struct EvidenceCase: Sendable, Hashable {
    package var items: [EvidenceItem]
    /// Empty: not told; then everything is asked that some right may need.
    package var rights: [RightType]
    /// Whether the owner or the evidence comes from abroad.
    package var isForeign: Bool

    package init(items: [EvidenceItem], rights: [RightType] = [], isForeign: Bool = false) {
        (self.items, self.rights, self.isForeign) = (items, rights, isForeign)
    }
}

/// One piece of evidence and which formalities were kept.
package struct EvidenceItem: Sendable, Hashable {
    /// The id of a row of the matrix.
    package let kind: String
    package let formalities: Set<String>

    package init(kind: String, formalities: Set<String> = []) {
        (self.kind, self.formalities) = (kind, formalities)
    }

    /// `testPurchase` or `testPurchase:sealed,invoice`.
    package init(text: String) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        kind = parts.first.map(String.init) ?? ""
        formalities = Set(parts.dropFirst().flatMap { $0.split(separator: ",").map(String.init) })
    }
}
