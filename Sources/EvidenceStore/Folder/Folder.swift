import Glibc

/// Folders by POSIX calls.
enum Folder {
    static func make(_ path: String) throws(EvidenceFailure) {
        if mkdir(path, 0o700) != 0, errno != EEXIST { throw EvidenceFailure(call: "mkdir") }
    }

    /// Makes what was renamed into a folder survive a power cut.
    static func sync(_ path: String) throws(EvidenceFailure) {
        let folder = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw EvidenceFailure(call: "open") }
        let result = fsync(folder)
        let failure = EvidenceFailure(call: "fsync")
        close(folder)
        if result != 0 { throw failure }
    }

    /// The names in a folder but for `.` and `..`.
    static func names(_ path: String) throws(EvidenceFailure) -> [String] {
        guard let folder = opendir(path) else { throw EvidenceFailure(call: "opendir") }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }
}

extension EvidenceFailure {
    /// From the error number that the last call left behind.
    init(call: String) {
        let number = errno
        switch number {
        case ENOSPC, EDQUOT, EIO, EFBIG, EROFS: self = .diskFull
        case ENOENT: self = .notFound
        default: self = .system(call: call, number: number)
        }
    }
}
