extension Connection {
    /// Writes all rows of a new case. Throws `conflict` if its identifier or number is taken.
    package func insertCase(_ new: NewCase) throws {
        let id = new.state.id
        precondition(
            new.state.version == new.events.count, "A case's version is its count of events.")
        try insert(new.state)
        try appendEvents(new.events, to: id, expectedVersion: 0)
        for clock in new.clocks { try insert(clock, of: id) }
        if let matter = new.matter { try insertMatter(matter, of: id) }
        for key in new.keys { try insertKey(key, of: id) }
        for box in new.sealed { try insertSealed(box, of: id) }
        for index in new.blindIndexes { try insertBlindIndex(index, of: id) }
        try insertMatchKeys(new.matchKeys.map(\.key), version: new.matchFeatures?.version ?? 0, of: id)
        if let features = new.matchFeatures { try saveMatchFeatures(features, of: id) }
        if let hash = new.queryCodeHash { try saveQueryCode(hash, of: id) }
        if let tokens = new.searchTokens { try index(tokens, ofNew: id) }
        for line in new.outbox { try post(line, about: id) }
    }
}
