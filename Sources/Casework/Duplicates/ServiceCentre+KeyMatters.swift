import CaseRules
import Matching
package import Storage
import Vocabulary

/// Makes match keys and features anew: once where their tables came to a store that had cases, and whenever they are made
/// otherwise than they were. Each batch is one write, so that it can be stopped and taken up again at any moment; the
/// earlier keys answer until all are done.
extension ServiceCentre {
    /// So many share a write, which takes about ten milliseconds.
    private static let keyedAtOnce = 25

    /// Works on it until it is done or `isWanted` says otherwise. Tells whether it is done.
    @discardableResult
    package func keyMatters(isWanted: () -> Bool = { true }) async throws -> Bool {
        let version = MatchProfile.normalisationVersion
        var keying = try await database.read { try $0.matchKeying() }
        // A server of a later version works beside this one: its keys are not ours to make.
        guard keying.version <= version else { return true }
        if keying.version < version {
            keying = try await database.write { try $0.beginMatchKeying(version: version) }
        }
        while keying.isUnderWay, isWanted() {
            let start = ContinuousClock.now
            keying = try await database.write { try keyNext(version, $0) }
            try await JobRun.rest(since: start)
            try await mergeMatchKeys(isWanted: isWanted)
        }
        return !keying.isUnderWay
    }

    private func keyNext(_ version: Int, _ connection: any Connection) throws -> MatchKeying {
        let keying = try connection.matchKeying()
        guard keying.version == version, let after = keying.after else { return keying }
        let ids = try connection.casesWithMatter(after: after, limit: Self.keyedAtOnce)
        try connection.keepStill(ids)
        for id in ids {
            // One whose journal is damaged is left out; `hufu verify` names it.
            guard let row = try connection.caseState(id), let loaded = try? connection.load(row) else { continue }
            if !loaded.current.isConfidential { try index(loaded, connection) }
        }
        return try connection.advance(keying, to: ids.last)
    }

    /// Writes by what a case is found and compared, if its matter is still there. Never asked for on the confidential track.
    func index(_ loaded: LoadedCase, _ connection: any Connection) throws {
        guard let told = try told(of: loaded, connection) else { return }
        let profile = profile(told)
        try connection.insertMatchKeys(
            profile.keyHashes, version: MatchProfile.normalisationVersion, of: loaded.id)
        try connection.saveMatchFeatures(profile.featureRow, of: loaded.id)
    }

    /// Takes out all by which a case is found and compared. While keys are made anew the earlier ones in blocks stay until
    /// that has ended; without features nothing is found by them.
    func unindex(_ loaded: LoadedCase, _ connection: any Connection) throws {
        guard let told = try told(of: loaded, connection) else { return }
        try connection.deleteMatchKeys(profile(told).keyHashes, of: loaded.id)
        try connection.deleteMatchFeatures(of: loaded.id)
    }

    /// Whether older cases are still being keyed, so that a look-up may miss some.
    package func isKeyingMatters() async throws -> Bool {
        try await database.read { try keyingLeft($0) > 0 }
    }

    /// How many identifiers of cases are still to come; 0 when all are keyed.
    func keyingLeft(_ connection: any Connection) throws -> Int {
        let keying = try connection.matchKeying()
        let after = keying.version < MatchProfile.normalisationVersion ? CaseID(0) : keying.after
        guard let after else { return 0 }
        return Int(max(0, try connection.idAfterAllMatters() - 1 - after.value))
    }
}
