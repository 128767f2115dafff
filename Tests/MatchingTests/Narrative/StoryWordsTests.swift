import Matching
import Testing
import Vocabulary

@Suite("Stories that are told again")
struct StoryWordsTests {
    private static let sentences = [
        "The seller on the upper floor copied our course on harbour pilots, page by page and picture by picture.",
        "We wrote the course over four years with nine pilots of three harbours, and printed it in autumn.",
        "A pupil of ours saw the copies lie open on the counter and was told that they came from the printer.",
        "Nobody of that floor has asked us for leave, nor would we have given it for so careless a print.",
        "The printer denies it, yet the same smudge stands on the sixth page of every copy that we have seen.",
    ]

    private static func letter(_ sentences: [String], page: String = "") -> ToldMatter {
        var told = ToldMatter(receivedOn: Day("2026-03-05")!, right: .copyright)
        told.narrative = sentences.joined(separator: " ") + " " + page
        return told
    }

    private static func resemblance(_ one: ToldMatter, _ other: ToldMatter) throws -> Double {
        let (here, there) = (try #require(StoryWords(one)), try #require(StoryWords(other)))
        let resemblance = here.resemblance(to: there)
        #expect(resemblance == there.resemblance(to: here))
        return resemblance
    }

    @Test("The same words are the same story, whatever pages stand among them")
    func same() throws {
        let (one, other) = (Self.letter(Self.sentences), Self.letter(Self.sentences, page: "https://example.com/a"))
        #expect(try Self.resemblance(one, other) == 1)
    }

    @Test("A story with another ending is told again, one with a single sentence in common is not")
    func parts() throws {
        let ending = Array(Self.sentences.dropLast()) + ["We ask the centre to look at the counter once more."]
        #expect(try Self.resemblance(Self.letter(Self.sentences), Self.letter(ending)) >= StoryWords.again)
        let other = [String](repeating: "Nothing else of it stands here: this is about another thing.", count: 8)
        let single = try Self.resemblance(Self.letter(Self.sentences), Self.letter([Self.sentences[0]] + other))
        #expect(single > 0 && single < StoryWords.again)
    }

    @Test("What is no letter has no story to compare")
    func noLetter() {
        var told = Self.letter(Self.sentences)
        told.phone = "13812345678"
        #expect(StoryWords(told) == nil)
    }

    @Test("Stories decide only where no field differs and nothing of the respondent is told by both")
    func left() {
        var comparison = Comparison()
        (comparison[.time], comparison[.complainant], comparison[.told]) = (1, 1, 1)
        #expect(comparison.isLeftToStories)
        comparison[.brand] = 4
        #expect(comparison.isLeftToStories)
        for field in [ComparedField.name, .contact, .telephone, .address, .unit, .page, .rightNumber, .brand, .goods] {
            var other = comparison
            other[field] = Comparison.differs
            #expect(!other.isLeftToStories)
        }
    }
}
