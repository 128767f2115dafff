/// The database did not cooperate. Nothing of the transaction that meets one of these stays.
package enum StorageFailure: Error, Equatable {
    /// No room for the change, or the disk refused to take it for good.
    case diskFull
    /// Another process held the database for longer than we wait.
    case busy
    /// A rule of the schema forbids the change. For a taken key or a missing value the table is named; for a check or
    /// a foreign key the engine names none, and it is empty.
    case conflict(table: String)
    /// The database cannot promise durability, so the server must not start. Says what was found.
    case notDurable(found: String)
    /// The stored bytes are not what this version wrote.
    case damaged(String)
    /// The database is of a later version than this program.
    case newerSchema(Int)
    /// A text with the character U+0000, which this engine cannot keep, in the row with this key.
    case unfitText(table: String, key: String)
    /// The rows go to another database, or went there; this one takes no more.
    case moving
    /// The database has been closed.
    case closed
    /// The database server cannot be reached, or went away and nothing of the transaction stayed. With its words.
    case unreachable(String)
    /// The database server went away while it committed: nobody can say whether the write stayed. Whoever sent it must
    /// look, or send it again with the same Idempotency-Key.
    case outcomeUnknown
    /// The database server is not fit for us, so ours must not start.
    case unfit(UnfitDatabase)
    /// Anything else, with the engine's code and sentence for the log.
    case engine(code: Int, message: String)

    /// Whether nothing stayed and the same may succeed in a while.
    package var isPassing: Bool {
        switch self {
        case .busy, .unreachable: true
        default: false
        }
    }
}
