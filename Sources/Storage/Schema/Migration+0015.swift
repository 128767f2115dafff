extension Migration {
    /// The pieces of letters have changed, in 0015 to four at most and in 0017 to five: the index of a store that has cases
    /// is made anew by the job, as after 0008.
    static let searchIndexAnew = """
        INSERT INTO meta (key, value)
        SELECT 'search index to make', value
        FROM meta
        WHERE key = 'agreement'
        ON CONFLICT DO NOTHING;
        """
}
