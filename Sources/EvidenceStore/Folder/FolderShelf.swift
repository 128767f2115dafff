import Glibc

/// Files in a folder, `aa/bb/<64 digits>`.
struct FolderShelf: EvidenceShelf {
    let path: String

    func keep(_ file: FinishedFile) throws(EvidenceFailure) {
        guard fsync(file.descriptor) == 0 else { throw EvidenceFailure(call: "fsync") }
        let address = try location(file.digest)
        try makeFolders(for: file.digest)
        if rename(file.path, address) != 0 { throw EvidenceFailure(call: "rename") }
        try Folder.sync(folder(of: address))
    }

    func open(_ digest: String) throws(EvidenceFailure) -> any ShelvedFile {
        try FolderFile(path: try location(digest))
    }

    func age(of digest: String) throws(EvidenceFailure) -> Int64? {
        var status = stat()
        guard stat(try location(digest), &status) == 0 else { return nil }
        return Int64(time(nil) - status.st_mtim.tv_sec)
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
