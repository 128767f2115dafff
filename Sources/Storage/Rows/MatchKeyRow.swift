package import Vocabulary

/// A hashed blocking key of a case, for finding duplicates.
package struct MatchKeyRow: Sendable, Hashable {
    package var key: Int64
    /// Which rule made it. Not stored: whoever asks with a key knows.
    package var kind: Int

    package init(key: Int64, kind: Int) {
        self.key = key
        self.kind = kind
    }
}

/// What a case is compared in, under one version of the normalisation.
package struct MatchFeatureRow: Sendable, Hashable {
    /// Of the normalisation that made the features and the keys.
    package var version: Int
    /// As `Matching` writes them.
    package var bytes: [UInt8]

    package init(version: Int, bytes: [UInt8]) {
        self.version = version
        self.bytes = bytes
    }
}

/// Which cases have a match key.
package struct MatchKeyCases: Sendable, Hashable {
    /// Newest first; none if the key is too common.
    package var ids: [CaseID] = []
    /// Whether more than `MatchPage.mostListed` have it. Of such a key those that were erased since may still be counted.
    package var isTooCommon = false
}
