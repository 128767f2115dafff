import CaseRules
import Casework
import Foundation
import Storage
import TestStores
import Testing
import Vocabulary

@Suite("A matter that turns out to be a secret stands in no index, and comes back when it is none")
struct ConfidentialTests {
    private static let secret: [String: Argument] = ["right": .text("ts"), "act": .text("secretMisuse")]

    @Test("Classified as a secret, a matter is sealed whole; title, search, keys and the words before are gone")
    func sealed() async throws {
        try await TestCentre.run { centre in
            let (number, officer) = try await examined(centre)
            try await expectFound(number, centre, officer)
            try await centre.step(.classify, Self.secret, on: number, by: officer)
            for words in ["东湾路", "配方"] {
                #expect(try await centre.search(SearchQuestion(words), for: officer).rows.isEmpty)
            }
            #expect(try await centre.lookUp(Filing.sample(7).intake, for: officer).isEmpty)
            let row = try await centre.database.read { try $0.caseState(number)! }
            #expect(row.title == "商业秘密")
            #expect(try await centre.inbox(.open, for: officer).items.map(\.title) == ["商业秘密"])
            #expect(try await centre.database.read { try $0.matter(of: row.id) } == nil)
            #expect(try await centre.database.read { try $0.texts(of: row.id) }.map(\.isSealed) == [true, true])
            try await expectWhole(number, centre, officer)
            let readings = try await centre.database.read { try $0.readings(of: row.id, limit: 5) }
            #expect(readings.map(\.what) == ["confidential"])
        }
    }

    @Test("Undone or classified anew, it is found again as before, and can be sealed a second time")
    func opened() async throws {
        try await TestCentre.run { centre in
            let (number, officer) = try await examined(centre)
            let title = try await centre.database.read { try $0.caseState(number)!.title }
            let plain: [String: Argument] = ["right": .text("tm"), "act": .text("counterfeit")]
            for back in [CommandOrder(.undo), CommandOrder(.classify, plain)] {
                try await centre.step(.classify, Self.secret, on: number, by: officer)
                _ = try await centre.perform(back, on: number, by: officer)
                try await expectFound(number, centre, officer)
                let row = try await centre.database.read { try $0.caseState(number)! }
                #expect(row.title == title)
                #expect(try await centre.database.read { try $0.texts(of: row.id) }.filter(\.isSealed).count == 1)
                #expect(try await centre.database.read { try $0.sealed("confidential", of: row.id) } == nil)
                #expect(try await centre.database.read { try $0.key("confidential", of: row.id) } == nil)
                try await expectWhole(number, centre, officer)
            }
            try await centre.step(.classify, Self.secret, on: number, by: officer)
            #expect(try await centre.search(SearchQuestion("东湾路"), for: officer).rows.isEmpty)
            try await expectWhole(number, centre, officer)
        }
    }

    @Test("A part of a secret is a secret, whatever its own rights, and stays one when it is classified plainly")
    func part() async throws {
        try await TestCentre.run { centre in
            let (number, officer) = try await examined(centre)
            let chief = try await centre.staff("second chief", .deskSupervisor)
            try await centre.step(.classify, Self.secret, on: number, by: officer)
            let order = CommandOrder(.splitCase, ["text": .text("仓库里的另一批。")])
            let part = try #require(try await centre.perform(order, on: number, by: chief).parts.first)
            try await centre.accept(part, by: officer)
            try await centre.step(
                .classify, ["right": .text("tm"), "act": .text("counterfeit")], on: part, by: officer)
            #expect(try await centre.search(SearchQuestion("东湾路"), for: officer).rows.isEmpty)
            #expect(try await centre.lookUp(Filing.sample(7).intake, for: officer).isEmpty)
            let row = try await centre.database.read { try $0.caseState(part)! }
            #expect(row.title == "商业秘密")
            #expect(try await centre.database.read { try $0.matter(of: row.id) } == nil)
            let file = try await centre.caseFile(part, for: officer)
            #expect(file.current.isConfidential && file.matter?.respondent == "第 7 号店")
            #expect(try await centre.verify(progress: { _ in }, fileIsSound: { _ in true }).findings.isEmpty)
        }
    }

    @Test(
        "What was sealed can be read in no file of the database once the job has cleared it",
        .enabled(if: Engine.chosen == .sqlite, "a PostgreSQL server keeps the bytes until the space is used again"))
    func cleared() async throws {
        try await TestCentre.run { centre in
            let (number, officer) = try await examined(centre)
            try await centre.step(.classify, Self.secret, on: number, by: officer)
            let words = ["东湾路 7 号", "第 7 号店", "配方可能是秘密。"]
            for word in words { #expect(try await centre.count(word) > 0, "\(word)") }
            #expect(try await centre.clearErased())
            for word in words { #expect(try await centre.count(word) == 0, "\(word)") }
            try await expectWhole(number, centre, officer)
            try await centre.step(.undo, on: number, by: officer)
            #expect(try await centre.clearErased())
            #expect(try await centre.count("东湾路 7 号") == 1)
        }
    }

    /// An accepted tip-off about which an officer and a supervisor have written.
    private func examined(_ centre: ServiceCentre) async throws -> (CaseNumber, Actor) {
        let officer = try await centre.staff("officer", .deskOfficer)
        let chief = try await centre.staff("chief", .deskSupervisor)
        let number = try await centre.file(.sample(7)).number
        try await centre.step(.beginExamination, on: number, by: officer)
        let refusal: [String: Argument] = ["reason": .text("notIP"), "text": .text("配方不是商标。")]
        try await centre.step(.refuse, refusal, on: number, by: officer)
        try await centre.step(.decline, ["text": .text("配方可能是秘密。")], on: number, by: chief)
        try await centre.acceptExamined(number, by: officer)
        return (number, officer)
    }

    private func expectFound(_ number: CaseNumber, _ centre: ServiceCentre, _ officer: Actor) async throws {
        for words in ["东湾路", "可能是秘密", "东湾路 配方"] {
            let found = try await centre.search(SearchQuestion(words), for: officer)
            #expect(found.rows.map(\.number) == [number], "\(words)")
        }
        #expect(try await centre.lookUp(Filing.sample(7).intake, for: officer).map(\.match.number) == [number])
    }

    /// The desk still reads all of it, and every commitment is true.
    private func expectWhole(_ number: CaseNumber, _ centre: ServiceCentre, _ officer: Actor) async throws {
        let file = try await centre.caseFile(number, for: officer)
        #expect(file.matter?.respondent == "第 7 号店")
        #expect(Set(file.texts.map(\.words)) == ["配方不是商标。", "配方可能是秘密。"])
        #expect(try await centre.verify(progress: { _ in }, fileIsSound: { _ in true }).findings.isEmpty)
    }
}

extension ServiceCentre {
    /// How often some words stand in the files of the database.
    fileprivate func count(_ words: String) async throws -> Int {
        let file = "SELECT file FROM pragma_database_list WHERE name = 'main'"
        let path = try await database.read { try $0.first(file, []) { $0.text(0) } ?? "" }
        return ["", "-wal"].reduce(0) { sum, suffix in
            guard var rest = FileManager.default.contents(atPath: path + suffix) else { return sum }
            var count = 0
            while let found = rest.range(of: Data(words.utf8)) {
                count += 1
                rest = rest[found.upperBound...]
            }
            return sum + count
        }
    }
}
