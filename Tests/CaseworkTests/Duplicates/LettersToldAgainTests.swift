import Agreement
import CaseRules
import Casework
import Matching
import Storage
import Testing
import Vocabulary

@Suite("Matters told in nothing but a long letter")
struct LettersToldAgainTests {
    private static let story = """
        The seller on the upper floor copied our course on harbour pilots, page by page and picture by picture. We wrote \
        the course over four years with nine pilots of three harbours, and printed it in autumn. A pupil of ours saw the \
        copies lie open on the counter and was told that they came from the printer. The printer denies it, yet the same \
        smudge stands on the sixth page of every copy that we have seen so far.
        """

    private static let otherStory = """
        Somebody films the rehearsals of our theatre from the gallery and sells the films at the gate before the first night. \
        The ushers have found two cameras under the seats, and a third one behind the curtain of the box. What is sold has \
        neither sound nor end, and the people who bought it ask us for their money, although we never saw any of it. The \
        gate belongs to the town, which says that it cannot close it to anybody.
        """

    private static func letter(_ story: String, by name: String, _ phone: String, page: String = "") -> Filing {
        var filing = ToldAgain.holder(phone)
        filing.intake.rights = [.copyright]
        (filing.intake.rightNumber, filing.intake.brand, filing.intake.goods) = ("", "", "")
        (filing.intake.respondent, filing.intake.contact) = ("", "")
        (filing.intake.address, filing.intake.phone, filing.intake.pages) = ("", "", page)
        filing.intake.narrative = story
        filing.intake.applicant = ApplicantIdentity(name: name, phone: phone)
        return filing
    }

    @Test("The earlier letter in the same words is shown, though its score is low; another story is not")
    func again() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let older = try await centre.file(Self.letter(Self.story, by: "甲公司", "13800000001")).number
            _ = try await centre.file(Self.letter(Self.otherStory, by: "丙剧院", "13800000003"))
            let later = centre.at { TestCentre.start.adding(hours: 24 * 100) }
            let filing = Self.letter(Self.story + " We ask once more.", by: "Somebody else", "13900000002")
            let found = try await later.lookUp(filing.intake, for: desk.officer)
            #expect(found.map(\.match.number) == [older])
            let rule = try #require(centre.agreement.duplicates)
            #expect(found.allSatisfy { Probability($0.score.sameComplaint) < rule.shown && $0.band == .unlikely })
            #expect(found.first?.keys.contains(MatchKeyKind.phrase.name) == true)
            let number = try await later.file(filing).number
            let second = TestDesk(desk, at: later)
            try await second.take(.beginExamination, on: number)
            let check = try await later.caseFile(number, for: desk.officer).current.duplicateCheck
            #expect(check?.matches.map(\.number) == [older])
            let review = try await later.duplicates(of: number, for: desk.officer)
            #expect(review.candidates.map(\.matter.number) == [older])
            try await second.verify()
        }
    }

    @Test("The earlier letter is read without opening who wrote it")
    func closed() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let older = try await centre.file(Self.letter(Self.story, by: "甲公司", "13800000001")).number
            try await centre.database.write { connection in
                let id = try #require(try connection.caseState(older)).id
                var key = try #require(try connection.key("identity", of: id))
                key.wrapped = [UInt8](repeating: 0, count: key.wrapped.count)
                try connection.saveKey(key, of: id)
            }
            await #expect(throws: (any Error).self) {
                _ = try await centre.caseFile(older, for: desk.officer, opensIdentity: true)
            }
            let later = centre.at { TestCentre.start.adding(hours: 24 * 100) }
            let intake = Self.letter(Self.story + " We ask once more.", by: "Somebody else", "13900000002").intake
            #expect(try await later.lookUp(intake, for: desk.officer).map(\.match.number) == [older])
        }
    }

    @Test("A letter in the words of a form is another matter where its page is another one")
    func form() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            _ = try await centre.file(
                Self.letter(Self.story, by: "甲公司", "13800000001", page: "https://github.com/someone/thing"))
            let other = Self.letter(
                Self.story, by: "Somebody else", "13900000002", page: "https://github.com/another/work")
            let later = centre.at { TestCentre.start.adding(hours: 24 * 100) }
            #expect(try await later.lookUp(other.intake, for: desk.officer).isEmpty)
        }
    }
}
