package import Vocabulary

/// What the index of words holds of each case: its matter, and what else stands there for all of the desk.
extension Connection {
    /// Puts a new case into the index, under tokens of all that its rows say.
    func index(_ tokens: SearchTokens, ofNew id: CaseID) throws {
        guard !tokens.all.isEmpty, try tellsIndex(of: id) else { return }
        try dialect.search.insert(tokens, of: id, isNew: true, self)
    }

    /// Puts a case into the index, under everything that its rows say.
    package func index(_ id: CaseID) throws {
        guard try tellsIndex(of: id) else { return }
        try index(all: [id])
    }

    /// Takes a case out of the index. Its rows must still say what they said when it was put in.
    package func unindex(_ id: CaseID) throws {
        guard try tellsIndex(of: id), let tokens = try searchTokens(of: id), !tokens.all.isEmpty else { return }
        try dialect.search.remove(tokens, of: id, self)
        try noteErasure()
    }

    /// Adds free texts to a case, and to what it is found by.
    package func insertTexts(_ texts: [CaseTextRow], of id: CaseID) throws {
        try extendIndex(of: id, by: texts.compactMap { SearchedText($0) })
        for text in texts { try insertText(text, of: id) }
    }

    /// Lets a case be found by more. To be called before the rows are written that say so.
    func extendIndex(of id: CaseID, by texts: [SearchedText]) throws {
        let more = SearchTokens(texts)
        guard !more.all.isEmpty, try tellsIndex(of: id), let old = try searchTokens(of: id) else { return }
        try dialect.search.extend(old, by: more, of: id, self)
    }

    /// Takes all cases out of the index, so that it can be made anew.
    package func emptySearchIndex() throws {
        try dialect.search.removeAll(self)
        try noteErasure()
    }

    /// After the identifiers of all cases that have a matter.
    package func idAfterAllMatters() throws -> Int64 {
        try first(.lastMatter) { $0.integer(0) + 1 } ?? 1
    }

    /// Puts the newest cases before one into the index as it is made anew. Tells the last of them; nil if there
    /// was none.
    package func indexCases(before id: CaseID, limit: Int) throws -> CaseID? {
        let ids = try query(SQL.mattersBefore, [Value(id), Value(limit)]) { $0.caseID(0) }
        try keepStill(ids)
        // Upwards: FTS5 begins a new segment with each case that has a smaller number than the one before it.
        try index(all: ids.reversed())
        return ids.last
    }

    /// The same upwards, after a case.
    package func indexCases(after id: CaseID, limit: Int) throws -> CaseID? {
        let ids = try casesWithMatter(after: id, limit: limit)
        try index(all: ids)
        return ids.last
    }

    /// Whether words find a case by its matter and by each text. Asked with some of its words only, which is enough to tell
    /// what is in the index from what is not. A case without words needs none.
    package func isFoundByWords(_ id: CaseID) throws -> Bool {
        guard let matter = try matter(of: id) else { return true }
        let texts = try searchedTexts(of: [id])[id] ?? []
        let own = SearchTokens(matter)
        let samples = texts.flatMap { SearchTokens([$0]).subtracting(own).all.prefix(2) }
        let asked = (own.all.prefix(4) + samples).prefix(24)
        guard !asked.isEmpty else { return true }
        return try dialect.search.newest(Array(asked), before: id.value + 1, limit: 1, self) == [id]
    }

    /// Whether the index is to hear of a case. While an index is made anew that may not be told of a case twice, the job
    /// finds by itself what it has not reached; one writer at a time knows for certain how far it has come.
    private func tellsIndex(of id: CaseID) throws -> Bool {
        try dialect.search.toleratesRepeats || searchIndexing().covers(id)
    }

    /// Nil for a case without a matter in clear, whose texts are sealed too.
    private func searchTokens(of id: CaseID) throws -> SearchTokens? {
        guard let matter = try matter(of: id) else { return nil }
        return SearchTokens(matter).union(SearchTokens(try searchedTexts(of: [id])[id] ?? []))
    }

    private func index(all ids: [CaseID]) throws {
        let matters = try matters(of: ids)
        let texts = try searchedTexts(of: ids)
        for id in ids {
            guard let matter = matters[id] else { continue }
            let tokens = SearchTokens(matter).union(SearchTokens(texts[id] ?? []))
            if !tokens.all.isEmpty { try dialect.search.insert(tokens, of: id, isNew: false, self) }
        }
    }

    /// Lets steps on some cases end, and new ones wait, where a database has several writers: what a step that is not
    /// committed wrote would not be read here, and what is put into an index here would take its place there, or stay there
    /// though the step made a secret of the case.
    package func keepStill(_ ids: [CaseID]) throws {
        guard !dialect.rowLock.isEmpty else { return }
        try forEachOfMany(ids.map(\.value).sorted(), SQL.hold + dialect.rowLock) { _ in }
    }
}

extension Question {
    /// What `idAfterAllMatters` asks.
    package static let lastMatter = Question(SQL.lastMatter)
}

private enum SQL {
    /// Without a place for the limit: for one that it does not know PostgreSQL makes a plan with each question.
    static let lastMatter = """
        SELECT caseId
        FROM matter
        WHERE caseId > 0
        ORDER BY caseId DESC
        LIMIT 1
        """

    static let mattersBefore = """
        SELECT caseId
        FROM matter
        WHERE caseId < ?1
        ORDER BY caseId DESC
        LIMIT ?2
        """

    static let hold = """
        SELECT id
        FROM caseState
        WHERE id IN (\(ManyPlaces.places))
        ORDER BY id

        """
}
