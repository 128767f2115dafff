import Custody
import Storage

/// The digest of a file in 32 bytes, since a store may have a million of them.
struct FileDigest: Sendable, Hashable, Comparable {
    private let parts: (UInt64, UInt64, UInt64, UInt64)

    /// Nil for anything but 64 hexadecimal digits.
    init?(_ text: String) {
        guard let bytes = bytes(hexadecimal: text), bytes.count == 32 else { return nil }
        func part(_ index: Int) -> UInt64 { bytes[index * 8..<index * 8 + 8].reduce(0) { $0 << 8 | UInt64($1) } }
        parts = (part(0), part(1), part(2), part(3))
    }

    var text: String {
        hexadecimal(
            [parts.0, parts.1, parts.2, parts.3].flatMap { part in
                withUnsafeBytes(of: part.bigEndian) { Array($0) }
            })
    }

    static func < (left: FileDigest, right: FileDigest) -> Bool { left.parts < right.parts }
    static func == (left: FileDigest, right: FileDigest) -> Bool { left.parts == right.parts }

    func hash(into hasher: inout Hasher) {
        hasher.combine(parts.0)
    }

    /// The files that rows of evidence need, each once, in order.
    static func needed(_ connection: any Connection) throws -> [FileDigest] {
        guard let table = StoredTable.all.first(where: { $0.name == "evidence" }),
            let digest = table.columns.firstIndex(where: { $0.name == "digest" }),
            let removedAt = table.columns.firstIndex(where: { $0.name == "removedAt" })
        else { preconditionFailure("The schema has evidence.") }
        var found: [FileDigest] = []
        try connection.copyAllRows(of: table) { row in
            guard row[removedAt] == .null, case .text(let text) = row[digest] else { return }
            guard let digest = FileDigest(text) else { throw StorageFailure.damaged("the digest of a file") }
            found.append(digest)
        }
        found.sort()
        var unique: [FileDigest] = []
        for digest in found where digest != unique.last { unique.append(digest) }
        return unique
    }
}
