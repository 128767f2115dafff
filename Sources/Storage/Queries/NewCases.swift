extension Connection {
    /// Writes all rows of a new case. Throws `conflict` if its identifier or number is taken.
    package func insertCase(_ new: NewCase) throws {
        let id = new.state.id
        precondition(
            new.state.version == new.events.count, "A case's version is its count of events.")
        try insert(new.state)
        try insertEvents(new.events, of: id, after: 0)
        try insert(new.clocks, of: id)
        if let matter = new.matter { try insertMatter(matter, of: id) }
        for key in new.keys { try insertKey(key, of: id) }
        for box in new.sealed { try insertSealed(box, of: id) }
        try insert(new.blindIndexes, of: id)
        try insertMatchKeys(
            new.matchKeys.map(\.key), version: new.matchFeatures?.version ?? 0, of: id, isNew: true)
        if let features = new.matchFeatures { try insertMatchFeatures(features, of: id) }
        if let hash = new.queryCodeHash { try insertQueryCode(hash, of: id) }
        let drafted = try new.draft.map { try handOver(draft: $0, to: id) } ?? []
        for file in new.files { try insertFile(file, of: id) }
        if let tokens = new.searchTokens {
            let applicant = new.state.applicantRole
            var texts = new.events.compactMap { SearchedText($0) }
            texts += drafted.compactMap { SearchedText($0, inCaseOf: applicant) }
            texts += new.files.compactMap { SearchedText($0, inCaseOf: applicant) }
            try index(tokens.union(SearchTokens(texts)), ofNew: id)
        }
        for line in new.outbox { try post(line, about: id) }
    }
}
