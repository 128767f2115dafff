/// The index of the tokens of all cases. It holds no text and no position, answers which cases have all of some tokens,
/// newest first, and costs what it answers: neither a rare nor a common token makes it read the archive. Each engine has
/// its own form of it.
package protocol SearchIndex: Sendable {
    /// The statements that make it.
    var schema: String { get }

    /// The statements that let new entries gather, so that those of several cases are sorted in together. They may be run
    /// more than once.
    var gathering: String { get }

    /// The statements after which new entries stand in rows of their own until they are gathered; they may empty the index.
    var youngRows: String { get }

    /// The statements after which new entries take less room.
    var packing: String { get }

    /// Whether a case may be put in though it is in, and taken out though it is not.
    var toleratesRepeats: Bool { get }

    /// Puts the tokens of a case in.
    /// - Parameter isNew: whether nothing of it was ever put in.
    func insert(_ tokens: SearchTokens, of id: CaseID, isNew: Bool, _ connection: any Connection) throws

    /// Puts more tokens of a case in. The old ones must be all that were put in.
    func extend(_ old: SearchTokens, by more: SearchTokens, of id: CaseID, _ connection: any Connection) throws

    /// Takes a case out. The tokens must be all that were put in.
    func remove(_ tokens: SearchTokens, of id: CaseID, _ connection: any Connection) throws

    /// Takes everything out.
    func removeAll(_ connection: any Connection) throws

    /// Cases that have all of the tokens, newest first, from the one before `id`. At least one token.
    func newest(
        _ tokens: [SearchToken], before id: Int64, limit: Int, _ connection: any Connection
    ) throws -> [CaseID]
}
