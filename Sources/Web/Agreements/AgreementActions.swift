package import Agreement
package import Casework
import Vocabulary

/// What the pages about versions of the agreement ask the rest of the program to do.
package struct AgreementActions: Sendable {
    /// The versions installed last, the newest first.
    package var versions: @Sendable () async throws -> [InstalledVersion]
    /// The rules of a version; nil if this program cannot read it.
    package var rules: @Sendable (_ digest: String) async throws -> ResponsibilityAgreement?
    /// The files of a version as they were installed; nil if there is none.
    package var files: @Sendable (_ digest: String) async throws -> [AgreementFile]?
    /// What installing files would do. Changes nothing.
    package var preview: @Sendable ([AgreementFile]) async throws -> InstallationPreview
    /// Throws `InstallationRefusal`, or `AgreementProblems` for files that do not load.
    package var install: @Sendable ([AgreementFile], Viewer) async throws -> Void
    /// How far open clocks have been computed anew; nil if none ever had to be.
    package var recomputation: @Sendable () async throws -> Recomputation?
    /// Keeps files from their preview to their installation.
    package var drafts: DraftStore

    package init(
        versions: @escaping @Sendable () async throws -> [InstalledVersion],
        rules: @escaping @Sendable (String) async throws -> ResponsibilityAgreement?,
        files: @escaping @Sendable (String) async throws -> [AgreementFile]?,
        preview: @escaping @Sendable ([AgreementFile]) async throws -> InstallationPreview,
        install: @escaping @Sendable ([AgreementFile], Viewer) async throws -> Void,
        recomputation: @escaping @Sendable () async throws -> Recomputation?, drafts: DraftStore
    ) {
        self.versions = versions
        self.rules = rules
        self.files = files
        self.preview = preview
        self.install = install
        self.recomputation = recomputation
        self.drafts = drafts
    }

    /// A version beside the one that was installed before it; nil if there is no such version.
    func pair(_ digest: String) async throws -> (version: InstalledVersion, before: InstalledVersion?)? {
        let all = try await versions()
        guard let place = all.firstIndex(where: { $0.digest == digest }) else { return nil }
        return (all[place], place + 1 < all.count ? all[place + 1] : nil)
    }
}
