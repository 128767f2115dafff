import Testing
import Vocabulary

@testable import Matching

@Suite("Letters find one another by pages, words and who complains")
struct NarrativeTests {
    private static let filler = String(
        repeating: "We ask the host to remove what stands there without leave. ", count: 12)

    private static func letter(
        _ story: String, complainant: String = "", pages: String = "", on day: String = "2026-03-05"
    ) -> ToldMatter {
        var told = ToldMatter(receivedOn: Day(day)!, right: .copyright)
        told.complainant = complainant
        told.pages = pages
        told.narrative = filler + story
        return told
    }

    private static func index(_ matters: [ToldMatter]) -> NarrativeIndex {
        var builder = NarrativeIndexBuilder()
        for (number, matter) in matters.enumerated() {
            if let narrative = Narrative(matter) { builder.add(narrative, of: number) }
        }
        return builder.finished()
    }

    @Test("A matter whose respondent is told in fields is no letter, nor is a short one")
    func letters() {
        var told = Self.letter("")
        #expect(Narrative.isLetter(told))
        told.phone = "13812345678"
        #expect(!Narrative.isLetter(told))
        told.phone = ""
        told.narrative = "Please remove it."
        #expect(!Narrative.isLetter(told))
    }

    @Test("The page shared comes before the words shared, however it is written and wherever it stands")
    func pagesFirst() {
        let index = Self.index([
            Self.letter("The zebrafish simulator of Quillfeather was copied.", complainant: "quillfeather"),
            Self.letter("Nothing in common.", pages: "https://github.com/Someone/Thing", on: "2019-01-01"),
            Self.letter(
                "The zebrafish simulator of Quillfeather: hxxps://github[.]com/someone/thing.git",
                complainant: "quillfeather"),
        ])
        var room = index.room
        let found = index.joined([], for: 2, &room)
        #expect(found.map(\.candidate.id) == [1, 0])
        #expect(found[0].candidate.foundBy.contains(.page))
    }

    @Test("Without pages rare words, the complainant and the days between decide")
    func words() {
        let index = Self.index([
            Self.letter("The painting of the harbour.", on: "2020-01-01"),
            Self.letter("The zebrafish simulator was copied.", on: "2026-02-01"),
            Self.letter("The zebrafish simulator was copied.", on: "2021-02-01"),
            Self.letter("The zebrafish simulator has been copied again."),
        ])
        var room = index.room
        let found = index.joined([], for: 3, &room)
        #expect(found.map(\.candidate.id) == [1, 2, 0])
    }

    @Test("Of letters that are equally alike the earliest are compared, in every process the same")
    func ties() {
        let index = Self.index((0..<220).map { _ in Self.letter("The same again.", complainant: "quillfeather") })
        #expect(index.candidates(of: 219) == Array(0..<120))
    }

    @Test("A look-up finds the same whichever look-ups came before it")
    func room() {
        let stories = ["The painting of the harbour.", "The zebrafish simulator.", "The painting of the simulator."]
        let index = Self.index(stories.map { Self.letter($0, complainant: "quillfeather") })
        var used = index.room
        for matter in [0, 1, 2, 1, 0] {
            var fresh = index.room
            let (later, first) = (index.joined([], for: matter, &used), index.joined([], for: matter, &fresh))
            #expect(later == first)
        }
    }

    @Test("What keys found of matters that are no letters stays, and a matter that is none keeps what keys found")
    func joined() {
        var stall = ToldMatter(receivedOn: Day("2026-03-01")!, right: .trademark)
        stall.phone = "13812345678"
        let index = Self.index([Self.letter("One."), stall, Self.letter("Two.")])
        let candidate = Candidate(id: 1, weight: 1, kinds: 0)
        let found = [Found(candidate: candidate, score: MatchScore(sameComplaint: 0.9, sameInfringer: 0.9))]
        var room = index.room
        let (stalls, letters) = (index.joined(found, for: 1, &room), index.joined(found, for: 0, &room))
        #expect(stalls == found)
        #expect(Set(letters.map(\.candidate.id)) == [1, 2])
    }

    @Test("Agreement is the same from both sides", arguments: 0..<20 as Range<UInt64>)
    func symmetric(seed: UInt64) throws {
        var state = seed
        func pick() -> String {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return ["harbour", "zebrafish", "simulator", "painting", "again", "library", "course"][Int(state >> 33) % 7]
        }
        let matters = (0..<6).map { _ in
            Self.letter((0..<8).map { _ in pick() }.joined(separator: " "), complainant: pick())
        }
        let index = Self.index(matters)
        var room = index.room
        let weights = (0..<6).map { one in
            Dictionary(
                uniqueKeysWithValues: index.joined([], for: one, &room).map { ($0.candidate.id, $0.candidate.weight) })
        }
        for one in 0..<6 {
            for other in 0..<6 where other != one {
                let there = try #require(weights[one][Int64(other)])
                let back = try #require(weights[other][Int64(one)])
                #expect(abs(there - back) < 0.0001)
            }
        }
    }

    @Test("A greater weight never has a lesser probability")
    func monotone() {
        var last = -1.0
        for step in 0..<100 {
            var agreement = NarrativeAgreement()
            agreement.rarestPage = Float(step) / 5
            #expect(agreement.probability > last)
            #expect(agreement.probability < 1)
            last = agreement.probability
        }
    }

    @Test("Letters are keyed by phrases, by all their pages and by their complainant's half year")
    func keys() {
        let secret = MatchSecret(low: 1, high: 2)
        let pages = (0..<40).map { "https://github.com/owner/thing\($0)" }.joined(separator: " ")
        let one = MatchProfile(Self.letter("One harbour.", complainant: "quillfeather", pages: pages), secret: secret)
        let other = MatchProfile(
            Self.letter("One harbour! See github.com/owner/thing37", complainant: "quillfeather", on: "2026-04-01"),
            secret: secret)
        let shared = Set(one.keys).intersection(other.keys)
        #expect(one.keys.count { $0.kind == .page } == 40)
        #expect(shared.contains { $0.kind == .page })
        #expect(shared.contains { $0.kind == .phrase })
        #expect(shared.contains { $0.kind == .complainantAndTime })
    }

    @Test("Chinese is compared by every two neighbouring characters, Latin letters by words")
    func tokens() {
        let words = NarrativeWords(Array("销售假货 Fake goods".utf8), apartFrom: []).hashes(most: 100)
        #expect(words.count == 5)
        #expect(words.contains(NarrativeWords.hash(of: "假货".utf8)))
        #expect(words.contains(NarrativeWords.hash(of: "fake".utf8)))
    }
}
