import Glibc

/// An open file of a folder; it closes when it is let go.
final class FolderFile: ShelvedFile {
    private let file: Int32
    let size: Int64

    init(path: String) throws(EvidenceFailure) {
        file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw EvidenceFailure(call: "open") }
        var status = stat()
        guard fstat(file, &status) == 0 else {
            close(file)
            throw EvidenceFailure(call: "fstat")
        }
        size = Int64(status.st_size)
    }

    deinit {
        close(file)
    }

    /// Fewer bytes where the file became shorter meanwhile.
    func read(from offset: Int64, count: Int) throws(EvidenceFailure) -> [UInt8] {
        var failure: EvidenceFailure?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let got = pread(file, buffer.baseAddress! + filled, count - filled, off_t(offset) + filled)
                if got < 0, errno == EINTR { continue }
                if got < 0 { failure = EvidenceFailure(call: "pread") }
                if got <= 0 { return }
                filled += got
            }
        }
        if let failure { throw failure }
        return bytes
    }
}
