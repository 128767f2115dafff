package import Vocabulary

/// How far the match keys and features of all cases have been made under one version of the normalisation. Cases come in
/// the order of their ids, and the earlier keys answer until all are done.
package struct MatchKeying: Sendable, Equatable {
    /// Of the normalisation.
    package var version: Int
    /// The last case that was made; nil when all are.
    package var after: CaseID?

    package init(version: Int, after: CaseID? = nil) {
        self.version = version
        self.after = after
    }

    package var isUnderWay: Bool { after != nil }
}

extension Connection {
    /// A store that says nothing has keys of the first version, which every filing writes.
    package func matchKeying() throws -> MatchKeying {
        // Planted by the step of the schema that made the blocks, where there were cases already.
        let (toBegin, stored) = try settings((MatchKeying.toBegin, MatchKeying.key))
        if toBegin != nil { return MatchKeying(version: 0, after: CaseID(0)) }
        guard let stored else { return MatchKeying(version: 1) }
        let words = String(decoding: stored, as: UTF8.self).split(separator: " ")
        guard let version = words.first.flatMap({ Int($0) }), words.count < 3 else {
            throw StorageFailure.damaged("how far match keys are made")
        }
        return MatchKeying(version: version, after: words.dropFirst().first.flatMap { Int64($0) }.map { CaseID($0) })
    }

    /// Begins to make all keys under a version.
    package func beginMatchKeying(version: Int) throws -> MatchKeying {
        let keying = MatchKeying(version: version, after: CaseID(0))
        try save(keying)
        return keying
    }

    /// Notes that all cases up to one have their keys and features of this version; nil when all have. Then the earlier ones
    /// are found no more, and `mergeMatchKeys` takes them out.
    package func advance(_ keying: MatchKeying, to last: CaseID?) throws -> MatchKeying {
        let next = MatchKeying(version: keying.version, after: last)
        try save(next)
        if last == nil { try leaveMatchKeys(before: keying.version) }
        return next
    }

    private func save(_ keying: MatchKeying) throws {
        let text = "\(keying.version)" + (keying.after.map { " \($0.value)" } ?? "")
        try saveSetting(MatchKeying.key, Array(text.utf8))
        try removeSetting(MatchKeying.toBegin)
    }
}

extension MatchKeying {
    fileprivate static let key = "match keying"
    fileprivate static let toBegin = "match keys to make"
}
