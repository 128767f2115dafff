import CCurl
import Glibc

/// What is sent, read by libcurl piece by piece; after a broken connection it may read again from the start.
final class ByteSource {
    /// Unit: bytes.
    let size: Int64
    var offset: Int64 = 0
    private(set) var failure: TransferFailure?
    private let bytes: [UInt8]
    /// -1 where there is none.
    private var file: Int32 = -1

    init(_ body: TransferRequest.Body) {
        switch body {
        case .none:
            bytes = []
            size = 0
        case .bytes(let given):
            bytes = given
            size = Int64(given.count)
        case .file(let path, let length):
            bytes = []
            size = length
            file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
            if file < 0 { failure = .local("cannot open the file to send, error \(errno)") }
        }
    }

    deinit {
        close()
    }

    /// At most `count` bytes from where it stands; none at the end.
    func read(_ target: UnsafeMutablePointer<CChar>, _ count: Int) -> Int {
        let wanted = Int(min(Int64(count), size - offset))
        guard failure == nil, wanted >= 0 else { return Int(CURL_READFUNC_ABORT) }
        if wanted == 0 { return 0 }
        var got = wanted
        if file >= 0 {
            got = pread(file, target, wanted, off_t(offset))
            guard got > 0 else {
                failure = .local("the file to send is shorter than was said, or error \(errno)")
                return Int(CURL_READFUNC_ABORT)
            }
        } else {
            bytes.withUnsafeBytes { _ = memcpy(target, $0.baseAddress! + Int(offset), wanted) }
        }
        offset += Int64(got)
        return got
    }

    func close() {
        if file >= 0 { Glibc.close(file) }
        file = -1
    }
}
