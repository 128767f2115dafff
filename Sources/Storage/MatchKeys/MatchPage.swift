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
    /// Where the key at hand has what stands after it, and where its cases.
    private var (head, cases) = (0, 0)
    private var (listed, unlisted) = (0, 0)
    /// The key at hand, after `next`.
    private(set) var key: UInt64 = 0

    init(_ bytes: Bytes) {
        self.bytes = bytes
    }

    /// Goes to the next key; false after the last. Throws `damaged`.
    mutating func next() throws -> Bool {
        guard position < bytes.count else { return false }
        key &+= try number()
        head = position
        let count = try number()
        unlisted = count & 1 == 1 ? Int(truncatingIfNeeded: try number()) : 0
        guard count >> 1 <= MatchPage.mostListed, unlisted >= 0 else { throw Self.damage }
        listed = Int(count >> 1)
        cases = position
        try skipNumbers(listed)
        return true
    }

    /// Goes to a key; false if the page does not have it.
    mutating func find(_ wanted: UInt64) throws -> Bool {
        while try next() {
            if key >= wanted { return key == wanted }
        }
        return false
    }

    /// What the page says of the key at hand.
    func posting() throws -> MatchPosting {
        var reader = self
        reader.position = cases
        var ids: [Int64] = []
        ids.reserveCapacity(listed)
        var last: Int64 = 0
        for index in 0..<listed {
            let number = Int64(truncatingIfNeeded: try reader.number())
            last = index == 0 ? number : last &- number
            ids.append(last)
        }
        return MatchPosting(key: key, cases: ids, unlisted: unlisted)
    }

    /// The same as it is written, after the key.
    var entry: Bytes.SubSequence { bytes[head..<position] }

    /// Whether the key at hand is only counted.
    var isCommon: Bool { listed + unlisted > MatchPage.mostListed }

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
        append(posting.key)
        number(UInt64(posting.cases.count) << 1 | (posting.unlisted > 0 ? 1 : 0))
        if posting.unlisted > 0 { number(UInt64(posting.unlisted)) }
        var last: Int64 = 0
        for (index, id) in posting.cases.enumerated() {
            number(UInt64(bitPattern: index == 0 ? id : last - id))
            last = id
        }
    }

    /// Takes over what another page says of a key.
    mutating func append<Bytes>(_ reader: MatchPageReader<Bytes>) {
        append(reader.key)
        bytes.append(contentsOf: reader.entry)
    }

    private mutating func append(_ key: UInt64) {
        precondition(bytes.isEmpty || key > lastKey, "Keys of a page ascend.")
        number(key - lastKey)
        lastKey = key
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
