package import Vocabulary

extension Connection {
    /// Puts the texts of some cases into the search index, which is made of the rows and never copied. Gives the last
    /// case that was looked at; nil if there is none after `id`. The index must not hold them yet.
    package func indexMatters(after id: CaseID, limit: Int) throws -> CaseID? {
        let cases = try query(SQL.withMatter, [Value(id), Value(limit)]) { $0.caseID(0) }
        for id in cases {
            if let matter = try matter(of: id) { try index(matter.searchText, of: id) }
        }
        return cases.last
    }

    /// Whether words find a case by its matter. Asked with some of its words only, which is enough to tell a case that is
    /// in the index from one that is not.
    package func isIndexed(_ matter: MatterRow, of id: CaseID) throws -> Bool {
        let words = SearchTokens.indexed(matter.searchText).split(separator: " ").prefix(4).map(String.init)
        guard !words.isEmpty else { return true }
        let question = [Value(dialect.search.all(words)), Value(id.value + 1), 1]
        return try first(dialect.search.newestBefore, question) { $0.caseID(0) } == id
    }
}

private enum SQL {
    static let withMatter = """
        SELECT caseId
        FROM matter
        WHERE caseId > ?1
        ORDER BY caseId
        LIMIT ?2
        """
}
