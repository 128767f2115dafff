import Glibc

/// The folder with the master keys, one file each, named `0001.master`, `0002.master` … in the order of making.
/// The operator copies it once to a safe place; no backup of Hufu contains it.
package struct KeyFolder: Sendable {
    package let path: String

    package init(path: String) {
        self.path = path
    }

    /// The masters in the folder, oldest first. Makes the folder, and the first master if there is none.
    /// - Parameter mayMake: false where something is sealed already; without a master that is `wrongMaster` then, and no new
    ///   key gets in the way of the old one's return.
    package func open(mayMake: Bool = true) throws(CustodyFailure) -> Custodian {
        if mkdir(path, 0o700) != 0, errno != EEXIST { throw .system(call: "mkdir", number: errno) }
        if try names().isEmpty {
            guard mayMake else { throw .wrongMaster }
            try addMaster()
        }
        var masters: [MasterKey] = []
        for name in try names() { masters.append(MasterKey(try read(name))) }
        return Custodian(masters)
    }

    /// Whether a master lies in the folder. Asked where a new one would be a mistake.
    package var hasMaster: Bool { (try? !names().isEmpty) ?? false }

    /// Makes one more master; new data keys are wrapped under it from the next start on.
    package func addMaster() throws(CustodyFailure) {
        let next = String((try names().last.flatMap { Int($0.prefix(4)) } ?? 0) + 1)
        let name = String(repeating: "0", count: max(0, 4 - next.count)) + next + ".master"
        try write(randomBytes(32), name)
    }

    private func names() throws(CustodyFailure) -> [String] {
        guard let folder = opendir(path) else { throw .system(call: "opendir", number: errno) }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.hasSuffix(".master") { names.append(name) }
        }
        return names.sorted()
    }

    private func read(_ name: String) throws(CustodyFailure) -> [UInt8] {
        let file = Glibc.open(path + "/" + name, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw .system(call: "open", number: errno) }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: 33)
        guard Glibc.read(file, &bytes, 33) == 32 else { throw .damagedKeyFile(name) }
        return Array(bytes.prefix(32))
    }

    /// Temporary name, fsync, link to the final name, fsync of the folder. The link refuses a name already taken,
    /// so that two processes starting at once cannot replace each other's key.
    private func write(_ bytes: [UInt8], _ name: String) throws(CustodyFailure) {
        let temporary = path + "/.\(name).\(getpid())"
        let file = Glibc.open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .system(call: "open", number: errno) }
        defer {
            close(file)
            unlink(temporary)
        }
        guard Glibc.write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0 else {
            throw .system(call: "write", number: errno)
        }
        guard link(temporary, path + "/" + name) == 0 || errno == EEXIST else {
            throw .system(call: "link", number: errno)
        }
        let folder = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw .system(call: "open", number: errno) }
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw .system(call: "fsync", number: errno) }
    }
}
