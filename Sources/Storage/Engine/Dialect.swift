/// What an engine writes differently from the common SQL; everything else has one text.
package struct Dialect: Sendable {
    package let name: String
    /// For `INTEGER PRIMARY KEY`: in SQLite the row number itself, in PostgreSQL an ordinary key.
    package let primaryKey: String
    /// For bytes.
    package let bytes: String
    /// For whole numbers of 64 bits.
    package let integer: String
    /// For texts, compared by their bytes.
    package let text: String
    /// After the columns of a table: SQLite checks types only if told to.
    package let strict: String
    /// The same for a table that is stored in the order of its primary key.
    package let strictInKeyOrder: String
    /// Ends a SELECT of a row on which a write decides; empty where there is one writer anyway.
    package let rowLock: String
    /// The same where a row that somebody else has locked shall look as if it were not there.
    package var rowLockIfFree: String { rowLock.isEmpty ? "" : rowLock + " SKIP LOCKED" }
    /// Keeps other servers from changing the schema until the transaction ends; empty where there is one writer anyway.
    package let schemaLock: String
    /// Whether a text may hold the character U+0000.
    package let keepsNullInText: Bool
    /// Lets a table go on counting after rows came with identifiers of their own: a SELECT for a table and its key; nil
    /// where the engine looks at the rows.
    package let countOn: (@Sendable (String, String) -> String)?
    /// Refuses writes while the store goes elsewhere.
    package let writeStop: WriteStop
    /// Has the planner look anew at how the values of some tables are spread, and puts gathered entries into their index;
    /// nil where neither is needed.
    package let statistics: (@Sendable ([String]) -> String)?
    /// The statements that take out checks of rows that every filing writes, where the engine is slow at them.
    package let fewerChecks: String
    /// The statements that made the full-text table of the first schema, which the eighth step replaces.
    package let searchTable: String
    /// The full-text index, since no two engines share one.
    package let search: any SearchIndex

    package init(
        name: String, primaryKey: String, bytes: String, integer: String, text: String, strict: String,
        strictInKeyOrder: String, rowLock: String, schemaLock: String,
        keepsNullInText: Bool, countOn: (@Sendable (String, String) -> String)? = nil, writeStop: WriteStop,
        statistics: (@Sendable ([String]) -> String)? = nil, fewerChecks: String = "",
        searchTable: String, search: any SearchIndex
    ) {
        self.name = name
        self.primaryKey = primaryKey
        self.bytes = bytes
        self.integer = integer
        self.text = text
        self.strict = strict
        self.strictInKeyOrder = strictInKeyOrder
        self.rowLock = rowLock
        self.schemaLock = schemaLock
        self.keepsNullInText = keepsNullInText
        self.countOn = countOn
        self.writeStop = writeStop
        self.statistics = statistics
        self.fewerChecks = fewerChecks
        self.searchTable = searchTable
        self.search = search
    }

    /// The text of a migration with the words of this engine in place of `{{…}}`.
    package func render(_ template: String) -> String {
        var text = template
        let words = [
            "{{KEY}}": primaryKey, "{{BYTES}}": bytes, "{{INTEGER}}": integer, "{{TEXT}}": self.text,
            "{{STRICT}}": strict, "{{STRICT_IN_KEY_ORDER}}": strictInKeyOrder, "{{SEARCH_TABLE}}": searchTable,
            "{{SEARCH_INDEX}}": search.schema, "{{SEARCH_GATHERING}}": search.gathering,
            "{{SEARCH_YOUNG}}": search.youngRows, "{{SEARCH_PACKING}}": search.packing,
            "{{FEWER_CHECKS}}": fewerChecks,
        ]
        for (token, word) in words {
            text = text.split(separator: token, omittingEmptySubsequences: false).joined(separator: word)
        }
        return text
    }
}
