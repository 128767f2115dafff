import Foundation

/// The bytes of a file, a megabyte at a time; an empty block at the end, once.
struct FileBlocks: IteratorProtocol {
    private let handle: FileHandle?
    private var isAtEnd = false

    init(_ path: String) {
        handle = FileHandle(forReadingAtPath: path)
    }

    mutating func next() -> Data? {
        guard !isAtEnd else { return nil }
        let block = (try? handle?.read(upToCount: 1 << 20)) ?? nil
        isAtEnd = block?.isEmpty ?? true
        return block ?? Data()
    }
}
