import Vocabulary

extension Connection {
    /// Puts a text of a case into the full-text index, as far as `SearchTokens` reads it.
    package func index(_ text: String, of id: CaseID) throws {
        let tokens = SearchTokens.indexed(text)
        guard !tokens.isEmpty else { return }
        try execute(dialect.search.insert, Value(id), Value(tokens))
    }

    /// Takes a text out of the index. It must be the very text that was put in: the index keeps no text of its own.
    package func unindex(_ text: String, of id: CaseID) throws {
        let tokens = SearchTokens.indexed(text)
        guard !tokens.isEmpty else { return }
        try execute(dialect.search.delete, Value(id), Value(tokens))
        try noteErasure()
    }

    /// Cases whose text contains all words of a query, newest first. A word of three or more Chinese characters is
    /// found by its pairs of characters and then looked for in the text itself; at most `largestRecheck` texts are
    /// looked at for one page, which may so be shorter than `limit` and still have a next one.
    package func search(_ query: String, before key: PageKey? = nil, limit: Int) throws -> Page<InboxRow> {
        let question = SearchQuery(query)
        guard !question.tokens.isEmpty else { return Page(items: []) }
        var rows: [InboxRow] = []
        var last = key?.id ?? Int64.max
        var looked = 0
        while looked < largestRecheck {
            let chunk = min(max(limit * 2, 32), largestRecheck)
            let ids = try self.query(
                dialect.search.newestBefore,
                [Value(dialect.search.all(question.tokens)), Value(last), Value(chunk)]
            ) { $0.caseID(0) }
            for id in ids {
                if rows.count == limit { return Page(items: rows, next: PageKey(id: last)) }
                last = id.value
                looked += 1
                if try matches(question, id), let row = try inboxRow(id) { rows.append(row) }
            }
            if ids.count < chunk { return Page(items: rows) }
        }
        return Page(items: rows, next: PageKey(id: last))
    }

    private func matches(_ question: SearchQuery, _ id: CaseID) throws -> Bool {
        guard question.needsRecheck else { return true }
        guard let matter = try matter(of: id) else { return false }
        return question.isFound(in: matter.searchText)
    }
}

/// Unit: texts.
private let largestRecheck = 2000

extension MatterRow {
    /// What the index holds of a matter, one field after the other. `unindex` needs it unchanged, so the old row is
    /// read before a new one is saved.
    package var searchText: String {
        [brand, rightNo, respondent, address, phone, pages, goods, narrative].joined(separator: "\n")
    }
}
