private import Foundation
import Vocabulary

extension NarrativeIndex {
    /// Joins what the keys found for a matter with what its letter is like: letters are weighed as letters, all others as
    /// the keys' model weighed them. A matter that is no letter keeps what the keys found.
    package func joined(_ found: [Found], for matter: Int) -> [Found] {
        guard let own = position(of: Int64(matter)) else { return found }
        let others = found.filter { position(of: $0.candidate.id) == nil }
        let words = wordShares(of: own)
        let letters = candidates(of: own).map { Found(agreement(own, words, $0), of: matters[$0]) }
        return (letters + others).sorted()
    }

    private func position(of matter: Int64) -> Int? {
        var (low, high) = (0, matters.count)
        while low < high {
            let middle = (low + high) / 2
            if matters[middle] < matter { low = middle + 1 } else { high = middle }
        }
        return low < matters.count && matters[low] == matter ? low : nil
    }

    /// By words, by pages and by who complains; each once.
    func candidates(of position: Int) -> [Int] {
        var found = Set(alike(position, most: 120))
        for page in narratives[position].pages {
            let list = pages[page.hash] ?? []
            // The pages of a complainant stand in all his letters: they are found by his name.
            if list.count <= CandidateSelection.cap { found.formUnion(list.lazy.map { Int($0) }) }
        }
        found.formUnion(sameComplainant(position, most: 60))
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

    /// The positions with the greatest values, in no order that matters; equal ones by the order in which they come.
    private static func greatest(_ most: Int, of positions: [Int], by value: (Int) -> Float) -> [Int] {
        var best: [(value: Float, position: Int)] = []
        for position in positions {
            let value = value(position)
            guard best.count < most || value > best[best.count - 1].value else { continue }
            if best.count == most { best.removeLast() }
            var (low, high) = (0, best.count)
            while low < high {
                let middle = (low + high) / 2
                if best[middle].value >= value { low = middle + 1 } else { high = middle }
            }
            best.insert((value, position), at: low)
        }
        return best.map(\.position)
    }

    /// The shares of a letter's terms by term, 0 where it has not the term.
    func wordShares(of position: Int) -> [Float] {
        var found = [Float](repeating: 0, count: frequencies.count)
        for place in terms(of: position) { found[Int(terms[place])] = shares[place] }
        return found
    }

    /// In what two letters agree; `words` are the shares of the first.
    func agreement(_ first: Int, _ words: [Float], _ second: Int) -> NarrativeAgreement {
        var agreement = NarrativeAgreement()
        for place in terms(of: second) {
            let term = Int(terms[place])
            guard words[term] > 0 else { continue }
            agreement.likeness += words[term] * shares[place]
            let frequency = Int(frequencies[term])
            if frequency <= Self.rare { agreement.rareWords += Self.rarity(frequency, of: count) }
        }
        let (mine, other) = (narratives[first], narratives[second])
        agreement.days = abs(mine.day - other.day)
        agreement.complainant = shared(mine.complainant, other.complainant) { complainants[$0]?.count ?? 0 }
        agreement.work = shared(mine.work, other.work) { works[$0] ?? 0 }
        notePages(mine.pages, other.pages, &agreement)
        return agreement
    }

    /// Among fewer letters than this a page that two of them share is still as rare as it is in the world.
    private static let fewest = 10_000

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
            let rarity =
                Self.rarity(pages[page.hash]?.count ?? 1, of: max(count, Self.fewest)) * (page.isOffer ? 1 : 0.3)
            agreement.pages += 0.1 * rarity
            agreement.sharesOffer = agreement.sharesOffer || page.isOffer
            agreement.rarestPage = max(agreement.rarestPage, rarity)
        }
    }
}

extension Found {
    fileprivate init(_ agreement: NarrativeAgreement, of matter: Int64) {
        candidate = Candidate(id: matter, weight: Double(agreement.weight), kinds: agreement.kinds)
        let probability = agreement.probability
        score = MatchScore(
            sameComplaint: probability, sameInfringer: agreement.sharesOffer ? max(probability, 0.95) : probability)
    }
}
