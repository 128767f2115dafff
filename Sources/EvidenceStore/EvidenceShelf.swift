/// Where files lie for good under their digest: a folder, or a bucket of an object store. Calls block.
protocol EvidenceShelf: Sendable {
    /// Keeps a finished file: when this returns it outlives a power cut. The same content that lies there already is
    /// replaced, so that a file is as young as the last who stored it.
    func keep(_ file: FinishedFile) throws(EvidenceFailure)

    /// Opens a file; `notFound` where there is none.
    func open(_ digest: String) throws(EvidenceFailure) -> any ShelvedFile

    /// Takes a file out unless it was stored within the last so many seconds, and tells whether it is gone. Whoever keeps
    /// the same content at the same time, in whatever process, has it there when `keep` returns.
    func remove(_ digest: String, unlessYoungerThan seconds: Int64) throws(EvidenceFailure) -> Bool

    /// Takes a file out, whoever may be storing it; harmless where there is none.
    func remove(_ digest: String) throws(EvidenceFailure)

    /// The digests of all files in order, from the one after `digest`, at most `limit` of them.
    func digests(after digest: String?, limit: Int) throws(EvidenceFailure) -> [String]
}

/// An open file of a shelf. Several threads may read from it at once.
protocol ShelvedFile: Sendable {
    /// Unit: bytes.
    var size: Int64 { get }

    /// Exactly `count` bytes from an offset; the caller stays within the size.
    func read(from offset: Int64, count: Int) throws(EvidenceFailure) -> [UInt8]
}

/// A file whose bytes have all come, under its temporary name.
struct FinishedFile {
    let path: String
    /// Open for writing.
    let descriptor: Int32
    let digest: String
    /// Unit: bytes.
    let size: Int64
}

/// Checks and places digests.
enum EvidenceAddress {
    /// `aa/bb/<digest>`, the same on every shelf, so that a folder and a bucket can be copied onto each other.
    static func of(_ digest: String) throws(EvidenceFailure) -> String {
        guard isDigest(digest) else { throw .notADigest }
        return "\(digest.prefix(2))/\(digest.dropFirst(2).prefix(2))/\(digest)"
    }

    static func isDigest(_ text: some StringProtocol) -> Bool {
        text.utf8.count == 64 && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    }
}
