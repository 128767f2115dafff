extension Migration {
    /// What the index holds has changed, in 0015 to pieces of four letters at most, in 0017 to five, in 0018 by the texts that
    /// are written later, in 0019 by names of files and numbers: the index of a store that has cases is made anew by the
    /// job, as after 0008.
    static let searchIndexAnew = """
        INSERT INTO meta (key, value)
        SELECT 'search index to make', value
        FROM meta
        WHERE key = 'agreement'
        ON CONFLICT DO NOTHING;
        """
}
