/// What a store knows of a copy that is under way or that it gave itself away to. A store with such a mark is not served.
package enum CopyMark: String, Sendable, CaseIterable {
    /// The rows of a backup are being put in: how far, and from which file.
    case restoring
    /// The rows of another database are being put in: how far, and from which.
    case receiving
    /// The rows are being copied elsewhere.
    case moving
    /// The rows were copied elsewhere, and cases go on there.
    case moved

    package static let prefix = "copy "

    /// Its name among the settings.
    package var key: String { Self.prefix + rawValue }
}

extension Connection {
    /// The first mark that the store bears.
    package func copyMark() throws -> CopyMark? {
        try CopyMark.allCases.first { try setting($0.key) != nil }
    }
}

extension Database {
    /// The mark of a store, also before its schema was brought up to date; nil where there is no schema yet.
    package func copyMarkIfAny() async -> CopyMark? {
        // Without tables the question itself fails; a store that cannot be read at all fails when it is migrated.
        (try? await read { try $0.copyMark() }) ?? nil
    }
}
