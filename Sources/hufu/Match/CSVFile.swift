import Foundation

/// The records of a CSV file, a megabyte at a time.
struct CSVFile {
    let path: String

    /// Records, and the number of the first of them; 0 is the header.
    struct Part: Sendable {
        let records: CSVRecords
        let first: Int
    }

    init(_ path: String) {
        self.path = path
    }

    /// The names in the first record.
    static func header(_ path: String) -> [String] {
        guard let handle = FileHandle(forReadingAtPath: path), let data = try? handle.read(upToCount: 1 << 16) else {
            return []
        }
        var reader = CSVReader()
        reader.read(data)
        reader.finish()
        let records = reader.drain()
        guard records.count > 0 else { return [] }
        return records.texts(0).map { $0.hasPrefix("\u{FEFF}") ? String($0.dropFirst()) : $0 }
    }

    var parts: some Sequence<Part> {
        var reader = CSVReader()
        var blocks = FileBlocks(path)
        var next = 0
        return sequence(state: ()) { _ -> Part? in
            while let block = blocks.next() {
                reader.read(block)
                if block.isEmpty { reader.finish() }
                let records = reader.drain()
                guard records.count > 0 else { continue }
                defer { next += records.count }
                return Part(records: records, first: next)
            }
            return nil
        }
    }
}
