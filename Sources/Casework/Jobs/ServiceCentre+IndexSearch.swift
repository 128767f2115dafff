import Storage
import Vocabulary

/// Makes the index of words anew: once where it came to a store that had cases, and whenever its tokens are made
/// otherwise than they were. The newest cases come first; each batch is one write, so that it can be stopped and taken
/// up again at any moment.
extension ServiceCentre {
    /// So many share a write, which takes some tens of milliseconds.
    private static let casesAtOnce = 100

    /// Works on it until it is done or `isWanted` says otherwise. Tells whether it is done.
    @discardableResult
    package func indexSearch(isWanted: () -> Bool = { true }) async throws -> Bool {
        let version = SearchTokens.version
        var state = try await database.read { try $0.searchIndexing() }
        // The index of a newer version is no work of this one.
        if state.version > version { return true }
        if state.version < version {
            state = try await database.write { connection in
                try connection.emptySearchIndex()
                let state = SearchIndexing(version: version, before: try connection.idAfterAllMatters())
                try connection.save(state)
                return state
            }
        }
        while state.isUnderWay, isWanted() {
            let start = ContinuousClock.now
            state = try await database.write { connection in
                var state = try connection.searchIndexing()
                guard state.version == version, state.isUnderWay else { return state }
                let last = try connection.indexCases(before: CaseID(state.before), limit: Self.casesAtOnce)
                state.before = last?.value ?? 0
                try connection.save(state)
                return state
            }
            try await JobRun.rest(since: start)
        }
        return !state.isUnderWay
    }
}
