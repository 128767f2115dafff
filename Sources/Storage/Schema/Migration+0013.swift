extension Migration {
    /// Whether a case is a repetition of one that has ended, for lists.
    static let repeatedCases = """
        ALTER TABLE caseState ADD COLUMN isRepeat {{INTEGER}} NOT NULL DEFAULT 0 CHECK (isRepeat IN (0, 1));
        """
}
