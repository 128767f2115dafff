package import Vocabulary

/// Why one file was not taken. The others of the same form are.
package enum UploadRefusal: Refusal, Equatable {
    case tooLarge(bytes: Int, limit: Int)
    case wrongType(name: String)
    case tooMany(limit: Int)
    case empty
    /// The store of files does not do what it should; the code of its trouble is for the log.
    case storeAway(trouble: String)

    package var code: String {
        switch self {
        case .tooLarge: "fileTooLarge"
        case .wrongType: "fileType"
        case .tooMany: "tooManyFiles"
        case .empty: "fileEmpty"
        case .storeAway: "fileStoreAway"
        }
    }

    package var message: Localized {
        switch self {
        case .tooLarge(let bytes, let limit):
            Localized(
                zh: "没有上传：文件 \(ByteCount.text(bytes))，超过了 \(ByteCount.text(limit))。"
                    + "请剪出关键的一段再传，或在受理后交给办案人员。",
                en: "Not uploaded: the file is \(ByteCount.text(bytes)) and the limit is \(ByteCount.text(limit)). "
                    + "Send a shorter clip, or hand it to your case officer once the report is accepted.")
        case .wrongType(let name):
            Localized(
                zh: "「\(name)」不能上传。可以传图片、PDF、视频、录音、文档、邮件。",
                en: "“\(name)” cannot be uploaded. Pictures, PDF, video, sound, documents and e-mail can.")
        case .tooMany(let limit):
            Localized(zh: "没有上传：最多 \(limit) 个文件。", en: "Not uploaded: \(limit) files at most.")
        case .empty:
            Localized(zh: "没有上传：文件是空的。", en: "Not uploaded: the file is empty.")
        case .storeAway:
            Localized(
                zh: "没有上传：文件存储暂时无法使用。您填写的内容还在，请几分钟后再传。",
                en: "Not uploaded: our file store is not available. What you wrote is kept. Try again in some minutes.")
        }
    }

    /// The endings of files that may come.
    package static let endings = [
        "jpg", "jpeg", "png", "heic", "webp", "gif", "pdf", "mp4", "mov", "webm", "mp3", "m4a", "wav", "doc", "docx",
        "xls", "xlsx", "txt", "csv", "eml", "msg", "zip",
    ]

    /// Nil if a file of that name may come.
    package static func ofName(_ name: String, _ endings: [String] = endings) -> UploadRefusal? {
        let ending = name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last ?? ""
        return endings.contains(ending.lowercased()) ? nil : .wrongType(name: name)
    }
}
