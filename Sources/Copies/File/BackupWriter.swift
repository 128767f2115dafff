import Custody
import Foundation
import Glibc
import Storage

/// Writes a backup under a temporary name and gives it its own name when it is complete and on the disk. If it is let go
/// before, nothing stays. Only one thread at a time uses it, which is why it is safe to send unchecked.
package final class BackupWriter: @unchecked Sendable {
    private let path: String
    private var partial: String { Self.partial(of: path) }
    private let file: CInt
    private var digest = StreamingDigest()
    private var section = StreamingDigest()
    private var isFinished = false
    /// Unit: bytes.
    package private(set) var size: Int64 = 0
    private var unsynced = 0

    /// Unit: bytes. See `PageFile.sync`: what waits for the disk holds up the next filing.
    private static let mostUnsynced = 4 << 20

    static func partial(of path: String) -> String { path + ".partial" }
    /// Where pages of a database may lie while they are written down. Goes with the writer.
    package var pagesPath: String { path + ".pages" }

    /// Refuses a name that is taken or being written to.
    package init(path: String) throws(CopyRefusal) {
        guard access(path, F_OK) != 0 else { throw .fileExists(path) }
        self.path = path
        file = open(Self.partial(of: path), O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .unwritable(path, reason: systemReason()) }
        // What a killed backup left under the temporary name is written over.
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            close(file)
            throw .fileInUse(path)
        }
        removePages()
    }

    deinit {
        removePages()
        if isFinished { return }
        unlink(partial)
        close(file)
    }

    /// Begins at the beginning, also after another attempt.
    func begin() throws(CopyRefusal) {
        guard ftruncate(file, 0) == 0, lseek(file, 0, SEEK_SET) == 0 else {
            throw .unwritable(path, reason: systemReason())
        }
        digest = StreamingDigest()
        section = StreamingDigest()
        size = 0
        try write(BackupMagic.bytes)
    }

    private func removePages() {
        for suffix in ["", "-wal", "-shm"] { unlink(pagesPath + suffix) }
    }

    /// Adds a block whose content is JSON.
    func append(_ kind: BackupBlock.Kind, _ content: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try append(kind, Array(try encoder.encode(content)), form: 0)
    }

    /// Adds rows of the open section.
    func append(rows: [UInt8]) throws(CopyRefusal) {
        section.append(rows)
        if let shorter = Zlib.deflated(rows) {
            try append(.rows, shorter, form: 1, length: rows.count)
        } else {
            try append(.rows, rows, form: 0)
        }
    }

    /// Adds bytes of a file to the open section. They are stored as they are: photographs do not become shorter.
    func append(fileBytes: [UInt8]) throws(CopyRefusal) {
        section.append(fileBytes)
        try append(.fileBytes, fileBytes, form: 0)
    }

    /// Ends the open section with its count and digest.
    func endSection(count: Int64) throws {
        try append(.sectionEnd, SectionEnd(count: count, sha256: hexadecimal(section.value())))
        section = StreamingDigest()
    }

    /// Adds the digest of everything and its seal, waits for the disk and gives the file its name.
    func finish(seal: ([UInt8]) -> [UInt8]) throws(CopyRefusal) {
        let whole = digest.value()
        try append(.end, whole + seal(whole), form: 0)
        guard fsync(file) == 0, rename(partial, path) == 0 else {
            throw .unwritable(path, reason: systemReason())
        }
        isFinished = true
        close(file)
        let folder = open(folderOf(path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer { close(folder) }
        guard folder >= 0, fsync(folder) == 0 else { throw .unwritable(path, reason: systemReason()) }
    }

    private func append(
        _ kind: BackupBlock.Kind, _ stored: [UInt8], form: UInt8, length: Int? = nil
    ) throws(CopyRefusal) {
        let head = [kind.rawValue, form] + bigEndian(UInt32(stored.count)) + bigEndian(UInt32(length ?? stored.count))
        try write(head)
        try write(stored)
    }

    private func write(_ bytes: [UInt8]) throws(CopyRefusal) {
        digest.append(bytes)
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress! + written, $0.count - written) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .unwritable(path, reason: systemReason()) }
            written += count
        }
        size += Int64(bytes.count)
        unsynced += bytes.count
        guard unsynced >= Self.mostUnsynced else { return }
        unsynced = 0
        guard fdatasync(file) == 0 else { throw .unwritable(path, reason: systemReason()) }
    }
}

/// The sentence of the last error number.
func systemReason() -> String { String(cString: strerror(errno)) }

/// The folder in which a file lies or will lie.
package func folderOf(_ path: String) -> String {
    URL(fileURLWithPath: path).deletingLastPathComponent().path
}
