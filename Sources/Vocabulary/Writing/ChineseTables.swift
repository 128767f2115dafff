/// What Unicode knows about Chinese characters, written down once by `scripts/chinese-tables.swift`: stored words are made
/// with it, so it must not change with the toolchain.
package enum ChineseTables {
    /// Raised whenever a table, or a rule by which a text is folded or read, changes. What was stored with an earlier
    /// version is then made anew.
    package static let version = 1
}
