import Custody
import Foundation
import Glibc
import Storage

/// A backup file, opened for reading.
package final class BackupReader: @unchecked Sendable {
    private let file: CInt
    private let path: String
    /// Unit: bytes.
    package let size: Int64

    /// Refuses a file that cannot be read, that is no backup, or that a later version made.
    package init(path: String) throws(CopyRefusal) {
        self.path = path
        file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw .unreadable(path, reason: systemReason()) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw .unreadable(path, reason: errno == 0 ? "not a file" : systemReason())
        }
        size = Int64(status.st_size)
        guard size >= Int64(BackupMagic.length), let magic = try? bytes(at: 0, count: BackupMagic.length),
            Array(magic.prefix(BackupMagic.name.count)) == BackupMagic.name
        else { throw .notABackup(path) }
        let version = number(magic.suffix(4))
        guard version <= BackupMagic.version else { throw .newerFile(path) }
        guard version == BackupMagic.version else { throw .damaged(path) }
    }

    deinit { close(file) }

    /// Reads the whole file and compares its digest with the one at its end. Gives the digest and its seal; throws
    /// `damaged` for any altered, missing or additional byte.
    package func check(progress: (Int64, Int64) -> Void) throws -> BackupProof {
        let end = size - Int64(BackupEnd.length)
        guard end >= Int64(BackupMagic.length) else { throw CopyRefusal.damaged(path) }
        var digest = StreamingDigest()
        var offset: Int64 = 0
        while offset < end {
            let part = try bytes(at: offset, count: Int(min(4 << 20, end - offset)))
            digest.append(part)
            offset += Int64(part.count)
            progress(offset, end)
        }
        let found = digest.value()
        let last = try bytes(at: end, count: BackupEnd.length)
        let head = [BackupBlock.Kind.end.rawValue, 0]
        let length = bigEndian(UInt32(BackupEnd.length - BackupBlock.headLength))
        let rest = Array(last.dropFirst(BackupBlock.headLength))
        guard Array(last.prefix(BackupBlock.headLength)) == head + length + length,
            Array(rest.prefix(BackupEnd.digestLength)) == found
        else { throw CopyRefusal.damaged(path) }
        return BackupProof(digest: found, seal: Array(rest.suffix(BackupEnd.sealLength)))
    }

    /// Hands over the blocks in order, each with its number from 0 on, but for the last.
    package func forEachBlock(_ use: (Int, BackupBlock) async throws -> Void) async throws {
        var offset = Int64(BackupMagic.length)
        var count = 0
        while offset < size - Int64(BackupEnd.length) {
            let (block, length) = try block(at: offset)
            try await use(count, block)
            offset += length
            count += 1
        }
    }

    /// What the backup says of itself.
    package func header() throws -> BackupHeader {
        let (block, _) = try block(at: Int64(BackupMagic.length))
        guard block.kind == .header else { throw CopyRefusal.damaged(path) }
        return try block.decoded()
    }

    private func block(at offset: Int64) throws -> (BackupBlock, length: Int64) {
        let head = try bytes(at: offset, count: BackupBlock.headLength)
        let stored = Int(number(head[2..<6]))
        let length = Int(number(head[6..<10]))
        guard let kind = BackupBlock.Kind(rawValue: head[0]), head[1] <= 1, length <= BackupBlock.longest,
            stored <= length
        else { throw CopyRefusal.damaged(path) }
        var content = try bytes(at: offset + Int64(BackupBlock.headLength), count: stored)
        if head[1] == 1 { content = try Zlib.inflated(content, length: length) }
        guard content.count == length else { throw CopyRefusal.damaged(path) }
        return (BackupBlock(kind: kind, content: content), Int64(BackupBlock.headLength + stored))
    }

    private func bytes(at offset: Int64, count: Int) throws -> [UInt8] {
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let got = pread(file, buffer.baseAddress! + filled, count - filled, off_t(offset) + filled)
                if got < 0, errno == EINTR { continue }
                if got < 0 { failure = errno }
                if got <= 0 { return }
                filled += got
            }
        }
        if failure != 0 { throw CopyRefusal.unreadable(path, reason: String(cString: strerror(failure))) }
        guard bytes.count == count else { throw CopyRefusal.damaged(path) }
        return bytes
    }
}

/// What proves that a backup is whole and ours.
package struct BackupProof: Sendable, Equatable {
    /// SHA-256 of the file but for its last block. 32 bytes.
    package let digest: [UInt8]
    /// The digest under the master key. 16 bytes.
    package let seal: [UInt8]
}

extension BackupBlock {
    /// The value of a JSON block. Throws `damaged` for anything else.
    func decoded<Part: Decodable>(_ part: Part.Type = Part.self) throws -> Part {
        do {
            return try JSONDecoder().decode(part, from: Data(content))
        } catch {
            throw StorageFailure.damaged("a block is no \(part)")
        }
    }
}
