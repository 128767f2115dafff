import Custody
import Glibc
import Synchronization

/// Writes one file: under a temporary name, with its digest while writing, then onto its shelf for good.
/// If it is let go unfinished, nothing of the file stays. Calls block: see `EvidenceStore.onThread`.
package final class EvidenceWriter: Sendable {
    private let shelf: any EvidenceShelf
    private let temporary: String
    private let limit: Int64
    private let progress: Mutex<Progress>

    init(shelf: any EvidenceShelf, temporary: String, limit: Int64) throws(EvidenceFailure) {
        let file = Glibc.open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if file < 0 { throw EvidenceFailure(call: "open") }
        self.shelf = shelf
        self.temporary = temporary
        self.limit = limit
        progress = Mutex(Progress(file: file))
    }

    deinit {
        abort()
    }

    /// Adds bytes. After a failure the file is gone and the writer has ended.
    package func append(_ bytes: [UInt8]) throws(EvidenceFailure) {
        try progress.withLock { progress throws(EvidenceFailure) in
            guard progress.file >= 0 else { throw .ended }
            do throws(EvidenceFailure) {
                try progress.append(bytes, limit: limit)
            } catch {
                progress.end(temporary)
                throw error
            }
        }
    }

    /// Makes the file durable under its address. Returns the digest, in hexadecimal, and the size in bytes.
    package func finish() throws(EvidenceFailure) -> (digest: String, size: Int64) {
        try progress.withLock { progress throws(EvidenceFailure) in
            guard progress.file >= 0 else { throw .ended }
            defer { progress.end(temporary) }
            let name = hexadecimal(progress.digest.value())
            let file = FinishedFile(
                path: temporary, descriptor: progress.file, digest: name, size: progress.size)
            try shelf.keep(file)
            return (name, progress.size)
        }
    }

    /// Gives the file up and takes out what was written. Harmless after the end.
    package func abort() {
        progress.withLock { $0.end(temporary) }
    }
}

/// What a writer has done so far.
private struct Progress: Sendable {
    /// -1 after the end.
    var file: Int32
    var digest = StreamingDigest()
    var size: Int64 = 0

    mutating func append(_ bytes: [UInt8], limit: Int64) throws(EvidenceFailure) {
        guard size + Int64(bytes.count) <= limit else { throw .tooLarge(limit: limit) }
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress! + written, $0.count - written) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw EvidenceFailure(call: "write") }
            written += count
        }
        digest.append(bytes)
        size += Int64(bytes.count)
    }

    mutating func end(_ temporary: String) {
        guard file >= 0 else { return }
        close(file)
        file = -1
        unlink(temporary)
    }
}
