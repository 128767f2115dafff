/// The counter behind a key of its own making, which does not look at the rows of its table.
enum IdentitySequence {
    /// Lets a table count on from its highest key, after rows came with keys of their own.
    @Sendable static func goingOn(_ table: String, _ key: String) -> String {
        """
        SELECT setval(
            pg_get_serial_sequence('\(table)', lower('\(key)')), (SELECT COALESCE(max(\(key)), 0) + 1 FROM \(table)), false
        )
        WHERE pg_get_serial_sequence('\(table)', lower('\(key)')) IS NOT NULL
        """
    }
}
