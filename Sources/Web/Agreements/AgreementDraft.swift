import Agreement
import Foundation
import Vocabulary

/// Files that wait between their preview and their installation. One for each session; a later one takes its place.
struct AgreementDraft: Codable, Sendable {
    private let contents: [String: Data]
    /// Named by the button that installs, so that what was seen is what is installed.
    let attempt: String
    /// What was typed, where the files come from the form for a notice; nil for uploaded files.
    let notice: [String: String]?

    init(_ files: [AgreementFile], notice: [String: String]? = nil) {
        self.notice = notice
        contents = Dictionary(files.map { ($0.path, Data($0.bytes)) }) { $1 }
        attempt = randomToken()
    }

    var files: [AgreementFile] {
        contents.sorted { $0.key < $1.key }.map { AgreementFile(path: $0.key, bytes: Array($0.value)) }
    }
}

extension DraftStore {
    /// A day is enough to think it over.
    private static let lifetimeInHours = 24

    func keep(_ draft: AgreementDraft, _ visit: StaffVisit) async throws {
        let sealed = SealedDraft.agreement(visit)
        let end = visit.viewer.now.adding(hours: Self.lifetimeInHours)
        try await save(sealed.id, sealed.seal(draft), end)
    }

    func agreementDraft(_ visit: StaffVisit) async throws -> AgreementDraft? {
        let sealed = SealedDraft.agreement(visit)
        return try await load(sealed.id).flatMap { sealed.open($0, as: AgreementDraft.self) }
    }

    func forgetAgreementDraft(_ visit: StaffVisit) async throws {
        try await delete(SealedDraft.agreement(visit).id)
    }
}

extension SealedDraft {
    fileprivate static func agreement(_ visit: StaffVisit) -> SealedDraft {
        SealedDraft(secret: visit.secret, purpose: "agreement")
    }
}
