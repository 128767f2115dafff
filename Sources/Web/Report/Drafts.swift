package import Hummingbird
import Vocabulary

/// Loads and saves what belongs to the visitor's cookie.
package struct Drafts: Sendable {
    let store: DraftStore
    let configuration: WebConfiguration
    let now: @Sendable () -> Instant

    static let draftDays = 30

    /// The secret in the visitor's cookie; nil if there is none or it is none of ours.
    package func secret(_ request: Request) -> String? {
        guard let value = WebCookie.draft.value(in: request, configuration), value.utf8.count == 22 else { return nil }
        return value
    }

    package func load(_ secret: String) async throws -> ReportDraft? {
        let sealed = SealedDraft(secret: secret, purpose: "report")
        return try await store.load(sealed.id).flatMap { sealed.open($0, as: ReportDraft.self) }
    }

    package func save(_ draft: inout ReportDraft, _ secret: String) async throws {
        draft.savedAt = now()
        let sealed = SealedDraft(secret: secret, purpose: "report")
        try await store.save(sealed.id, try sealed.seal(draft), now().adding(hours: 24 * Self.draftDays))
    }

    package func discard(_ secret: String) async throws {
        try await store.delete(SealedDraft(secret: secret, purpose: "report").id)
    }

    package func receipt(_ secret: String) async throws -> KeptReceipt? {
        let sealed = SealedDraft(secret: secret, purpose: "receipt")
        return try await store.load(sealed.id).flatMap { sealed.open($0, as: KeptReceipt.self) }
    }

    /// Keeps the receipt for a day at most; `forget` ends that as soon as the code is written down.
    package func keep(_ receipt: KeptReceipt, _ secret: String) async throws {
        let sealed = SealedDraft(secret: secret, purpose: "receipt")
        try await store.save(sealed.id, try sealed.seal(receipt), now().adding(hours: 24))
    }

    package func forgetReceipt(_ secret: String) async throws {
        try await store.delete(SealedDraft(secret: secret, purpose: "receipt").id)
    }

    /// Names the owner of files that were uploaded with the report.
    package func owner(_ secret: String) -> String { SealedDraft(secret: secret, purpose: "report").id }
}
