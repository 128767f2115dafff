/// A hashed blocking key of a case, for finding duplicates.
package struct MatchKeyRow: Sendable, Hashable {
    package var key: Int64
    /// Which rule made it.
    package var kind: Int

    package init(key: Int64, kind: Int) {
        self.key = key
        self.kind = kind
    }
}
