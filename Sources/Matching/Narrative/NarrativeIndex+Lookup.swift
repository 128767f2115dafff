private import Foundation
import Vocabulary

extension NarrativeIndex {
    /// What a letter of the index is like, the best first, itself left out.
    package func lookUp(_ position: Int, most: Int) -> [FoundNarrative] {
        let agreements = candidates(of: position).map { agreement(position, $0) }
        return agreements.map { FoundNarrative(agreement: $0) }.sorted().prefix(most).map { $0 }
    }

    /// By words, by pages and by who complains; each once.
    func candidates(of position: Int) -> [Int] {
        var found = Set(alike(position, most: 200))
        for page in narratives[position].pages {
            let list = pages[page.hash] ?? []
            // The pages of a complainant stand in all his letters: they are found by his name.
            if list.count <= CandidateSelection.cap { found.formUnion(list.lazy.map { Int($0) }) }
        }
        found.formUnion(sameComplainant(position, most: 100))
        found.remove(position)
        return found.sorted()
    }

    /// The most alike by their rare words.
    private func alike(_ position: Int, most: Int) -> [Int] {
        var sums = [Float](repeating: 0, count: count)
        var touched: [Int] = []
        var left = Self.mostPostings
        for place in rarestFirst(position) {
            let list = postings(of: terms[place])
            left -= list.count
            guard left >= 0 else { break }
            let weight = shares[place] * Self.rarity(list.count, of: count)
            for other in list {
                if sums[Int(other)] == 0 { touched.append(Int(other)) }
                sums[Int(other)] += weight
            }
        }
        return Self.greatest(most, of: touched) { sums[$0] }
    }

    private func rarestFirst(_ position: Int) -> [Int] {
        terms(of: position).sorted { (frequencies[Int(terms[$0])], $0) < (frequencies[Int(terms[$1])], $1) }
    }

    private func sameComplainant(_ position: Int, most: Int) -> [Int] {
        let own = narratives[position]
        var common: Set<Int> = []
        for word in own.complainant {
            let list = complainants[word] ?? []
            if list.count <= CandidateSelection.cap { common.formUnion(list.lazy.map { Int($0) }) }
        }
        return Self.greatest(most, of: Array(common)) { -Float(abs(narratives[$0].day - own.day)) }
    }

    private static func greatest(_ most: Int, of positions: [Int], by value: (Int) -> Float) -> [Int] {
        positions.map { (value($0), $0) }.sorted { ($0.0, $1.1) > ($1.0, $0.1) }.prefix(most).map(\.1)
    }

    /// In what two letters agree.
    func agreement(_ first: Int, _ second: Int) -> NarrativeAgreement {
        var agreement = NarrativeAgreement(other: second)
        var (left, right) = (terms(of: first), terms(of: second))
        while let one = left.first, let two = right.first {
            if terms[one] == terms[two] {
                agreement.likeness += shares[one] * shares[two]
                let frequency = Int(frequencies[Int(terms[one])])
                if frequency <= Self.rare { agreement.rareWords += Self.rarity(frequency, of: count) }
            }
            if terms[one] <= terms[two] { left.removeFirst() }
            if terms[two] <= terms[one] { right.removeFirst() }
        }
        let (mine, other) = (narratives[first], narratives[second])
        agreement.days = abs(mine.day - other.day)
        agreement.complainant = shared(mine.complainant, other.complainant) { complainants[$0]?.count ?? 0 }
        agreement.work = shared(mine.work, other.work) { works[$0] ?? 0 }
        notePages(mine.pages, other.pages, &agreement)
        return agreement
    }

    /// A word that so few letters have is rare.
    private static let rare = 30

    /// Which part of the weight of the lighter one's words both have; −1 where one has none.
    private func shared(_ left: [UInt64], _ right: [UInt64], _ frequency: (UInt64) -> Int) -> Float {
        guard !left.isEmpty, !right.isEmpty else { return -1 }
        func weight(_ words: some Sequence<UInt64>) -> Float {
            words.reduce(0) { $0 + log(1 + Float(count) / Float(max(1, frequency($1)))) }
        }
        return weight(left.filter { right.contains($0) }) / min(weight(left), weight(right))
    }

    private func notePages(_ left: [NarrativePage], _ right: [NarrativePage], _ agreement: inout NarrativeAgreement) {
        let (few, many) = left.count < right.count ? (left, right) : (right, left)
        guard !few.isEmpty else { return }
        let known = Set(many.map(\.hash))
        for page in few where known.contains(page.hash) {
            let rarity = Self.rarity(pages[page.hash]?.count ?? 1, of: count) * (page.isOffer ? 1 : 0.3)
            agreement.pages += 0.1 * rarity
            agreement.rarestPage = max(agreement.rarestPage, rarity)
        }
    }
}
