import Custody
import Glibc

/// The folder of files that are still arriving.
struct IncomingFolder: Sendable {
    private let path: String

    /// Makes the folder, and takes out files that nobody has written to for a day; another process may be writing the
    /// others.
    init(path: String) throws(EvidenceFailure) {
        self.path = path
        try Folder.make(path)
        let old = time(nil) - 86_400
        for name in try Folder.names(path) {
            let file = path + "/" + name
            var status = stat()
            if stat(file, &status) == 0, status.st_mtim.tv_sec < old { unlink(file) }
        }
    }

    func newName() -> String { path + "/" + hexadecimal(randomBytes(16)) }
}
