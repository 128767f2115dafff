import Foundation

/// The lines of a file, about a megabyte at a time; blank lines are left out.
struct LineFile {
    let path: String

    /// Lines, and the number of the first of them, counted from 1.
    struct Part: Sendable {
        let lines: [Data]
        let first: Int
    }

    init(_ path: String) {
        self.path = path
    }

    var parts: some Sequence<Part> {
        var blocks = FileBlocks(path)
        var rest = Data()
        var next = 1
        return sequence(state: ()) { _ -> Part? in
            while let block = blocks.next() {
                rest += block
                let end = block.isEmpty ? rest.endIndex : rest.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
                guard let end else { continue }
                let lines = rest[..<end].split(separator: UInt8(ascii: "\n")).filter { !$0.allSatisfy(Self.isBlank) }
                rest = Data(rest[end...])
                guard !lines.isEmpty else { continue }
                defer { next += lines.count }
                return Part(lines: lines, first: next)
            }
            return nil
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0D || byte == 0x09 }
}
