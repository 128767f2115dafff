extension Migration {
    /// Cases that follow a leading one, and the numbers by which other services know our cases.
    static let mergedCasesAndSourceOrders = """
        ALTER TABLE caseState ADD COLUMN leadingCase {{TEXT}};

        CREATE TABLE sourceOrder (
            source {{TEXT}} NOT NULL CHECK (length(source) > 0),
            orderNumber {{TEXT}} NOT NULL CHECK (length(orderNumber) > 0),
            caseId {{INTEGER}} NOT NULL REFERENCES caseState (id),
            PRIMARY KEY (source, orderNumber)
        ) {{STRICT_IN_KEY_ORDER}};
        """
}
