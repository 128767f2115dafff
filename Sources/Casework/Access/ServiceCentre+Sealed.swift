import CaseRules
import Custody
import Foundation
import Storage
import Matching
import Vocabulary

/// Opening what is sealed. Whoever calls this has asked `Access` before and notes the reading.
extension ServiceCentre {
    func identity(of id: CaseID, _ connection: any Connection) throws -> ApplicantIdentity? {
        guard let bytes = try opened(.identity, of: id, connection)?.bytes else { return nil }
        return try JSONDecoder().decode(ApplicantIdentity.self, from: Data(bytes))
    }

    /// The matter in clear, or that of the confidential track from its box.
    func matter(of loaded: LoadedCase, _ connection: any Connection) throws -> MatterRow? {
        if let matter = try connection.matter(of: loaded.id) { return matter }
        guard let (bytes, salt) = try opened(.confidential, of: loaded.id, connection) else { return nil }
        return MatterRow(committedBytes: bytes, salt: salt)
    }

    func words(_ row: CaseTextRow, of id: CaseID, _ connection: any Connection) throws -> String {
        guard row.isSealed else { return row.words }
        let key = try key(.words, of: id, connection)
        let bytes = try custodian.open(row.body, key, table: "caseText", id: id.value, version: row.id)
        return String(decoding: bytes, as: UTF8.self)
    }

    func opened(
        _ dataClass: SealedClass, of id: CaseID, _ connection: any Connection
    ) throws -> (bytes: [UInt8], salt: [UInt8])? {
        guard let row = try connection.sealed(dataClass.rawValue, of: id) else { return nil }
        let key = try key(dataClass, of: id, connection)
        let bytes = try custodian.open(
            row.box, key, table: dataClass.rawValue, id: id.value, version: Int64(row.version))
        return (bytes, row.salt)
    }

    private func key(_ dataClass: SealedClass, of id: CaseID, _ connection: any Connection) throws -> DataKey {
        guard let row = try connection.key(dataClass.rawValue, of: id) else {
            throw StorageFailure.damaged("no key for \(dataClass)")
        }
        return try custodian.unwrap(WrappedKey(keyID: KeyID(rawValue: row.keyID), bytes: row.wrapped))
    }
}
