import Custody
import Foundation
import Transfers

/// Files in a bucket, `prefix/aa/bb/<64 digits>`. An ETag is never looked at: some stores make it of other things than
/// the content. What binds is the SHA-256, which is the name, is signed with the upload, and is computed again by `verify`.
///
/// Files are put without `If-None-Match`: the same bytes again make the object young again, which protects them from the
/// clean-up until their row is written.
struct BucketShelf: EvidenceShelf {
    let client: BucketClient

    init(_ client: BucketClient) {
        self.client = client
    }

    /// What one upload without parts may have, by the rules of S3. Unit: bytes.
    static let mostBytes: Int64 = 5 << 30

    /// Asks whether the bucket can be listed and, once, whether it can be written to. The mark stays as the proof.
    func check() throws(EvidenceFailure) {
        _ = try digests(after: nil, limit: 1)
        let mark = "hufu-was-here"
        if try found(BucketCall(method: "HEAD", key: mark)) == nil {
            try demand(BucketCall(method: "PUT", key: mark, body: .bytes([])))
        }
    }

    func keep(_ file: FinishedFile) throws(EvidenceFailure) {
        guard file.size <= Self.mostBytes else { throw .tooLarge(limit: Self.mostBytes) }
        try put(file)
        try settle(file.digest) { () throws(EvidenceFailure) in try put(file) }
    }

    private func put(_ file: FinishedFile) throws(EvidenceFailure) {
        let digest = bytes(hexadecimal: file.digest) ?? []
        try demand(
            BucketCall(
                method: "PUT", key: try EvidenceAddress.of(file.digest),
                headers: [
                    ("content-type", "application/octet-stream"),
                    // For the store to keep, and what a bucket with object lock asks for.
                    ("x-amz-checksum-sha256", Data(digest).base64EncodedString()),
                ],
                body: .file(path: file.path, size: file.size), payload: file.digest))
    }

    func open(_ digest: String) throws(EvidenceFailure) -> any ShelvedFile {
        let address = try EvidenceAddress.of(digest)
        guard let answer = try found(BucketCall(method: "HEAD", key: address)),
            let size = answer.header("content-length").flatMap({ Int64($0) })
        else { throw .notFound }
        return BucketFile(client: client, key: address, size: size)
    }

    func remove(_ digest: String) throws(EvidenceFailure) {
        _ = try found(BucketCall(method: "DELETE", key: try EvidenceAddress.of(digest)))
    }

    func digests(after digest: String?, limit: Int) throws(EvidenceFailure) -> [String] {
        let prefix = client.address.prefix
        var last: String? = try digest.map { digest throws(EvidenceFailure) in try EvidenceAddress.of(digest) }
        var found: [String] = []
        while true {
            var query = [("list-type", "2"), ("max-keys", "1000"), ("prefix", prefix)]
            if let last { query.append(("start-after", prefix + last)) }
            let answer = try demand(BucketCall(method: "GET", query: query, limit: 16 << 20))
            let page = BucketText(answer.body)
            let keys = page.all("Key").filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.utf8.count)) }
            // Others may keep other things beside ours.
            found += keys.map { String($0.suffix(64)) }.filter(EvidenceAddress.isDigest)
            guard found.count < limit, page.first("IsTruncated") == "true", let end = keys.last else {
                return Array(found.prefix(limit))
            }
            last = end
        }
    }

    /// The answer, or nil for what is not there.
    func found(_ call: BucketCall) throws(EvidenceFailure) -> TransferAnswer? {
        let answer = try client.send(call)
        return answer.isSuccess ? answer : nil
    }

    @discardableResult
    func demand(_ call: BucketCall) throws(EvidenceFailure) -> TransferAnswer {
        guard let answer = try found(call) else { throw .away(.refused(status: 404, code: "")) }
        return answer
    }
}

/// A file of a bucket, read in ranges.
private struct BucketFile: ShelvedFile {
    let client: BucketClient
    let key: String
    let size: Int64

    func read(from offset: Int64, count: Int) throws(EvidenceFailure) -> [UInt8] {
        var call = BucketCall(method: "GET", key: key, limit: count)
        call.headers = [("range", "bytes=\(offset)-\(offset + Int64(count) - 1)")]
        let answer = try client.send(call)
        guard answer.isSuccess else { throw .notFound }
        // 200 is a store that sends the whole file; the limit lets it pass only where the range was the whole.
        guard answer.body.count == count, answer.status == 206 || Int64(count) == size else {
            throw .away(.refused(status: answer.status, code: "range"))
        }
        return answer.body
    }
}
