/// All rows of a new case, written at once. Identifier and number have been leased.
package struct NewCase: Sendable, Hashable {
    package var state: CaseStateRow
    package var events: [EventRow]
    package var clocks: [ClockRow]
    /// Nil on the confidential track, which is sealed whole.
    package var matter: MatterRow?
    package var sealed: [SealedRow]
    package var keys: [CaseKeyRow]
    package var blindIndexes: [BlindIndexRow]
    /// With the features: found and compared under one version of the normalisation.
    package var matchKeys: [MatchKeyRow]
    package var matchFeatures: MatchFeatureRow?
    package var queryCodeHash: [UInt8]?
    /// Of the matter; nil for what no index may hold.
    package var searchTokens: SearchTokens?
    /// Under which files lie that go over to the case.
    package var draft: [UInt8]?
    /// Further files, which are in the evidence store already.
    package var files: [NewEvidence]
    package var outbox: [NewOutboxRow]

    package init(
        state: CaseStateRow, events: [EventRow], clocks: [ClockRow] = [], matter: MatterRow? = nil,
        sealed: [SealedRow] = [], keys: [CaseKeyRow] = [],
        blindIndexes: [BlindIndexRow] = [], matchKeys: [MatchKeyRow] = [],
        matchFeatures: MatchFeatureRow? = nil, queryCodeHash: [UInt8]? = nil, searchTokens: SearchTokens? = nil,
        draft: [UInt8]? = nil, files: [NewEvidence] = [], outbox: [NewOutboxRow] = []
    ) {
        self.state = state
        self.events = events
        self.clocks = clocks
        self.matter = matter
        self.sealed = sealed
        self.keys = keys
        self.blindIndexes = blindIndexes
        self.matchKeys = matchKeys
        self.matchFeatures = matchFeatures
        self.queryCodeHash = queryCodeHash
        self.searchTokens = searchTokens
        self.draft = draft
        self.files = files
        self.outbox = outbox
    }
}
