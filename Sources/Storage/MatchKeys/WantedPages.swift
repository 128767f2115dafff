import Vocabulary

/// Which pages are asked for which keys.
struct WantedPages {
    /// What one key wants of one block.
    struct Wish {
        let page: Int64
        /// Of the key among those asked for.
        let place: Int
    }

    /// Each page once.
    private(set) var ids: [Int64] = []
    /// Whether each key is known to be too common, so that no page is wanted for it.
    let areTooCommon: [Bool]
    private var wishes: [Wish] = []

    init(_ keys: [UInt64], in blocks: [MatchBlock], _ filters: [Int64: MatchFilter] = [:]) {
        let commons = filters.values.map { $0.common }.filter { !$0.isEmpty }
        areTooCommon = keys.map { key in commons.contains { $0.contains(key) } }
        for block in blocks {
            let filter = filters[block.id]
            for (place, key) in keys.enumerated() where !areTooCommon[place] && filter?.mayHave(key) != false {
                wishes.append(Wish(page: block.pageID(of: key), place: place))
            }
        }
        wishes.sort { $0.page < $1.page }
        for wish in wishes where wish.page != ids.last { ids.append(wish.page) }
    }

    func wishes(for page: Int64) -> ArraySlice<Wish> {
        var low = 0
        var high = wishes.count
        while low < high {
            let middle = (low + high) / 2
            if wishes[middle].page < page { low = middle + 1 } else { high = middle }
        }
        return wishes[low...].prefix { $0.page == page }
    }
}

/// Where among those asked for a key stands. Of the thousand young keys that a look-up passes hardly any is asked for, so a
/// few bits of each decide most.
struct KeyPlaces {
    private let places: [UInt64: [Int]]
    private var bits: UInt64 = 0
    private var otherBits: UInt64 = 0

    init(_ keys: [UInt64]) {
        places = Dictionary(grouping: keys.indices) { keys[$0] }
        for key in keys {
            bits |= 1 << (key & 63)
            otherBits |= 1 << (key >> 6 & 63)
        }
    }

    func of(_ key: UInt64) -> [Int] {
        guard bits >> (key & 63) & 1 == 1, otherBits >> (key >> 6 & 63) & 1 == 1 else { return [] }
        return places[key] ?? []
    }
}

/// What all blocks say of a key. While keys are made anew, a case may stand under those of two versions.
struct FoundPostings {
    private var all: MatchPosting?
    /// Known without reading its pages.
    var isTooCommon = false

    mutating func add(_ posting: MatchPosting) {
        if all == nil { all = posting } else { all?.merge(posting) }
    }

    var cases: MatchKeyCases {
        guard let all, !isTooCommon, !all.isCommon else {
            return MatchKeyCases(isTooCommon: isTooCommon || all?.isCommon == true)
        }
        return MatchKeyCases(ids: all.cases.map { CaseID($0) })
    }
}
