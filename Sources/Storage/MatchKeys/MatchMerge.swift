/// Neighbouring pages of one block.
struct MergedPages {
    let pages: [[UInt8]]
    let filter: MatchFilter
    let keyCount: Int
}

/// Merges pages of match keys from several places into pages of one block.
enum MatchMerge {
    /// The pages `range` of a block of `pages` pages, their filter, and how many keys they hold.
    /// - Parameter sources: of each, pages in order that hold at least all of its keys in that range.
    static func pages(_ range: Range<Int>, of pages: Int, from sources: [[[UInt8]]]) throws -> MergedPages {
        let lowest = MatchPage.lowestKey(ofPage: range.lowerBound, of: pages)
        var open: [KeyCursor] = []
        for source in sources {
            var cursor = KeyCursor(source)
            if try cursor.begin(at: lowest) { open.append(cursor) }
        }
        var made: [[UInt8]] = []
        var writer = MatchPageWriter()
        var filter = MatchFilter(range, of: pages)
        var keyCount = 0
        while let key = open.lazy.map(\.key).min(), MatchPage.place(of: key, pages: pages) < range.upperBound {
            while MatchPage.place(of: key, pages: pages) > range.lowerBound + made.count {
                made.append(writer.bytes)
                writer = MatchPageWriter()
            }
            let posting = try posting(of: key, &open)
            writer.append(posting)
            filter.insert(posting)
            keyCount += 1
        }
        made.append(writer.bytes)
        while made.count < range.count { made.append([]) }
        return MergedPages(pages: made, filter: filter, keyCount: keyCount)
    }

    /// What all places say of the lowest key; those that stood there go on.
    private static func posting(of key: UInt64, _ open: inout [KeyCursor]) throws -> MatchPosting {
        var result: MatchPosting?
        var index = 0
        while index < open.count {
            guard open[index].key == key else {
                index += 1
                continue
            }
            if result == nil { result = open[index].posting } else { result?.merge(open[index].posting) }
            if try open[index].next() { index += 1 } else { open.remove(at: index) }
        }
        guard let result else { preconditionFailure("Some place has the lowest key.") }
        return result
    }

    /// A single page of the keys of some cases.
    static func page(of cases: [(id: Int64, keys: [Int64])]) -> [UInt8] {
        let pairs = cases.flatMap { entry in entry.keys.map { (key: MatchKeyOrder.ordered($0), id: entry.id) } }
        var writer = MatchPageWriter()
        var posting: MatchPosting?
        for pair in pairs.sorted(by: { ($0.key, $1.id) < ($1.key, $0.id) }) {
            let new = MatchPosting(key: pair.key, cases: [pair.id], unlisted: 0)
            if posting?.key == pair.key {
                posting?.merge(new)
            } else {
                if let posting { writer.append(posting) }
                posting = new
            }
        }
        if let posting { writer.append(posting) }
        return writer.bytes
    }
}

/// Keys are stored with a sign and ordered without one.
enum MatchKeyOrder {
    static func ordered(_ key: Int64) -> UInt64 { UInt64(bitPattern: key) }
}

/// Goes through the keys of several pages.
private struct KeyCursor {
    private let pages: [[UInt8]]
    private var index = 0
    private var reader: MatchPageReader<[UInt8]>

    init(_ pages: [[UInt8]]) {
        self.pages = pages
        reader = MatchPageReader(pages.first ?? [])
    }

    var posting: MatchPosting { reader.posting }
    var key: UInt64 { reader.posting.key }

    /// Goes to the first key that is not below; false if there is none.
    mutating func begin(at lowest: UInt64) throws -> Bool {
        while try next() {
            if key >= lowest { return true }
        }
        return false
    }

    mutating func next() throws -> Bool {
        while try !reader.next() {
            index += 1
            guard index < pages.count else { return false }
            reader = MatchPageReader(pages[index])
        }
        return true
    }
}

/// The keys of a case as they are written at first: eight bytes each.
enum MatchKeyBytes {
    static func bytes(_ keys: [Int64]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(keys.count * 8)
        for key in keys { withUnsafeBytes(of: key.bigEndian) { bytes.append(contentsOf: $0) } }
        return bytes
    }

    static func keys(_ bytes: [UInt8]) -> [Int64] {
        var keys: [Int64] = []
        bytes.withUnsafeBytes { forEach($0) { keys.append($0) } }
        return keys
    }

    static func forEach(_ bytes: UnsafeRawBufferPointer, _ use: (Int64) -> Void) {
        for start in stride(from: 0, to: bytes.count - bytes.count % 8, by: 8) {
            use(Int64(bigEndian: bytes.loadUnaligned(fromByteOffset: start, as: Int64.self)))
        }
    }
}
