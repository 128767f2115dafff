extension Migration {
    /// SQLite gathers new entries of the search index too. The statements of 0012 may be run again.
    static let rarerSearchMerges = """
        {{SEARCH_GATHERING}}
        """
}
