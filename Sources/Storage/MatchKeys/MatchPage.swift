/// A page of a block of match keys: keys in ascending order, each with the cases that have it, newest first.
///
/// A number is written in portions of seven bits. Of a key stands how far it is from the one before; then how many
/// cases are listed, twice that and one more where there are more than are listed, followed by how many more; then the
/// first case and how far each next one is from the one before. So an ordinary key takes about eleven bytes, and a common
/// one, of which none is listed, fewer. (Pages of earlier times list the newest of those too.)
enum MatchPage {
    /// So many cases of one key are listed. A key with more of them is too common to be asked for, and is only counted.
    static let mostListed = 401

    /// In which of the pages of its block a key stands. Keys are evenly spread, for they are hashes.
    static func place(of key: UInt64, pages: Int) -> Int {
        Int(key.multipliedFullWidth(by: UInt64(pages)).high)
    }

    /// The lowest key of a page.
    static func lowestKey(ofPage page: Int, of pages: Int) -> UInt64 {
        let (quotient, remainder) = UInt64(pages).dividingFullWidth((UInt64(page), 0))
        return remainder > 0 ? quotient + 1 : quotient
    }
}

/// A key and the cases that have it.
struct MatchPosting: Equatable {
    /// As it is ordered: without a sign.
    var key: UInt64
    /// Newest first, at most `MatchPage.mostListed`.
    var cases: [Int64]
    /// How many have it besides those.
    var unlisted: Int

    /// Whether it is only counted.
    var isCommon: Bool { cases.count + unlisted > MatchPage.mostListed }
}

/// Goes through the keys of a page.
struct MatchPageReader<Bytes: RandomAccessCollection> where Bytes.Element == UInt8, Bytes.Index == Int {
    private let bytes: Bytes
    private var position = 0
    private(set) var posting = MatchPosting(key: 0, cases: [], unlisted: 0)

    init(_ bytes: Bytes) {
        self.bytes = bytes
    }

    /// Goes to the next key; false after the last. Throws `damaged`.
    mutating func next() throws -> Bool {
        guard let listed = try nextKey() else { return false }
        try readCases(listed)
        return true
    }

    /// Goes to a key; false if the page does not have it.
    mutating func find(_ key: UInt64) throws -> Bool {
        while let listed = try nextKey() {
            if posting.key == key {
                try readCases(listed)
                return true
            }
            if posting.key > key { return false }
            try skipNumbers(listed)
        }
        return false
    }

    /// Reads a key and tells how many cases are listed; nil at the end.
    private mutating func nextKey() throws -> Int? {
        guard position < bytes.count else { return nil }
        posting.key &+= try number()
        let head = try number()
        posting.unlisted = head & 1 == 1 ? Int(truncatingIfNeeded: try number()) : 0
        guard head >> 1 <= MatchPage.mostListed, posting.unlisted >= 0 else { throw Self.damage }
        return Int(head >> 1)
    }

    private mutating func readCases(_ count: Int) throws {
        posting.cases.removeAll(keepingCapacity: true)
        posting.cases.reserveCapacity(count)
        var last: Int64 = 0
        for index in 0..<count {
            let number = Int64(truncatingIfNeeded: try number())
            last = index == 0 ? number : last &- number
            posting.cases.append(last)
        }
    }

    private mutating func number() throws -> UInt64 {
        var result: UInt64 = 0
        var shift: UInt64 = 0
        while position < bytes.count, shift < 64 {
            let byte = bytes[position]
            position += 1
            result |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return result }
            shift += 7
        }
        throw Self.damage
    }

    /// Each ends with the only byte of it that is less than 0x80.
    private mutating func skipNumbers(_ count: Int) throws {
        var left = count
        while left > 0 {
            guard position < bytes.count else { throw Self.damage }
            if bytes[position] < 0x80 { left -= 1 }
            position += 1
        }
    }

    private static var damage: StorageFailure { .damaged("a page of match keys") }
}

/// Writes a page; keys come in ascending order.
struct MatchPageWriter {
    private(set) var bytes: [UInt8] = []
    private var lastKey: UInt64 = 0

    mutating func append(_ posting: MatchPosting) {
        precondition(bytes.isEmpty || posting.key > lastKey, "Keys of a page ascend.")
        number(posting.key - lastKey)
        lastKey = posting.key
        number(UInt64(posting.cases.count) << 1 | (posting.unlisted > 0 ? 1 : 0))
        if posting.unlisted > 0 { number(UInt64(posting.unlisted)) }
        var last: Int64 = 0
        for (index, id) in posting.cases.enumerated() {
            number(UInt64(bitPattern: index == 0 ? id : last - id))
            last = id
        }
    }

    private mutating func number(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }
}

extension MatchPosting {
    /// Adds the cases of the same key from elsewhere. A case that stands in both counts once, unless the key is common.
    mutating func merge(_ other: MatchPosting) {
        unlisted += other.unlisted
        if !isCommon, !other.isCommon { cases = Self.union(cases, other.cases) } else { unlisted += other.cases.count }
        if isCommon { (unlisted, cases) = (unlisted + cases.count, []) }
    }

    /// Of two lists, newest first.
    private static func union(_ one: [Int64], _ other: [Int64]) -> [Int64] {
        // A block mostly has cases of another time than the next.
        if let last = one.last, let first = other.first, last > first { return one + other }
        if let last = other.last, let first = one.first, last > first { return other + one }
        var all: [Int64] = []
        all.reserveCapacity(one.count + other.count)
        var (mine, theirs) = (0, 0)
        while mine < one.count || theirs < other.count {
            if theirs == other.count || (mine < one.count && one[mine] > other[theirs]) {
                all.append(one[mine])
                mine += 1
            } else {
                if mine < one.count, one[mine] == other[theirs] { mine += 1 }
                all.append(other[theirs])
                theirs += 1
            }
        }
        return all
    }
}
