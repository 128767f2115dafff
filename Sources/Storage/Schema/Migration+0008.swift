extension Migration {
    /// The index of tokens of its own making, in place of the words and pairs of the first schema. It begins empty: a job
    /// of the server fills it, the newest cases first, and until it is done words find only the cases that it has
    /// reached; the search page says so. Numbers, lists and the exact look-up of applicants answer as before.
    static let searchIndex = """
        DROP TABLE IF EXISTS search;
        {{SEARCH_INDEX}}

        INSERT INTO meta (key, value)
        SELECT 'search index to make', value
        FROM meta
        WHERE key = 'agreement';
        """
}
