import Storage
import Vocabulary

extension CopyRefusal {
    /// What is wrong with a file.
    var fileMessage: Localized {
        switch self {
        case .fileExists(let path):
            Localized(zh: "文件 \(path) 已经存在，请另取名称。", en: "The file \(path) exists already; choose another name.")
        case .fileInUse(let path):
            Localized(
                zh: "另一个备份正在写入 \(path)。请等它结束。",
                en: "Another backup is writing to \(path). Wait until it has ended.")
        case .unreadable(let path, let reason):
            Localized(zh: "无法读取 \(path)：\(reason)。", en: "\(path) cannot be read: \(reason).")
        case .unwritable(let path, let reason):
            Localized(
                zh: "无法写入 \(path)：\(reason)。没有留下不完整的文件。",
                en: "\(path) cannot be written: \(reason). Nothing half-written was left.")
        case .noRoom(let folder, let needed, let free):
            Localized(
                zh: "\(folder) 空间不足：约需 \(megabytes(needed))，可用 \(megabytes(free))。请另选位置。",
                en:
                    "\(folder) has too little room: about \(megabytes(needed)) needed, \(megabytes(free)) free. Choose another place."
            )
        case .notABackup(let path):
            Localized(zh: "\(path) 不是虎符的备份文件。", en: "\(path) is no backup of Hufu.")
        case .newerFile(let path):
            Localized(
                zh: "\(path) 由更新版本的虎符生成。请先升级本程序。",
                en: "\(path) was made by a later version of Hufu. Upgrade this program first.")
        default:
            Localized(
                zh: "备份文件已损坏或不完整，未作任何更改。请使用另一份备份。",
                en: "The backup is damaged or incomplete; nothing was changed. Use another one.")
        }
    }

    /// What is wrong with a store.
    var storeMessage: Localized {
        switch self {
        case .otherSchema(let found):
            Localized(
                zh: "数据库的结构版本是 \(found)，与本程序不同。请先用本版本运行一次 hufu verify。",
                en: "The database has the schema \(found), which is not this program's. Run hufu verify with it once.")
        case .otherMaster(let keys):
            Localized(
                zh: "\(keys) 中的主密钥不是这些数据所用的主密钥。请放入当时另行保存的主密钥。",
                en: "The master key in \(keys) is not the one of these data. Put in the one that was kept apart.")
        case .noMaster(let keys):
            Localized(
                zh: "\(keys) 中没有主密钥。备份不含主密钥：请先把另行保存的主密钥放到那里。",
                en:
                    "There is no master key in \(keys). No backup holds it: put the one that was kept apart there first."
            )
        case .notEmpty(let table):
            Localized(
                zh: "目标库中已有数据（表 \(table)）。请选择空的目标。",
                en: "The target holds data already (table \(table)). Choose an empty one.")
        case .otherCopyUnderWay:
            Localized(
                zh: "目标库中有另一来源的未完成复制。请继续完成它，或选择空的目标。",
                en: "The target holds an unfinished copy from elsewhere. Finish that one or choose an empty target.")
        case .served(let holder):
            Localized(
                zh: "服务器 \(holder) 正在使用源库。请先停止它。",
                en: "A server (\(holder)) is working on the source. Stop it first.")
        case .moved(let target):
            Localized(
                zh: "此库已迁往 \(target)，不再使用。如要撤销：hufu move --undo。",
                en: "This store was moved to \(target) and is not used any more. To take that back: hufu move --undo.")
        case .goesElsewhere:
            Localized(
                zh: "此库正在迁出或已迁出，不再写入。请等 hufu move 结束后，对新库重新运行本命令。",
                en: """
                    This store goes elsewhere and takes no more rows. Wait until hufu move has ended, then call this command \
                    again for the new place.
                    """)
        case .sameStore:
            Localized(zh: "来源和目标是同一个库。", en: "Source and target are the same store.")
        case .differs(let table):
            Localized(
                zh: "表 \(table) 在两边不一致：复制期间来源被更改，或目标有误。来源未被标记为已迁移。请清空目标后重新迁移。",
                en: """
                    The table \(table) is not the same on both sides: the source was changed meanwhile, or the target is \
                    wrong. The source was not marked as moved. Empty the target and move again.
                    """)
        case .marked(let mark): markMessage(mark)
        case .noStore(let place):
            Localized(zh: "\(place) 中没有案件库。", en: "There is no store in \(place).")
        case .unfitText(let table, let key):
            Localized(
                zh: "表 \(table) 的一行（\(key)）含有字符 U+0000，PostgreSQL 不能保存。请先在来源中更正该文字。",
                en:
                    "A text in \(table) (\(key)) has the character U+0000, which PostgreSQL cannot keep. Correct it first."
            )
        case .diskFull:
            Localized(
                zh: "磁盘已满。已完成的部分保留；腾出空间后重新运行同一命令即可继续。",
                en: "The disk is full. What is done stays; free some space and call the same command again to go on.")
        default:
            fileMessage
        }
    }

    private func markMessage(_ mark: CopyMark) -> Localized {
        switch mark {
        case .restoring:
            Localized(
                zh: "此库的恢复尚未完成。请用同一备份文件重新运行 hufu restore。",
                en: "This store is not completely restored. Call hufu restore again with the same file.")
        case .receiving:
            Localized(
                zh: "迁入此库的数据尚未完整。请重新运行同一 hufu move 命令。",
                en: "This store is the target of a move that is not complete. Call the same hufu move again.")
        case .moving:
            Localized(
                zh: "此库正在迁出。请重新运行同一 hufu move 命令以完成，或用 hufu move --undo 撤销。",
                en: "This store is being moved. Call the same hufu move again to end it, or take it back with --undo.")
        case .moved:
            Localized(
                zh: "此库已迁出，不再使用。如要撤销：hufu move --undo。",
                en: "This store was moved and is not used any more. To take that back: hufu move --undo.")
        }
    }

    private func megabytes(_ bytes: Int64) -> String { "\((bytes + 999_999) / 1_000_000) MB" }
}
