extension Migration {
    /// A filing pays for what is checked of each of its rows, and for how they are packed.
    static let lighterRows = """
        {{FEWER_CHECKS}}
        {{SEARCH_PACKING}}

        """
}
