import Copies
import Glibc

/// What copies ask of the system.
enum FileSystem {
    /// Free space for ordinary users. Unit: bytes.
    static func free(at folder: String) throws -> Int64 {
        var status = statvfs()
        guard statvfs(folder, &status) == 0 else {
            throw CopyRefusal.unwritable(folder, reason: String(cString: strerror(errno)))
        }
        return Int64(status.f_bavail) * Int64(status.f_frsize)
    }

    /// Lets every thread of this process run only where no other process wants the processor. Niceness belongs to
    /// threads, and a new one has that of its maker.
    static func yieldToOthers() {
        guard let tasks = opendir("/proc/self/task") else { return }
        defer { closedir(tasks) }
        while let entry = readdir(tasks) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if let thread = id_t(name) { setpriority(__priority_which_t(PRIO_PROCESS.rawValue), thread, 19) }
        }
    }
}
