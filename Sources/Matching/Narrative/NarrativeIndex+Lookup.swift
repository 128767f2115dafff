import Vocabulary

extension NarrativeIndex {
    /// Joins what the keys found for a matter with what its letter is like: letters are weighed as letters, all others as
    /// the keys' model weighed them. A matter that is no letter keeps what the keys found. `room` is that of this index.
    package func joined(_ found: [Found], for matter: Int, _ room: inout Room) -> [Found] {
        guard let own = position(of: Int64(matter)) else { return found }
        let others = found.filter { position(of: $0.candidate.id) == nil }
        for place in terms(of: own) { room.shares[Int(terms[place])] = shares[place] }
        let letters = candidates(of: own).map { Found(agreement(own, room, $0), of: matters[$0]) }
        for place in terms(of: own) { room.shares[Int(terms[place])] = 0 }
        return (letters + others).sorted()
    }

    /// Room for look-ups that follow one another: an index has hundreds of thousands of terms, and to fill so much anew would
    /// cost a look-up more than its work.
    package struct Room: Sendable {
        /// The shares of one letter's terms by term, 0 where it has not the term; all 0 between look-ups.
        fileprivate(set) var shares: [Float]
    }

    package var room: Room { Room(shares: [Float](repeating: 0, count: frequencies.count)) }

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
            for entry in list {
                let other = Int(postings[entry])
                if sums[other] == 0 { touched.append(other) }
                sums[other] += weight
            }
        }
        return Self.greatest(most, of: touched) { sums[$0] }
    }

    /// The places of a letter's terms, of equally rare ones the earlier first: sorted as one number, which is faster.
    private func rarestFirst(_ position: Int) -> [Int] {
        terms(of: position).map { UInt64(frequencies[Int(terms[$0])]) << 32 | UInt64($0) }.sorted()
            .map { Int($0 & 0xFFFF_FFFF) }
    }

    private func sameComplainant(_ position: Int, most: Int) -> [Int] {
        let own = narratives[position]
        var common: Set<Int> = []
        for word in own.complainant.words {
            let list = complainants[word] ?? []
            if list.count <= CandidateSelection.cap { common.formUnion(list.lazy.map { Int($0) }) }
        }
        // A set has another order in each process.
        return Self.greatest(most, of: common.sorted()) { -Float(abs(narratives[$0].day - own.day)) }
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

    /// In what two letters agree; `room` holds the shares of the first.
    private func agreement(_ first: Int, _ room: Room, _ second: Int) -> NarrativeAgreement {
        var agreement = NarrativeAgreement()
        for place in terms(of: second) {
            let term = Int(terms[place])
            let share = room.shares[term]
            guard share > 0 else { continue }
            agreement.likeness += share * shares[place]
            let frequency = Int(frequencies[term])
            if frequency <= Self.rare { agreement.rareWords += Self.rarity(frequency, of: count) }
        }
        let (mine, other) = (narratives[first], narratives[second])
        agreement.days = abs(mine.day - other.day)
        agreement.complainant = mine.complainant.shared(with: other.complainant)
        agreement.work = mine.work.shared(with: other.work)
        notePages(mine, other, &agreement)
        return agreement
    }

    /// Among fewer letters than this a page that two of them share is still as rare as it is in the world.
    private static let fewest = 10_000

    /// A word that so few letters have is rare.
    private static let rare = 30

    private func notePages(_ left: NarrativeHead, _ right: NarrativeHead, _ agreement: inout NarrativeAgreement) {
        let (few, many) = left.pages.count < right.pages.count ? (left, right) : (right, left)
        for page in few.pages where many.pageHashes.holds(page.hash) {
            let rarity =
                Self.rarity(pages[page.hash]?.count ?? 1, of: max(count, Self.fewest)) * (page.isOffer ? 1 : 0.3)
            agreement.pages += 0.1 * rarity
            agreement.sharesOffer = agreement.sharesOffer || page.isOffer
            agreement.rarestPage = max(agreement.rarestPage, rarity)
        }
    }
}

extension [UInt64] {
    /// Whether a value is among ascending ones.
    fileprivate func holds(_ value: UInt64) -> Bool {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low] == value
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
