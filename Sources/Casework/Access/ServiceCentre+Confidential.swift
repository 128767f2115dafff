import CaseRules
import Custody
import Storage
import Vocabulary

extension ServiceCentre {
    /// A matter that turns out to be a secret when it is classified is sealed whole and taken out of every index. Gives
    /// the title that lists may show; nil if nothing had to be done. The commitment in the event stays true, because
    /// the sealed bytes and the salt are those it was made over.
    func sealMatter(of next: Case, _ loaded: LoadedCase, _ connection: any Connection) throws -> String? {
        guard next.isConfidential, !loaded.current.isConfidential, let matter = try connection.matter(of: loaded.id)
        else { return nil }
        let (key, wrapped) = custodian.newDataKey()
        let dataClass = SealedClass.confidential.rawValue
        let box = custodian.seal(matter.committedBytes, key, table: dataClass, id: loaded.id.value, version: 1)
        try connection.insertKey(
            CaseKeyRow(dataClass: dataClass, keyID: wrapped.keyID.rawValue, wrapped: wrapped.bytes), of: loaded.id)
        try connection.insertSealed(
            SealedRow(dataClass: dataClass, keyID: wrapped.keyID.rawValue, box: box, salt: matter.salt), of: loaded.id)
        try connection.unindex(matter.searchText, of: loaded.id)
        for row in matter.exactKeys(loaded.current.subject.rights[0], custodian) {
            try connection.deleteMatchKey(row.key, of: loaded.id)
        }
        try connection.eraseMatter(of: loaded.id)
        return RightType.tradeSecret.name.zh
    }
}
