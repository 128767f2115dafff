package import Storage
package import Vocabulary

/// Why a store is not copied, or not put back.
package enum CopyRefusal: Refusal, Equatable {
    /// The name is taken.
    case fileExists(String)
    /// Another backup is writing to this name.
    case fileInUse(String)
    /// The system refused: what, with its own sentence.
    case unreadable(String, reason: String)
    case unwritable(String, reason: String)
    /// Unit: bytes.
    case noRoom(folder: String, needed: Int64, free: Int64)
    case notABackup(String)
    /// Some byte is not what was written, or the end is missing.
    case damaged(String)
    /// Made by a later version of the program.
    case newerFile(String)
    /// The database is of another version than this program.
    case otherSchema(String)
    /// Sealed under another master key, or altered by somebody who does not have it.
    case otherMaster(keys: String)
    case noMaster(keys: String)
    /// The target holds rows that did not come from this copy.
    case notEmpty(table: String)
    /// The target was begun from another source.
    case otherCopyUnderWay
    case served(holder: String)
    case moved(String)
    /// A command wrote to a store that goes elsewhere.
    case goesElsewhere
    case sameStore
    /// Source and target do not hold the same rows.
    case differs(table: String)
    /// The store bears the mark of a copy and is not to be used.
    case marked(CopyMark)
    case noStore(String)
    case unfitText(table: String, key: String)
    case diskFull

    package var code: String {
        switch self {
        case .fileExists: "fileExists"
        case .fileInUse: "fileInUse"
        case .unreadable: "fileUnreadable"
        case .unwritable: "fileUnwritable"
        case .noRoom: "noRoom"
        case .notABackup: "notABackup"
        case .damaged: "backupDamaged"
        case .newerFile: "backupNewer"
        case .otherSchema: "otherSchema"
        case .otherMaster: "otherMaster"
        case .noMaster: "noMaster"
        case .notEmpty: "targetNotEmpty"
        case .otherCopyUnderWay: "otherCopyUnderWay"
        case .served: "storeServed"
        case .moved: "storeMoved"
        case .goesElsewhere: "storeGoesElsewhere"
        case .sameStore: "sameStore"
        case .differs: "copyDiffers"
        case .marked: "storeMarked"
        case .noStore: "noStore"
        case .unfitText: "unfitText"
        case .diskFull: "diskFull"
        }
    }

    package var message: Localized {
        switch self {
        case .fileExists, .fileInUse, .unreadable, .unwritable, .noRoom, .notABackup, .damaged, .newerFile: fileMessage
        default: storeMessage
        }
    }
}
