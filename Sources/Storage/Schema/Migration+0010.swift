extension Migration {
    /// Larger blocks of match keys, so that a look-up asks fewer of them.
    static let largerMatchKeyBlocks = """
        UPDATE matchKey
        SET block = caseId / 131072
        WHERE block <> caseId / 131072;
        """
}
