extension Migration {
    /// New entries of the search index wait where a search reads them once, not once for each block.
    static let youngRowsOfSearch = """
        {{SEARCH_YOUNG}}

        """
}
