/// What sealing, opening and keys can fail with.
package enum CustodyFailure: Error, Equatable {
    /// The box, its place (table, id, version) or its key is not the one that it was sealed with.
    case notAuthentic
    /// No master key with this id is in the key folder.
    case unknownKey(KeyID)
    /// The master keys in the folder are not those that the database was made with.
    case wrongMaster
    /// A key file that is not what it should be.
    case damagedKeyFile(String)
    /// The operating system refused: the call and its error number.
    case system(call: String, number: Int32)
    /// A stored password hash that cannot be read.
    case malformedPasswordHash
}
