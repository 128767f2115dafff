import Matching
import Testing
import Vocabulary

@Suite("From shared keys to the cases worth comparing")
struct CandidateSelectionTests {
    private func key(_ kind: MatchKeyKind, _ hash: Int64 = 1) -> MatchKey { MatchKey(kind: kind, hash: hash) }

    @Test("A key that few share speaks louder than one that many share")
    func rarity() {
        var selection = CandidateSelection(cases: 1000)
        selection.add(key(.telephone), [7])
        selection.add(key(.page), Array(1...300))
        let candidates = selection.candidates()
        #expect(candidates.first?.id == 7)
        #expect(candidates.first?.foundBy == [.telephone, .page])
        #expect(candidates.dropFirst().first?.id == 300, "Among equals the newer comes first.")
        #expect(CandidateSelection.rarity(1) > CandidateSelection.rarity(2))
    }

    @Test("A key of more than 400 cases finds nobody, and is told")
    func tooCommon() {
        var selection = CandidateSelection(cases: 1000)
        selection.add(key(.telephone), Array(1...401))
        #expect(selection.candidates().isEmpty)
        #expect(selection.tooCommon == [key(.telephone)])
        selection.add(key(.page), Array(1...400))
        #expect(selection.candidates().count == CandidateSelection.most)
    }

    @Test("A key that is only counted finds nobody, and counts the matter itself")
    func counted() {
        var selection = CandidateSelection(cases: 1000)
        for kind in MatchKeyKind.allCases where !kind.isAsked { selection.add(key(kind), [1, 2, 3]) }
        selection.add(key(.nameCore), [4])
        #expect(selection.candidates().map(\.id) == [4])
        #expect(selection.frequencies.brand == 4)
        #expect(selection.frequencies.rightNumber == 4)
        #expect(selection.frequencies.complainant == 4)
        #expect(selection.frequencies.name == 2)
        selection.add(key(.brand, 2), Array(1...500))
        #expect(selection.frequencies.brand == TermFrequencies.most)
        #expect(selection.frequencies.cases == 1000)
    }

    @Test("A common value says nothing of a pair that does not agree in it")
    func agreeing() {
        var frequencies = TermFrequencies()
        (frequencies.brand, frequencies.name, frequencies.rightNumber, frequencies.complainant) = (5, 6, 7, 8)
        var comparison = Comparison()
        comparison[.brand] = Comparison.differs + 1
        comparison[.name] = Comparison.differs
        let agreeing = frequencies.agreeing(comparison)
        #expect((agreeing.brand, agreeing.name, agreeing.rightNumber, agreeing.complainant) == (5, 0, 0, 0))
    }

    @Test("The best are those of a full sort, whatever their number", arguments: 0..<40 as Range<UInt64>)
    func best(seed: UInt64) {
        var chance = Chance(seed: seed)
        var selection = CandidateSelection(cases: 0, most: 32)
        var weights: [Int64: Double] = [:]
        for _ in 0..<Int.random(in: 1...20, using: &chance) {
            let count = Int.random(in: 1...400, using: &chance)
            let ids = Set((0..<count).map { _ in Int64.random(in: 0...900, using: &chance) })
            selection.add(key(.page, Int64.random(in: 0...Int64.max, using: &chance)), ids.sorted())
            for id in ids { weights[id, default: 0] += CandidateSelection.rarity(ids.count) }
        }
        let expected = weights.sorted { ($0.value, $0.key) > ($1.value, $1.key) }.prefix(32)
        let candidates = selection.candidates()
        #expect(candidates.map(\.id) == expected.map(\.key))
        #expect(candidates.map(\.weight) == expected.map(\.value))
    }
}
