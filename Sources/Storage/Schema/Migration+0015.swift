extension Migration {
    /// Letters have pieces of four: the index of a store that has cases is made anew by the job, as after 0008.
    static let longerSearchPieces = """
        INSERT INTO meta (key, value)
        SELECT 'search index to make', value
        FROM meta
        WHERE key = 'agreement'
        ON CONFLICT DO NOTHING;
        """
}
