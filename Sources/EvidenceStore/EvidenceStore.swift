import Custody
import Glibc

/// Files under the digest of their content, `aa/bb/<64 digits>`: the same file twice is kept once, and a file is never
/// changed. Calls block, so they run on a thread that may: see `onThread`.
package struct EvidenceStore: Sendable {
    /// The folder of all files.
    package let path: String
    private var temporaryPath: String { path + "/incoming" }

    /// Opens or makes the folder and takes out what an earlier process left half-written.
    package init(path: String) throws(EvidenceFailure) {
        self.path = path
        try Folder.make(path)
        try Folder.make(path + "/incoming")
        try Folder.sync(path)
        try sweep()
    }

    /// Begins a file of at most `limit` bytes.
    package func newFile(limit: Int64) throws(EvidenceFailure) -> EvidenceWriter {
        let name = temporaryPath + "/" + hexadecimal(randomBytes(16))
        return try EvidenceWriter(store: self, temporary: name, limit: limit)
    }

    /// Opens a file for reading.
    package func open(_ digest: String) throws(EvidenceFailure) -> EvidenceReader {
        try EvidenceReader(path: try location(digest).file)
    }

    /// Whether the file is there and still has the content that its name says.
    package func verify(_ digest: String) throws(EvidenceFailure) -> Bool {
        let reader: EvidenceReader
        do {
            reader = try open(digest)
        } catch .notFound {
            return false
        }
        var found = StreamingDigest()
        var offset: Int64 = 0
        while offset < reader.size {
            let bytes = try reader.read(from: offset, count: 1 << 20)
            if bytes.isEmpty { return false }
            found.append(bytes)
            offset += Int64(bytes.count)
        }
        return hexadecimal(found.value()) == digest
    }

    /// Takes a file out unless it was stored within the last hour: somebody may have stored the same bytes whose row is
    /// not yet written. Tells whether the file is gone; the caller tries again later if it is not.
    package func removeUnlessYoung(_ digest: String) throws(EvidenceFailure) -> Bool {
        var status = stat()
        if stat(try location(digest).file, &status) == 0, time(nil) - status.st_mtim.tv_sec <= 3600 { return false }
        try remove(digest)
        return true
    }

    /// Takes a file out. The caller knows that no row needs it any more.
    package func remove(_ digest: String) throws(EvidenceFailure) {
        let (folder, file) = try location(digest)
        if unlink(file) != 0, errno != ENOENT { throw .system(call: "unlink", number: errno) }
        if access(folder, F_OK) == 0 { try Folder.sync(folder) }
    }

    /// The folder and the full name of a file.
    private func location(_ digest: String) throws(EvidenceFailure) -> (folder: String, file: String) {
        let bytes = Array(digest.utf8)
        guard bytes.count == 64, bytes.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }) else {
            throw .notADigest
        }
        let first = String(digest.prefix(2))
        let second = String(digest.dropFirst(2).prefix(2))
        let folder = "\(path)/\(first)/\(second)"
        return (folder, folder + "/" + digest)
    }

    /// Moves a durable temporary file to its address. The same content that is already kept there is replaced, so that
    /// the file is as young as the last who stored it.
    func keep(_ temporary: String, as digest: String) throws(EvidenceFailure) {
        let (folder, address) = try location(digest)
        try makeFolders(for: digest)
        if rename(temporary, address) != 0 { throw EvidenceFailure(call: "rename") }
        try Folder.sync(folder)
    }

    /// Makes the folders of a file durable before anything is put into them.
    private func makeFolders(for digest: String) throws(EvidenceFailure) {
        let first = path + "/" + String(digest.prefix(2))
        let second = first + "/" + String(digest.dropFirst(2).prefix(2))
        if access(second, F_OK) == 0 { return }
        try Folder.make(first)
        try Folder.sync(path)
        try Folder.make(second)
        try Folder.sync(first)
    }

    /// Takes out temporary files that nobody has written to for a day; another process may be writing the others.
    private func sweep() throws(EvidenceFailure) {
        let old = time(nil) - 86_400
        for name in try Folder.names(temporaryPath) {
            let file = temporaryPath + "/" + name
            var status = stat()
            if stat(file, &status) == 0, status.st_mtim.tv_sec < old { unlink(file) }
        }
    }
}
