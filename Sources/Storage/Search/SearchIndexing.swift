package import Vocabulary

/// How far the index of words has been made. One row of the database, so that any server can go on where another
/// stopped.
package struct SearchIndexing: Sendable, Equatable {
    /// Of the tokens that the index holds.
    package var version: Int
    /// Cases before this one are still to come; 0 when all are in.
    package var before: Int64

    package init(version: Int, before: Int64) {
        self.version = version
        self.before = before
    }

    package var isUnderWay: Bool { before > 0 }

    /// Whether the index holds what a case says, so that it must hear of every change; whatever else changes the job finds
    /// when it comes to the case.
    func covers(_ id: CaseID) -> Bool { version == SearchTokens.version && id.value >= before }
}

extension Connection {
    /// A store that says nothing has an index of today's version, which every filing keeps whole: one that had cases under
    /// an earlier version was told so by a step of the schema.
    package func searchIndexing() throws -> SearchIndexing {
        // Planted by the step of the schema that made the index, where there were cases already.
        let (toBegin, state) = try settings((SearchIndexing.toBegin, SearchIndexing.key))
        if toBegin != nil { return SearchIndexing(version: 0, before: .max) }
        guard let state else { return SearchIndexing(version: SearchTokens.version, before: 0) }
        guard let indexing = SearchIndexing(stored: state) else {
            throw StorageFailure.damaged("how far the index of words is made")
        }
        return indexing
    }

    /// Says that the index is whole, as where it was made of all rows at once.
    package func endSearchIndexing() throws {
        try removeSetting(SearchIndexing.key)
        try removeSetting(SearchIndexing.toBegin)
    }

    package func save(_ indexing: SearchIndexing) throws {
        try saveSetting(SearchIndexing.key, indexing.stored)
        try removeSetting(SearchIndexing.toBegin)
    }
}

extension SearchIndexing {
    /// As a setting.
    fileprivate var stored: [UInt8] { Array(#"{"version":\#(version),"before":\#(before)}"#.utf8) }

    /// The names may come in either order. Every filing asks, so no decoder is made for it.
    fileprivate init?(stored: [UInt8]) {
        let words = String(decoding: stored, as: UTF8.self).split { "{}\":,".contains($0) }
        guard words.count == 4, let version = words.firstIndex(of: "version"),
            let before = words.firstIndex(of: "before"),
            [version, before].sorted() == [0, 2], let version = Int(words[version + 1]),
            let before = Int64(words[before + 1])
        else { return nil }
        self.init(version: version, before: before)
    }

    fileprivate static let key = "search index"
    fileprivate static let toBegin = "search index to make"
}
