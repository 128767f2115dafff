package import Vocabulary

extension Connection {
    /// Puts the texts of some cases into the search index, which is made of the rows and never copied. Gives the last
    /// case that was looked at; nil if there is none after `id`. The index must not hold them yet.
    package func indexMatters(after id: CaseID, limit: Int) throws -> CaseID? {
        let cases = try query(SQL.withMatter, [Value(id), Value(limit)]) { $0.caseID(0) }
        for id in cases {
            if let matter = try matter(of: id) { try index(matter.searchTokens, of: id) }
        }
        return cases.last
    }

    /// Whether words find a case by its matter. Asked with some of its words only, which is enough to tell a case that is
    /// in the index from one that is not.
    package func isFound(by matter: MatterRow, _ id: CaseID) throws -> Bool {
        let tokens = matter.searchTokens
        return try tokens.all.isEmpty || isIndexed(tokens, of: id)
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
