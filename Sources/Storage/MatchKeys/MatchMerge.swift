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
        let start = MatchPage.lowestKey(ofPage: range.lowerBound, of: pages)
        var open: [KeyCursor] = []
        for source in sources {
            var cursor = KeyCursor(source)
            if try cursor.begin(at: start) { open.append(cursor) }
        }
        var made: [[UInt8]] = []
        var writer = MatchPageWriter()
        var filter = MatchFilter(range, of: pages)
        var keyCount = 0
        while let (place, isShared) = lowest(open) {
            let key = open[place].key
            let page = MatchPage.place(of: key, pages: pages)
            guard page < range.upperBound else { break }
            while page > range.lowerBound + made.count {
                made.append(writer.bytes)
                writer = MatchPageWriter()
            }
            let isCommon: Bool
            if isShared {
                let posting = try posting(of: key, open)
                writer.append(posting)
                isCommon = posting.isCommon
            } else {
                writer.append(open[place].reader)
                isCommon = open[place].reader.isCommon
            }
            filter.insert(key, isCommon: isCommon)
            keyCount += 1
            try pass(key, &open)
        }
        made.append(writer.bytes)
        while made.count < range.count { made.append([]) }
        return MergedPages(pages: made, filter: filter, keyCount: keyCount)
    }

    /// Which place has the lowest key, and whether others have it too; nil if all are at their end.
    private static func lowest(_ open: [KeyCursor]) -> (place: Int, isShared: Bool)? {
        guard !open.isEmpty else { return nil }
        var (lowest, isShared) = (0, false)
        for place in open.indices.dropFirst() where open[place].key <= open[lowest].key {
            isShared = open[place].key == open[lowest].key
            lowest = place
        }
        return (lowest, isShared)
    }

    /// What all places say of a key.
    private static func posting(of key: UInt64, _ open: [KeyCursor]) throws -> MatchPosting {
        let all = try open.filter { $0.key == key }.map { try $0.reader.posting() }
        return all.dropFirst().reduce(into: all[0]) { $0.merge($1) }
    }

    /// Those that stand at a key go on.
    private static func pass(_ key: UInt64, _ open: inout [KeyCursor]) throws {
        for index in open.indices.reversed() where open[index].key == key {
            if try !open[index].next() { open.remove(at: index) }
        }
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
    private(set) var reader: MatchPageReader<[UInt8]>

    init(_ pages: [[UInt8]]) {
        self.pages = pages
        reader = MatchPageReader(pages.first ?? [])
    }

    var key: UInt64 { reader.key }

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
