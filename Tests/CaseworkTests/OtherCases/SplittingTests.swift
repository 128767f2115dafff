import Agreement
import CaseRules
import Casework
import Storage
import Testing
import Vocabulary

@Suite("A case is split (C52)")
struct SplittingTests {
    @Test("Scenario 4: a part has a number, person, files and story of its own, and the old code opens it")
    func split() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let receipt = try await centre.file(desk.filing("林先生", "13800000001"))
            let number = receipt.number
            try await desk.take(.beginExamination, on: number)
            try await desk.take(.addEvidence, on: number, files: [TestDesk.photo(named: "厂房.jpg")])
            let result = try await desk.take(
                .splitCase, ["text": .text("河北工厂生产的部分。"), "place": .text("otherRegion")], on: number,
                by: desk.supervisor)
            let part = try #require(result.parts.first)
            let file = try await centre.caseFile(part, for: desk.officer, opensIdentity: true)
            #expect(file.current.splitFrom == number && file.current.subject.place == .otherRegion)
            #expect(file.evidence.map(\.name) == ["厂房.jpg"])
            #expect(file.matter?.narrative.hasPrefix("河北工厂生产的部分。") == true)
            guard case .open(let identity) = file.identity else { return #expect(Bool(false)) }
            #expect(identity.name == "林先生")
            #expect(try await centre.caseFile(number, for: desk.officer).current.parts == [part])
            #expect(try await centre.track(number).events.contains { $0.text.zh.contains("\(part)") })
            guard case .opened = try await centre.openTrack(part, receipt.code) else { return #expect(Bool(false)) }
            try await desk.take(.beginExamination, on: part)
            #expect(try await centre.caseFile(part, for: desk.officer).current.duplicateCheck?.matches.isEmpty == true)
            try await desk.verify()
        }
    }

    @Test("The one code opens the parts and their parts, which have none of their own")
    func partOfPart() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let receipt = try await centre.file(desk.filing("林先生", "13800000001"))
            var number = receipt.number
            for words in ["河北工厂。", "工厂的仓库。"] {
                try await desk.take(.beginExamination, on: number)
                let result = try await desk.take(.splitCase, ["text": .text(words)], on: number, by: desk.supervisor)
                number = try #require(result.parts.first)
                let part = number
                let hash = try await centre.database.read { try $0.queryCodeHash(of: $0.caseState(part)!.id) }
                #expect(hash == nil)
                guard case .opened = try await centre.openTrack(number, receipt.code) else {
                    return #expect(Bool(false))
                }
            }
            let other = try await centre.file(.sample(1)).code
            guard case .wrong = try await centre.openTrack(number, other) else { return #expect(Bool(false)) }
            try await desk.verify()
        }
    }

    @Test("What is written to an informant about a part does not stand in the part's story")
    func partOfTipOff() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let number = try await centre.file(.sample(1)).number
            try await desk.take(.beginExamination, on: number)
            let result = try await desk.take(
                .splitCase, ["text": .text("您当会计的那家工厂。")], on: number, by: desk.supervisor)
            let part = try #require(result.parts.first)
            #expect(try await centre.caseFile(part, for: desk.officer).matter?.narrative == "出售假冒商品。")
            #expect(try await centre.track(number).events.contains { $0.words == "您当会计的那家工厂。" } == false)
        }
    }

    @Test("Parts of one matter are no duplicates of each other, of the whole, or of each other's parts")
    func siblings() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let number = try await desk.file("林先生", "13800000001")
            try await desk.take(.beginExamination, on: number)
            func split(_ whole: CaseNumber) async throws -> CaseNumber {
                let result = try await desk.take(
                    .splitCase, ["text": .text("河北工厂的部分。"), "place": .text("otherRegion")], on: whole,
                    by: desk.supervisor)
                return try #require(result.parts.first)
            }
            let first = try await split(number)
            let second = try await split(number)
            try await desk.take(.beginExamination, on: second)
            let third = try await split(second)
            try await desk.take(.beginExamination, on: third)
            for part in [first, second, third] {
                let current = try await centre.caseFile(part, for: desk.officer).current
                #expect(current.duplicateCheck?.matches.isEmpty != false, "\(part)")
            }
            let stranger = try await desk.file("陌生人", "13911112222")
            try await desk.take(.beginExamination, on: stranger)
            let found = try await centre.caseFile(stranger, for: desk.officer).current.duplicateCheck?.matches ?? []
            #expect(Set(found.map(\.number)) == [number, first, second, third])
        }
    }
}
