extension Migration {
    /// New entries of the search index go in together where that costs less.
    static let gatheredSearchEntries = """
        {{SEARCH_GATHERING}}
        """
}
