/// One block of a backup file: kind, form, two lengths, content. docs/backup.md describes the form; it is kept for good.
package struct BackupBlock: Sendable {
    package enum Kind: UInt8, Sendable {
        /// JSON: `BackupHeader`.
        case header = 0x48
        /// JSON: `TableHead`; its rows follow.
        case table = 0x54
        /// Rows as `RowBytes` writes them.
        case rows = 0x52
        /// JSON: `FileHead`; its bytes follow.
        case file = 0x45
        case fileBytes = 0x42
        /// JSON: `SectionEnd`, the count and digest of what was between head and end.
        case sectionEnd = 0x5A
        /// JSON: `BackupSum`.
        case sum = 0x53
        /// Digest of every byte before this block, and its seal.
        case end = 0x58
    }

    package let kind: Kind
    package let content: [UInt8]

    /// Kind, form (0 plain, 1 deflated), length as stored, length of the content; numbers big-endian.
    static let headLength = 10
    /// A longer block is damage: nobody writes one.
    static let longest = 1 << 30
    /// How much content makes a block. Larger ones only where one row is larger.
    static let usualLength = 1 << 20
}

/// What a backup file begins with: a name and the version of the form.
enum BackupMagic {
    static let name = Array("hufu-backup\n".utf8)
    static let version: UInt32 = 1
    static let length = 16

    static var bytes: [UInt8] { name + bigEndian(version) }
}

/// The last block: its head, 32 bytes of digest, 16 of seal.
enum BackupEnd {
    static let digestLength = 32
    static let sealLength = 16
    static let length = BackupBlock.headLength + digestLength + sealLength
}

func bigEndian(_ number: UInt32) -> [UInt8] {
    withUnsafeBytes(of: number.bigEndian) { Array($0) }
}

func number(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.reduce(0) { $0 << 8 | UInt32($1) }
}
