import Foundation
import Vocabulary

/// Why a file of complaints or results is not taken, and how to mend it.
enum ComplaintFileRefusal: Refusal, Equatable {
    case unreadable(String)
    case unwritable(String)
    case unknownColumns([String], String, known: Set<String>)
    case missingColumn(String, String)
    case noRows(String)
    case unknownIdentifier(String, String)
    case brokenRow(Int, String)
    case unknownLabel(String, String)
    case noCaseNumber(String)
    case notCompared(String, String)

    var code: String {
        switch self {
        case .unreadable: "unreadable"
        case .unwritable: "unwritable"
        case .unknownColumns: "unknownColumns"
        case .missingColumn: "missingColumn"
        case .noRows: "noRows"
        case .unknownIdentifier: "unknownIdentifier"
        case .brokenRow: "brokenRow"
        case .unknownLabel: "unknownLabel"
        case .noCaseNumber: "noCaseNumber"
        case .notCompared: "notCompared"
        }
    }

    var message: Localized {
        switch self {
        case .unreadable(let path):
            Localized(
                zh: "文件 \(path) 读不了；请核对路径和权限。",
                en: "The file \(path) cannot be read; check the path and who may read it.")
        case .unwritable(let path):
            Localized(
                zh: "文件 \(path) 写不了；请核对文件夹、权限和磁盘空间。",
                en: "The file \(path) cannot be written; check the folder, who may write there, and the disk's space.")
        case .unknownColumns(let names, let path, let known):
            Localized(
                zh: "\(path) 有不认识的列：\(names.joined(separator: "、"))；请删去，或改成这些列名之一："
                    + "\(known.sorted().joined(separator: "、"))。",
                en: "Unknown columns in \(path): \(names.joined(separator: ", ")); leave them out, or name them as one "
                    + "of \(known.sorted().joined(separator: ", ")).")
        case .missingColumn(let name, let path):
            Localized(
                zh: "\(path) 缺少列 \(name)；第一行须写明各列的名称。",
                en: "\(path) has no column \(name); the first line must name the columns.")
        case .noRows(let path):
            Localized(zh: "\(path) 里没有一行可用。", en: "\(path) has no row that can be used.")
        case .unknownIdentifier(let id, let path):
            Localized(zh: "\(path) 里没有编号 \(id)。", en: "\(path) has no row with the id \(id).")
        case .brokenRow(let number, let path):
            Localized(
                zh: "\(path) 第 \(number) 行的字段数和表头不一致。",
                en: "Row \(number) of \(path) has not as many fields as the header.")
        case .unknownLabel(let word, let path):
            Localized(
                zh: "\(path) 里的“\(word.prefix(40))”不认识；可用的值：\(PairLabels.words)。",
                en: "\(path) says “\(word.prefix(40))”, which is none of \(PairLabels.words).")
        case .noCaseNumber(let text):
            Localized(
                zh: "“\(text.prefix(40))”不是案件编号；文件里的编号须加 --input。",
                en: "“\(text.prefix(40))” is no case number; the id of a row needs --input FILE.")
        case .notCompared(let one, let other):
            Localized(
                zh: "\(one) 和 \(other) 不能比较：没有这个案件，或内容已删除，或属于保密通道。",
                en: "\(one) and \(other) are not compared: there is no such case, or its matter is erased, or it is "
                    + "confidential.")
        }
    }
}

/// Whether there is something to read under a path, which a folder is not.
func isReadableFile(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
        && FileManager.default.isReadableFile(atPath: path)
}

/// Why one row is left out.
enum BadRow: Error, Equatable {
    case wrongWidth(Int, header: Int)
    case noObject
    case unknownColumn(String)
    case noText(String)
    case noIdentifier
    case repeatedIdentifier(String)
    case wrongValue(String, String)

    var message: Localized {
        switch self {
        case .wrongWidth(let width, let header):
            Localized(zh: "有 \(width) 个字段，表头有 \(header) 个", en: "\(width) fields where the header has \(header)")
        case .noObject: Localized(zh: "不是一个 JSON 对象", en: "not a JSON object")
        case .unknownColumn(let name): Localized(zh: "不认识的列 \(name)", en: "unknown column \(name)")
        case .noText(let name): Localized(zh: "\(name) 不是文字", en: "\(name) is not a text")
        case .noIdentifier: Localized(zh: "没有 id", en: "no id")
        case .repeatedIdentifier(let id): Localized(zh: "id \(id) 前面已有", en: "the id \(id) stands further up already")
        case .wrongValue(let name, let value):
            Localized(zh: "\(name) 的值“\(value.prefix(40))”不认识", en: "\(name) cannot be “\(value.prefix(40))”")
        }
    }
}
