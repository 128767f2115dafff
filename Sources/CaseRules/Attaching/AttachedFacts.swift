package import Vocabulary

/// New facts on their way from a duplicate to the case that is open already: an officer's words and files that he
/// chose. Never who told them. Command C19.
package struct AttachedFacts: Sendable, Equatable, Codable {
    package let text: CommittedText?
    package let files: [EvidenceMark]

    package init(text: CommittedText?, files: [EvidenceMark]) {
        self.text = text
        self.files = files
    }

    var isEmpty: Bool { text == nil && files.isEmpty }
}

package struct FactsAttached: Sendable, Equatable, Codable {
    package let to: CaseNumber
    package let facts: AttachedFacts
}

package struct FactsReceived: Sendable, Equatable, Codable {
    package let from: CaseNumber
    package let facts: AttachedFacts
}
