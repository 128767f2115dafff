import CaseRules
import Custody
import Storage
import Vocabulary

extension ServiceCentre {
    /// The files and the journal of a case, for commands that hand them on. The digest is over each stored event in
    /// turn: its version, its kind, the moment, and its bytes.
    func manifestIfNeeded(
        _ name: CommandName, _ loaded: LoadedCase, _ connection: any Connection
    ) throws -> CaseManifest? {
        guard name == .archive || name == .transferRegion else { return nil }
        let whole = try manifest(of: loaded.id, upTo: loaded.current.version, connection)
        guard name == .transferRegion else { return whole }
        let files = try connection.evidence(of: loaded.id).filter(\.mayLeaveTheRegion).map(\.mark)
        return CaseManifest(files: files, events: whole.events, journal: whole.journal)
    }

    func manifest(of id: CaseID, upTo version: Int, _ connection: any Connection) throws -> CaseManifest {
        let files = try connection.evidence(of: id).filter { $0.removedAt == nil }
            .map { EvidenceMark(digest: $0.digest, sizeInBytes: $0.size) }
        let digest = try journalDigest(of: id, upTo: version, connection)
        return CaseManifest(files: files, events: version, journal: digest)
    }

    func journalDigest(of id: CaseID, upTo version: Int, _ connection: any Connection) throws -> String {
        var bytes: [UInt8] = []
        for row in try connection.events(of: id) where row.version <= version {
            bytes += Array("\(row.version) \(row.kind) \(row.at.milliseconds) \(row.body.count)\n".utf8) + row.body
        }
        return hexadecimal(sha256(bytes))
    }
}

extension EvidenceRow {
    /// Another region receives what was handed in: neither a voice that is for the desk alone nor what agencies keep.
    fileprivate var mayLeaveTheRegion: Bool {
        removedAt == nil && addedBy != .agencyLiaison && agency == nil
            && audience != .applicantAndDesk
    }
}
