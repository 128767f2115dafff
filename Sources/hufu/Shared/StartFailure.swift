import Custody
import EvidenceStore
import Foundation
import NIOCore
import Operations
import Storage
import Vocabulary

/// Why a command or the server cannot begin, and what to do about it.
enum StartFailure: Refusal {
    case addressTaken(HufuConfiguration)
    case addressForeign(HufuConfiguration)
    case addressForbidden(HufuConfiguration)
    case folder(String, number: Int32)
    /// The database was made under another master key.
    case otherMaster(keys: String)
    case busy(String)
    case newerSchema(String)
    case notADatabase(String)
    case full(String)
    case unreachable(words: String)
    case unfit(UnfitDatabase)
    /// The place of the evidence cannot be used, as it says itself.
    case evidence(any Refusal)

    var code: String { "startFailure" }

    var message: Localized {
        switch self {
        case .addressTaken(let chosen):
            Localized(
                zh: "\(chosen.host):\(chosen.port) 已被占用。请停掉占用它的程序，或换一个：--port N（0 由系统选择）。",
                en:
                    "Something else listens on \(chosen.host):\(chosen.port). Stop it, or choose another: --port N (0 lets the "
                    + "system choose).")
        case .addressForeign(let chosen):
            Localized(
                zh: "本机没有地址 \(chosen.host)。本机用 127.0.0.1，所有网卡用 0.0.0.0：--host H。",
                en:
                    "This machine has no address \(chosen.host). Use 127.0.0.1 for this machine alone or 0.0.0.0 for all of "
                    + "its networks: --host H.")
        case .addressForbidden(let chosen):
            Localized(
                zh: "当前用户不能使用端口 \(chosen.port)（1024 以下归 root）。请换一个，前面放代理：--port 12312。",
                en:
                    "This user may not listen on port \(chosen.port); those below 1024 are root's. Use another behind a proxy: "
                    + "--port 12312.")
        case .folder(let path, let number):
            Localized(
                zh: "数据目录 \(path) 不能用：\(String(cString: strerror(number)))。请检查 --data，以及当前用户能否在其中读写。",
                en:
                    "The data folder \(path) cannot be used: \(String(cString: strerror(number))). See that --data is right and "
                    + "that this user may read and write there.")
        case .otherMaster(let keys):
            Localized(
                zh: "\(keys) 里的主密钥不是这个数据库的。请把原来的密钥放回去；新建的密钥打不开旧案件。",
                en:
                    "The master keys in \(keys) are not those of this database. Put back the ones it was made with; a new key "
                    + "cannot open what is there.")
        case .busy(let path):
            Localized(
                zh: "另一个程序正占用数据库 \(path)。请稍后再试。",
                en: "Another program holds the database \(path). Try again in a moment.")
        case .newerSchema(let path):
            Localized(
                zh: "数据库 \(path) 已由更新的版本升级。请用那个版本的 hufu。",
                en: "The database \(path) was brought to a later version. Run that version of hufu or a later one.")
        case .notADatabase(let path):
            Localized(
                zh: "\(path) 不是数据库，或已损坏。请换一个数据目录，或从备份恢复。",
                en: "\(path) is no database, or it is damaged. Use another data folder, or restore the backup.")
        case .full(let path):
            Localized(
                zh: "\(path) 写不进去：磁盘满了，或当前用户没有权限。",
                en: "\(path) cannot be written: the disk is full, or this user may not.")
        case .unreachable(let words):
            Localized(
                zh: "连接不上数据库：\(words)。请检查 database 的地址、数据库是否在运行，以及密码（HUFU_DATABASE 或 PGPASSWORD）。",
                en:
                    "The database cannot be reached: \(words). See that its address in database is right, that it runs, and that "
                    + "the password is there (HUFU_DATABASE or PGPASSWORD).")
        case .unfit(let reason): reason.message
        case .evidence(let trouble): trouble.message
        }
    }

    /// What stopped the server, if it is something that an operator can mend.
    init?(_ error: any Error, _ chosen: HufuConfiguration) {
        switch (error as? IOError)?.errnoCode {
        case EADDRINUSE: self = .addressTaken(chosen)
        case EADDRNOTAVAIL: self = .addressForeign(chosen)
        case EACCES: self = .addressForbidden(chosen)
        default:
            guard error is SocketAddressError || error is SocketAddressError.UnknownHost else { return nil }
            self = .addressForeign(chosen)
        }
    }

    /// What kept the store from being opened, if it is something that an operator can mend.
    init?(opening chosen: HufuConfiguration, _ error: any Error) {
        let data = chosen.data
        let database = chosen.database == nil ? data + "/hufu.sqlite" : "PostgreSQL"
        switch error {
        case CustodyFailure.wrongMaster: self = .otherMaster(keys: data + "/keys")
        case CustodyFailure.system(_, let number), EvidenceFailure.system(_, let number):
            self = .folder(data, number: number)
        case StorageFailure.busy: self = .busy(database)
        case StorageFailure.newerSchema: self = .newerSchema(database)
        case StorageFailure.damaged: self = .notADatabase(database)
        case StorageFailure.diskFull: self = .full(database)
        case EvidenceFailure.diskFull: self = .full(data)
        case StorageFailure.unreachable(let words):
            // The library's first line says what is wrong; the others repeat it for each address.
            self = .unreachable(words: words.split(separator: "\n").first.map(String.init) ?? "")
        case StorageFailure.unfit(let reason): self = .unfit(reason)
        case EvidenceFailure.away(let trouble): self = .evidence(trouble)
        case let trouble as any Refusal: self = .evidence(trouble)
        default: return nil
        }
    }
}
