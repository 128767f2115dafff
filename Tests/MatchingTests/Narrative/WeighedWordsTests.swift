import Testing

@testable import Matching

@Suite("Words that two letters share")
struct WeighedWordsTests {
    /// As many letters have a word as its number says.
    private static func words(_ words: [UInt64]) -> WeighedWords { WeighedWords(words, of: 100) { Int($0) } }

    @Test("All words of the lighter one are the whole, in whichever order the two are asked")
    func whole() {
        let (few, many) = (Self.words([3, 20]), Self.words([1, 3, 7, 20, 90]))
        #expect(few.shared(with: many) == 1 && many.shared(with: few) == 1)
    }

    @Test("A rare word weighs more than a common one, and words that only one has weigh against")
    func rarity() {
        let rare = Self.words([2, 50]).shared(with: Self.words([2, 51]))
        let common = Self.words([2, 50]).shared(with: Self.words([3, 50]))
        #expect(rare > common && common > 0 && rare < 1)
        #expect(Self.words([1, 4]).shared(with: Self.words([2, 5])) == 0)
    }

    @Test("Where one tells no word, nothing is said")
    func missing() {
        #expect(Self.words([]).shared(with: Self.words([1])) == -1)
        #expect(Self.words([1]).shared(with: Self.words([])) == -1)
    }
}
