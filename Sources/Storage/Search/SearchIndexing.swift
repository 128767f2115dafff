import Foundation
package import Vocabulary

/// How far the index of words has been made. One row of the database, so that any server can go on where another
/// stopped.
package struct SearchIndexing: Sendable, Codable, Equatable {
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
        return try state.map { try JSONDecoder().decode(SearchIndexing.self, from: Data($0)) }
            ?? SearchIndexing(version: SearchTokens.version, before: 0)
    }

    /// Says that the index is whole, as where it was made of all rows at once.
    package func endSearchIndexing() throws {
        try removeSetting(SearchIndexing.key)
        try removeSetting(SearchIndexing.toBegin)
    }

    package func save(_ indexing: SearchIndexing) throws {
        try saveSetting(SearchIndexing.key, Array(try JSONEncoder().encode(indexing)))
        try removeSetting(SearchIndexing.toBegin)
    }
}

extension SearchIndexing {
    fileprivate static let key = "search index"
    fileprivate static let toBegin = "search index to make"
}
