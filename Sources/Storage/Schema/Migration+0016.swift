extension Migration {
    /// Filters tell which blocks need not be asked for a key, and which keys are too common to be asked for. The row of a
    /// filter has the identifier of the first of the pages that it is about. Blocks of before get theirs by the job that
    /// merges blocks.
    static let matchFilters = """
        ALTER TABLE matchBlock ADD COLUMN filtered {{INTEGER}} NOT NULL DEFAULT 0 CHECK (filtered BETWEEN 0 AND pages);

        CREATE TABLE matchFilter (
            id {{KEY}},
            words {{BYTES}} NOT NULL,
            common {{BYTES}} NOT NULL
        ) {{STRICT}};
        """
}
