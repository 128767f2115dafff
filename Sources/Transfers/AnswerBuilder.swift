import Glibc

/// Takes in the answer, piece by piece, up to its limit.
final class AnswerBuilder {
    private(set) var headers: [TransferHeader] = []
    private(set) var bytes: [UInt8] = []
    private(set) var failure: TransferFailure?
    private let destination: TransferRequest.Destination
    private var isSuccess = false
    private var size: Int64 = 0
    /// -1 before the first byte for a file, and after the end.
    private var file: Int32 = -1
    private var hasMadeFile = false

    init(_ destination: TransferRequest.Destination) {
        self.destination = destination
    }

    /// A status line begins anew: what came before was a "100 Continue".
    func addHeader(_ line: UnsafeRawBufferPointer) {
        let text = String(decoding: line, as: UTF8.self).trimmingLineEnd()
        if text.hasPrefix("HTTP/") {
            headers = []
            isSuccess = text.split(separator: " ").dropFirst().first?.hasPrefix("2") == true
        } else if let colon = text.firstIndex(of: ":") {
            let value = text[text.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
            headers.append(TransferHeader(String(text[..<colon]), String(value)))
        }
    }

    /// False where the answer cannot be taken in.
    func add(_ part: UnsafeRawBufferPointer) -> Bool {
        size += Int64(part.count)
        do throws(TransferFailure) {
            switch destination {
            case .file(let path, let limit) where isSuccess:
                if size > limit { throw .tooLarge(limit: limit) }
                try write(part, to: path)
            case .file: try keep(part, limit: Self.errorLimit)
            case .memory(let limit): try keep(part, limit: isSuccess ? limit : max(limit, Self.errorLimit))
            }
            return true
        } catch {
            failure = error
            return false
        }
    }

    /// The file stays only after a success; one without a body is made here.
    func close(keeping: Bool) {
        guard case .file(let path, _) = destination else { return }
        if keeping, isSuccess, !hasMadeFile { try? write(UnsafeRawBufferPointer(start: nil, count: 0), to: path) }
        if file >= 0 { Glibc.close(file) }
        file = -1
        if !keeping, hasMadeFile { unlink(path) }
    }

    /// What an error's explanation may have. Unit: bytes.
    private static let errorLimit = 1 << 16

    private func keep(_ part: UnsafeRawBufferPointer, limit: Int) throws(TransferFailure) {
        if bytes.count + part.count > limit { throw .tooLarge(limit: Int64(limit)) }
        bytes.append(contentsOf: part)
    }

    private func write(_ part: UnsafeRawBufferPointer, to path: String) throws(TransferFailure) {
        if !hasMadeFile {
            file = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            guard file >= 0 else { throw .local("cannot make the file for the answer, error \(errno)") }
            hasMadeFile = true
        }
        var written = 0
        while written < part.count {
            let count = Glibc.write(file, part.baseAddress! + written, part.count - written)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .local("cannot write the file for the answer, error \(errno)") }
            written += count
        }
    }
}

extension String {
    fileprivate func trimmingLineEnd() -> String {
        var scalars = unicodeScalars
        while let last = scalars.last, last == "\r" || last == "\n" || last == " " { scalars.removeLast() }
        return String(scalars)
    }
}
