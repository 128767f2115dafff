extension MatchIndex {
    /// Two matters of the index, the earlier position first.
    package struct Pair: Sendable, Hashable {
        package let first: Int
        package let second: Int
        package let comparison: Comparison
        package let frequencies: TermFrequencies
    }

    /// Every pair whose earlier matter lies in `range` and that shares a key which is not too common; each pair once,
    /// in ascending order. The ranges of one index may be asked for at the same time.
    package func pairs(in range: Range<Int>, _ each: (Pair) -> Void) {
        var tally = PairTally()
        for first in range {
            tally.clear()
            for own in own(first) where Self.isAsked[Int(ownKinds[own])] {
                let others = matters(at: Int(ownKeys[own]))
                guard others.count > 1, others.count <= CandidateSelection.cap else { continue }
                for other in others.reversed() {
                    guard other > first else { break }
                    tally.add(other)
                }
            }
            let told = frequencies(of: first)
            for second in tally.ascending() { each(pair(first, Int(second), told)) }
        }
    }

    /// One pair, whether it shares a key or not.
    package func pair(_ first: Int, _ second: Int) -> Pair { pair(first, second, frequencies(of: first)) }

    private func pair(_ first: Int, _ second: Int, _ told: TermFrequencies) -> Pair {
        let comparison = features[first].compared(with: features[second])
        return Pair(
            first: first, second: second, comparison: comparison, frequencies: told.agreeing(comparison))
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

    /// How many matters tell what a matter tells.
    package func frequencies(of position: Int) -> TermFrequencies {
        var frequencies = TermFrequencies()
        frequencies.cases = count
        for own in own(position) {
            guard let kind = MatchKeyKind(rawValue: ownKinds[own]), kind.isCounted else { continue }
            frequencies.note(kind, matters(at: Int(ownKeys[own])).count)
        }
        return frequencies
    }

    /// By number of the kind.
    private static let isAsked = (0...UInt8.max).map { MatchKeyKind(rawValue: $0)?.isAsked ?? false }
}
