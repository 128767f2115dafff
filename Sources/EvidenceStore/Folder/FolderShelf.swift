import Glibc

/// Files in a folder, `aa/bb/<64 digits>`. Putting a file in its place and taking an old one out exclude each other by a
/// lock on a file of the folder, which also holds between processes.
struct FolderShelf: EvidenceShelf {
    let path: String

    func keep(_ file: FinishedFile) throws(EvidenceFailure) {
        guard fsync(file.descriptor) == 0 else { throw EvidenceFailure(call: "fsync") }
        let address = try location(file.digest)
        try makeFolders(for: file.digest)
        try locked(LOCK_SH) { () throws(EvidenceFailure) in
            // Young from now on, however long ago the last byte came.
            if futimens(file.descriptor, nil) != 0 { throw EvidenceFailure(call: "futimens") }
            if rename(file.path, address) != 0 { throw EvidenceFailure(call: "rename") }
        }
        try Folder.sync(folder(of: address))
    }

    func open(_ digest: String) throws(EvidenceFailure) -> any ShelvedFile {
        try FolderFile(path: try location(digest))
    }

    func remove(_ digest: String, unlessYoungerThan seconds: Int64) throws(EvidenceFailure) -> Bool {
        let file = try location(digest)
        return try locked(LOCK_EX) { () throws(EvidenceFailure) in
            var status = stat()
            guard stat(file, &status) == 0 else { return true }
            if Int64(time(nil) - status.st_mtim.tv_sec) <= seconds { return false }
            try remove(digest)
            return true
        }
    }

    func remove(_ digest: String) throws(EvidenceFailure) {
        let file = try location(digest)
        if unlink(file) != 0, errno != ENOENT { throw .system(call: "unlink", number: errno) }
        if access(folder(of: file), F_OK) == 0 { try Folder.sync(folder(of: file)) }
    }

    func digests(after digest: String?, limit: Int) throws(EvidenceFailure) -> [String] {
        let last = digest ?? ""
        var found: [String] = []
        for first in try pairs(in: path) where first >= last.prefix(2) {
            for second in try pairs(in: "\(path)/\(first)") where first + second >= last.prefix(4) {
                let names = try Folder.names("\(path)/\(first)/\(second)").filter(EvidenceAddress.isDigest)
                found += names.filter { $0 > last }.sorted()
                if found.count >= limit { return Array(found.prefix(limit)) }
            }
        }
        return found
    }

    /// The names of two digits in a folder, in order.
    private func pairs(in path: String) throws(EvidenceFailure) -> [String] {
        try Folder.names(path).filter { $0.utf8.count == 2 }.sorted()
    }

    private func location(_ digest: String) throws(EvidenceFailure) -> String {
        path + "/" + (try EvidenceAddress.of(digest))
    }

    private func folder(of file: String) -> String { String(file.dropLast(65)) }

    /// Runs what no other process may do at the same time: many may keep files (`LOCK_SH`), one takes some out (`LOCK_EX`).
    private func locked<Result>(
        _ kind: Int32, _ work: () throws(EvidenceFailure) -> Result
    ) throws(EvidenceFailure) -> Result {
        let lock = Glibc.open(path + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard lock >= 0 else { throw EvidenceFailure(call: "open") }
        defer { close(lock) }
        while flock(lock, kind) != 0 {
            if errno != EINTR { throw EvidenceFailure(call: "flock") }
        }
        return try work()
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
}
