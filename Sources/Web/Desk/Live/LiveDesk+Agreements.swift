import Agreement
import Casework
import Storage
import Vocabulary

/// Versions of the agreement: what was installed, and what another version would do.
extension LiveDesk {
    var agreements: AgreementActions {
        AgreementActions(
            versions: { try await centre.agreementVersions() },
            rules: { try await centre.agreement($0) },
            files: { try await centre.agreementFiles($0) },
            preview: { try await centre.previewInstallation(of: $0) },
            install: { try await centre.install($0, by: $1.actor) },
            recomputation: { try await centre.recomputation() },
            drafts: DraftStore(centre))
    }
}
