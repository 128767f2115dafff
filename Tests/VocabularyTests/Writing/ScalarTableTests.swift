import Testing
import Vocabulary

@Suite("Tables of characters")
struct ScalarTableTests {
    @Test("The table of usual forms says what is said of each character by itself")
    func usualForms() {
        let differing = (0..<UInt32(ScalarTable.count)).compactMap(Unicode.Scalar.init).filter {
            UInt32(UsualForm.table[UInt16($0.value)]) != UsualForm.of($0).value
        }
        #expect(differing == [])
    }

    @Test(
        "The table of syllables reads a character as a name does",
        arguments: [("米", "mi"), ("长", "chang"), ("行", "hang"), ("都", "du"), ("吕", "lv"), ("〇", "ling")])
    func syllables(character: Unicode.Scalar, letters: String) {
        let number = Int(Pinyin.numbers[UInt16(character.value)])
        #expect(number > 0 && Pinyin.syllablesInOrder[number - 1] == letters)
    }

    @Test("What is not Chinese has no syllable", arguments: ["A", "1", "あ", "—"] as [Unicode.Scalar])
    func none(scalar: Unicode.Scalar) {
        #expect(Pinyin.numbers[UInt16(scalar.value)] == 0)
    }
}
