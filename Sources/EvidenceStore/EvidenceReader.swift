import Glibc

/// An open file of the store. Several tasks may read from it at once; it closes when it is let go.
package final class EvidenceReader: Sendable {
    private let file: Int32
    /// Unit: bytes.
    package let size: Int64

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

    /// At most `count` bytes from an offset; fewer at the end, none after it.
    package func read(from offset: Int64, count: Int) throws(EvidenceFailure) -> [UInt8] {
        precondition(offset >= 0 && count >= 0, "A range of a file begins at its start or later.")
        let wanted = Int(min(Int64(count), max(0, size - offset)))
        var failure: EvidenceFailure?
        let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
            while filled < wanted {
                let got = pread(file, buffer.baseAddress! + filled, wanted - filled, off_t(offset) + filled)
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
