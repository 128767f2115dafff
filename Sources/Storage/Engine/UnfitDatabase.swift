package import Vocabulary

/// Why a database server cannot hold our cases, and how to mend it.
package enum UnfitDatabase: Refusal, Hashable {
    case tooOld(found: String)
    case encoding(found: String)
    /// `LC_CTYPE`: under `C` the server takes no Chinese character for a letter, and finds nothing, silently.
    case characterType(found: String)

    package var code: String {
        switch self {
        case .tooOld: "databaseTooOld"
        case .encoding: "databaseEncoding"
        case .characterType: "databaseCharacterType"
        }
    }

    package var message: Localized {
        switch self {
        case .tooOld(let found):
            Localized(
                zh: "数据库服务器版本为 \(found)，需要 PostgreSQL 15 或更高版本。",
                en: "The database server is PostgreSQL \(found); 15 or later is needed.")
        case .encoding(let found):
            Localized(
                zh: "数据库的编码为 \(found)，需要 UTF8。请这样新建数据库：\(Self.statement)",
                en: "The database has the encoding \(found); UTF8 is needed. Make one with: \(Self.statement)")
        case .characterType(let found):
            Localized(
                zh: "数据库的 LC_CTYPE 为 \(found)，不能识别汉字。请这样新建数据库：\(Self.statement)",
                en: "The database has LC_CTYPE \(found), which knows no Chinese. Make one with: \(Self.statement)")
        }
    }

    private static let statement =
        "CREATE DATABASE hufu TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'"
}
