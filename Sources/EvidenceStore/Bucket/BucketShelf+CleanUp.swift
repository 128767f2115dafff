import Custody
import Glibc
import Transfers

/// A bucket cannot look at an object's age and delete it in one step. So whoever takes an object out marks it first and
/// looks at its age afterwards, and whoever stores one looks for marks and then for the object, in this order:
///
/// - No mark and the object there: whoever marks it later finds it young, and whoever marked it before has ended.
/// - A mark: the object may go at any moment; wait until the mark is gone.
/// - No mark and no object: it went after it was put; put it again.
extension BucketShelf {
    /// A mark counts so long by the store's clock: longer than a deletion that was begun in time takes with all its tries.
    /// One that a dead process left behind keeps nobody waiting for good. Unit: seconds.
    private static let markLasts: Int64 = 600
    private static let deletionBegins = Duration.seconds(240)

    func remove(_ digest: String, unlessYoungerThan seconds: Int64) throws(EvidenceFailure) -> Bool {
        guard let found = try standing(of: digest) else { return true }
        guard found.age > seconds else { return false }
        let begun = ContinuousClock.now
        let mark = Self.marks(of: digest) + "\(found.now)-\(hexadecimal(randomBytes(8)))"
        try demand(BucketCall(method: "PUT", key: mark, body: .bytes([])))
        let isGone = try removeMarked(digest, begun, unlessYoungerThan: seconds)
        // After a failure the mark stays: nobody knows whether the deletion is still on its way.
        _ = try self.found(BucketCall(method: "DELETE", key: mark))
        return isGone
    }

    private func removeMarked(
        _ digest: String, _ begun: ContinuousClock.Instant, unlessYoungerThan seconds: Int64
    ) throws(EvidenceFailure) -> Bool {
        guard let found = try standing(of: digest) else { return true }
        guard found.age > seconds, ContinuousClock.now - begun < Self.deletionBegins else { return false }
        try remove(digest)
        return true
    }

    /// Has an object that was put just now stay; `putAgain` where a clean-up took it out. A clean-up that does not end is
    /// told as the store's refusal, and the upload is tried again later.
    func settle(_ digest: String, putAgain: () throws(EvidenceFailure) -> Void) throws(EvidenceFailure) {
        for _ in 0..<150 {
            if try isMarked(digest) {
                usleep(200_000)
            } else if try standing(of: digest) != nil {
                return
            } else {
                try putAgain()
            }
        }
        throw .away(.refused(status: 409, code: "CleanUp"))
    }

    private func isMarked(_ digest: String) throws(EvidenceFailure) -> Bool {
        let prefix = client.address.prefix + Self.marks(of: digest)
        let answer = try demand(
            BucketCall(method: "GET", query: [("list-type", "2"), ("max-keys", "1000"), ("prefix", prefix)]))
        let now = answer.header("date").flatMap(BucketTime.seconds)
        return BucketText(answer.body).all("Key").filter { $0.hasPrefix(prefix) }.contains { key in
            let since = Int64(key.dropFirst(prefix.utf8.count).prefix { $0 != "-" })
            guard let now, let since else { return true }
            return now - since < Self.markLasts
        }
    }

    /// How the keys of all marks of a file begin; then follow when the mark was made and a random number.
    private static func marks(of digest: String) -> String { "going/\(digest)-" }

    /// When the store answered and how long ago it took the object, both by its own clock. An answer that cannot be read is
    /// as good as young.
    private func standing(of digest: String) throws(EvidenceFailure) -> (now: Int64, age: Int64)? {
        let call = BucketCall(method: "HEAD", key: try EvidenceAddress.of(digest))
        guard let answer = try found(call) else { return nil }
        guard let now = answer.header("date").flatMap(BucketTime.seconds),
            let then = answer.header("last-modified").flatMap(BucketTime.seconds)
        else { return (0, 0) }
        return (now, now - then)
    }
}
