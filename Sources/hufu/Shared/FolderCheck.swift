import Foundation

enum FolderCheck {
    /// Makes a folder if it is missing. The system's error number if it cannot be made or written to.
    static func trouble(_ path: String) -> Int32? {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            let reason = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
            return reason.map { Int32($0.code) } ?? (FileManager.default.fileExists(atPath: path) ? ENOTDIR : EACCES)
        }
        return access(path, R_OK | W_OK | X_OK) == 0 ? nil : errno
    }
}
