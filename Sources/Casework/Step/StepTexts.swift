import CaseRules
import Custody
import Storage
package import Vocabulary

/// The free texts of one step on their way into their rows. Each gets a random row number and a salt; the event will
/// hold the commitment.
struct StepTexts {
    private let custodian: Custodian
    private let at: Instant
    private(set) var drafts: [Draft] = []

    struct Draft {
        let row: Int64
        let kind: String
        let audience: TextAudience
        let body: [UInt8]
        let salt: [UInt8]
    }

    init(_ custodian: Custodian, at: Instant) {
        self.custodian = custodian
        self.at = at
    }

    /// What was written under a mark of this step.
    func words(of mark: CommittedText) -> String? {
        drafts.first { $0.row == mark.row }.map { String(decoding: $0.body, as: UTF8.self) }
    }

    /// Those texts that another case keeps too.
    func only(_ marks: [CommittedText]) -> StepTexts {
        var kept = self
        kept.drafts = drafts.filter { draft in marks.contains { $0.row == draft.row } }
        return kept
    }

    /// Commits to the words themselves, before any sealing, so that an opened text can be checked too.
    mutating func commit(_ text: String?, kind: String, _ audience: TextAudience) -> CommittedText? {
        guard let text else { return nil }
        let salt = randomBytes(32)
        let body = Array(text.utf8)
        let row = randomIdentifier()
        drafts.append(Draft(row: row, kind: kind, audience: audience, body: body, salt: salt))
        return CommittedText(row: row, commitment: hexadecimal(commitment(salt: salt, body)))
    }
}
