import CaseRules
import Custody
import Storage
import Vocabulary

/// A matter becomes a secret when it is classified as one, and is none any more when that is undone or classified
/// anew. What the lists may show of it follows.
extension ServiceCentre {
    /// Seals or opens the matter where the step asks for it, and gives the title of the case.
    func settleSecrecy(of next: Case, _ loaded: LoadedCase, _ connection: any Connection) throws -> String {
        switch (loaded.current.isConfidential, next.isConfidential) {
        case (false, true): try seal(loaded, connection)
        case (true, false): try open(loaded, connection)
        default: loaded.row.title
        }
    }

    /// Seals the matter whole, takes it out of every index and seals what was written before. The commitments in the
    /// events stay true, because the sealed bytes and the salts are those they were made over.
    private func seal(_ loaded: LoadedCase, _ connection: any Connection) throws -> String {
        try connection.unindex(loaded.id)
        for text in try connection.texts(of: loaded.id) where !text.isSealed {
            try connection.replaceText(try sealed(text, of: loaded.id, connection), of: loaded.id)
        }
        guard let matter = try connection.matter(of: loaded.id) else { return loaded.row.title }
        let (key, wrapped) = custodian.newDataKey()
        let dataClass = SealedClass.confidential.rawValue
        let box = custodian.seal(matter.committedBytes, key, table: dataClass, id: loaded.id.value, version: 1)
        try connection.insertKey(
            CaseKeyRow(dataClass: dataClass, keyID: wrapped.keyID.rawValue, wrapped: wrapped.bytes), of: loaded.id)
        try connection.insertSealed(
            SealedRow(dataClass: dataClass, keyID: wrapped.keyID.rawValue, box: box, salt: matter.salt), of: loaded.id)
        try unindex(loaded, connection)
        try connection.eraseMatter(of: loaded.id)
        return RightType.tradeSecret.name.zh
    }

    /// Puts the matter and what was written about it back in clear and into the indexes. What an informant wrote, or was
    /// written to, stays sealed.
    private func open(_ loaded: LoadedCase, _ connection: any Connection) throws -> String {
        guard let (bytes, salt) = try opened(.confidential, of: loaded.id, connection),
            let matter = MatterRow(committedBytes: bytes, salt: salt)
        else { return loaded.row.title }
        try connection.eraseSealed(SealedClass.confidential.rawValue, of: loaded.id)
        try connection.saveMatter(matter, of: loaded.id)
        for text in try connection.texts(of: loaded.id) where text.isSealed && text.audience != .applicantAndDesk {
            var open = text
            open.body = Array(try words(text, of: loaded.id, connection).utf8)
            open.isSealed = false
            try connection.replaceText(open, of: loaded.id)
        }
        try connection.index(loaded.id)
        try index(loaded, connection)
        return matter.title(right(of: loaded))
    }

    /// The right under which the matter was registered, which its keys and title were made with.
    private func right(of loaded: LoadedCase) -> RightType { loaded.current.subject.rights[0] }
}
