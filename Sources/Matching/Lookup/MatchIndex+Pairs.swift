extension MatchIndex {
    /// Two matters of the index, the earlier position first.
    package struct Pair: Sendable, Hashable {
        package let first: Int
        package let second: Int
        package let comparison: Comparison
        package let frequencies: TermFrequencies

        fileprivate init(_ first: Int, _ second: Int, _ comparison: Comparison, _ told: [TermFrequencies]) {
            (self.first, self.second, self.comparison) = (first, second, comparison)
            frequencies = told[first].joined(with: told[second]).agreeing(comparison)
        }
    }

    /// What the keys of a pair must say together (`CandidateSelection.rarity`): one key that at most 30 matters have, or
    /// several that are more common. Among a million complaints this leaves out 70 of 100 pairs, and of those that are
    /// the same complaint 4 of 1000.
    package static let leastShared = 0.2

    /// Every pair whose earlier matter lies in `range` and whose keys say enough; each pair once, in ascending order. The
    /// ranges of one index may be asked for at the same time.
    package func pairs(in range: Range<Int>, _ each: (Pair) -> Void) {
        var tally = PairTally()
        // A row of features has some hundred bytes: it is compared where it lies.
        features.withUnsafeBufferPointer { rows in
            for first in range {
                gather(first, &tally)
                for second in tally.ascending(from: Self.leastShared) {
                    let comparison = rows[first].compared(with: rows[Int(second)])
                    each(Pair(first, Int(second), comparison, frequencies))
                }
            }
        }
    }

    /// The later matters that share a key with one that may find them.
    private func gather(_ first: Int, _ tally: inout PairTally) {
        tally.clear()
        for own in own(first) where Self.isAsked[Int(ownKinds[own])] {
            let others = matters(at: Int(ownKeys[own]))
            guard others.count > 1, others.count <= CandidateSelection.cap else { continue }
            let weight = CandidateSelection.rarity(others.count)
            for other in others.reversed() {
                guard other > first else { break }
                tally.add(other, weight)
            }
        }
    }

    /// One pair, whether it shares a key or not.
    package func pair(_ first: Int, _ second: Int) -> Pair {
        Pair(first, second, features[first].compared(with: features[second]), frequencies)
    }

    /// The kinds of keys in which a pair agrees and that are not too common to find it.
    package func kindsShared(by pair: Pair) -> [MatchKeyKind] {
        let others = Set(ownKeys[own(pair.second)])
        let shared = own(pair.first).filter { place in
            Self.isAsked[Int(ownKinds[place])] && others.contains(ownKeys[place])
                && matters(at: Int(ownKeys[place])).count <= CandidateSelection.cap
        }
        let numbers = Set(shared.map { ownKinds[$0] })
        return MatchKeyKind.allCases.filter { numbers.contains($0.rawValue) }
    }

    /// By number of the kind.
    private static let isAsked = (0...UInt8.max).map { MatchKeyKind(rawValue: $0)?.isAsked ?? false }
}
