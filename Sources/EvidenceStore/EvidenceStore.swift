import Custody
import Glibc

/// Files under the digest of their content: the same file twice is kept once, and a file is never changed. They lie on
/// a shelf, a folder or a bucket; what is still arriving lies in a folder of this machine. Calls block, so they run on a
/// thread that may: see `onThread`.
package struct EvidenceStore: Sendable {
    let shelf: any EvidenceShelf
    private let incoming: IncomingFolder

    /// Files in a folder; makes it, and takes out what an earlier process left half-written.
    package init(path: String) throws(EvidenceFailure) {
        try Folder.make(path)
        incoming = try IncomingFolder(path: path + "/incoming")
        try Folder.sync(path)
        shelf = FolderShelf(path: path)
    }

    /// Files in a bucket. Asks it first: what is wrong with key, region, name or clock shows here and not with the first
    /// upload. What arrives waits in the folder `incoming` until the bucket has it.
    package init(
        bucket: BucketAddress, credentials: BucketCredentials, incoming: String
    ) throws(EvidenceFailure) {
        self.incoming = try IncomingFolder(path: incoming)
        let shelf = BucketShelf(BucketClient(bucket, credentials))
        try shelf.check()
        self.shelf = shelf
    }

    /// Begins a file of at most `limit` bytes.
    package func newFile(limit: Int64) throws(EvidenceFailure) -> EvidenceWriter {
        try EvidenceWriter(shelf: shelf, temporary: incoming.newName(), limit: limit)
    }

    /// Opens a file for reading.
    package func open(_ digest: String) throws(EvidenceFailure) -> EvidenceReader {
        EvidenceReader(file: try shelf.open(digest))
    }

    /// Whether the file is there and still has the content that its name says.
    package func verify(_ digest: String) throws(EvidenceFailure) -> Bool {
        let reader: EvidenceReader
        do {
            reader = try open(digest)
        } catch .notFound {
            return false
        }
        var found = StreamingDigest()
        var offset: Int64 = 0
        while offset < reader.size {
            let bytes = try reader.read(from: offset, count: 4 << 20)
            if bytes.isEmpty { return false }
            found.append(bytes)
            offset += Int64(bytes.count)
        }
        return hexadecimal(found.value()) == digest
    }

    /// The digests of all files in order, from the one after `digest`, at most `limit` of them.
    package func digests(after digest: String?, limit: Int) throws(EvidenceFailure) -> [String] {
        try shelf.digests(after: digest, limit: limit)
    }

    /// Takes out a file that no row needed at an instant, unless it was stored within the hour before or since: somebody
    /// may have stored the same bytes and written the row later. Tells whether the file is gone; the caller asks again
    /// later if it is not.
    package func removeUnlessYoung(
        _ digest: String, unneededAt asked: ContinuousClock.Instant = .now
    ) throws(EvidenceFailure) -> Bool {
        let since = (ContinuousClock.now - asked).components.seconds + 1
        return try shelf.remove(digest, unlessYoungerThan: 3600 + since)
    }

    /// Takes a file out. The caller knows that no row needs it any more and that nobody stores it.
    package func remove(_ digest: String) throws(EvidenceFailure) {
        try shelf.remove(digest)
    }
}
