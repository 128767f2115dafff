import Custody
import Storage

/// The rows of a table in one number, the same on every engine.
struct TableDigest: Sendable, Equatable {
    let count: Int64
    /// Over all rows as `RowBytes` writes them, in the order of the key. Hexadecimal.
    let sha256: String
}

extension Connection {
    func digest(of table: StoredTable, progress: (Int64) -> Void = { _ in }) throws -> TableDigest {
        var digest = StreamingDigest()
        var count: Int64 = 0
        var bytes: [UInt8] = []
        try copyAllRows(of: table) { row in
            RowBytes.append(row, to: &bytes)
            count += 1
            guard bytes.count >= 1 << 16 else { return }
            digest.append(bytes)
            bytes.removeAll(keepingCapacity: true)
        } pause: {
            progress(count)
        }
        digest.append(bytes)
        return TableDigest(count: count, sha256: hexadecimal(digest.value()))
    }
}
