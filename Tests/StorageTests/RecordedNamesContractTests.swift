import Storage
import TestStores
import Testing
import Vocabulary

@Suite("Storage contract: a case is found by names of files and numbers that stand in its rows")
struct RecordedNamesContractTests {
    @Test("Names and numbers of a filing are in its one entry, and go and come back with it", arguments: Engine.all)
    func filing(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        var new = NewCase.sample(1, test.agreement)
        new.events[0].body = Array(#"{"number":"2026-000001","provenance":{"hotline":{"_0":{"number":"JB17"}}}}"#.utf8)
        new.files = [.named("收据.pdf")]
        new.draft = testSalt
        try await test.database.write { _ = try $0.insertEvidence(.named("合同.pdf"), ofDraft: testSalt) }
        let id = try await test.file([new, .sample(2, test.agreement)])[0]
        let words = ["JB17", "收据", "合同", "美加净 合同 JB17"]
        for words in words { #expect(try await test.found(words) == [1], "\(words)") }
        #expect(try await test.search("合同").items.first?.passage?.place == .file(.hour(3)))
        #expect(try await test.search("JB17").items.first?.passage?.place == .record(.hour(1)))
        try await test.database.write { try $0.unindex(id) }
        for words in words { #expect(try await test.overview(words).isEmpty, "\(words)") }
        try await test.database.write { try $0.index(id) }
        for words in words { #expect(try await test.found(words) == [1], "\(words)") }
        #expect(try await test.database.read { try $0.isFoundByWords(id) })
    }

    @Test("What is not for all of the desk, or an informant named, is in no entry", arguments: Engine.all)
    func secrecy(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        var tipOff = NewCase.sample(2, test.agreement)
        tipOff.state.applicantRole = .informant
        tipOff.files = [.named("表哥.jpg"), .named("查封.pdf", by: .agencyLiaison)]
        let ids = try await test.file([.sample(1, test.agreement), tipOff])
        try await test.database.write { connection in
            try connection.insertEvidence([.named("录音.mp3", for: .applicantAndDesk), .named("清单.pdf")], of: ids[0])
            try connection.insertEvidence([.named("表哥的信.jpg", by: .deskOfficer)], of: ids[1])
        }
        for words in ["录音", "表哥"] { #expect(try await test.overview(words).isEmpty, "\(words)") }
        #expect(try await test.found("清单") == [1])
        #expect(try await test.found("查封") == [2])
    }

    @Test(
        "A file that is removed finds its case no more, but by what another file has in its name", arguments: Engine.all
    )
    func removed(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        var new = NewCase.sample(1, test.agreement)
        new.files = [.named("收据 甲.pdf")]
        let id = try await test.file([new, .sample(2, test.agreement)])[0]
        try await test.database.write { try $0.insertEvidence([.named("收据 乙.pdf"), .named("收据 丙.pdf")], of: id) }
        let files = try await test.database.read { try $0.evidence(of: id) }
        #expect(files.count == 3)
        let names: [(gone: String, left: [String])] = [
            ("甲", ["乙", "丙", "收据"]), ("乙", ["丙", "收据"]), ("丙", []),
        ]
        for (file, name) in zip(files, names) {
            // Twice is once.
            for _ in 1...2 { try await test.database.write { try $0.removeEvidence(file.id, at: .hour(4)) } }
            #expect(try await test.overview(name.gone).isEmpty)
            for word in name.left { #expect(try await test.found(word) == [1], "\(word)") }
        }
        #expect(try await test.overview("收据").isEmpty)
        #expect(try await test.found("美加净") == [2, 1])
    }

    @Test(
        "Words of one question may stand in a text, a name and a number, also after the index was made anew",
        arguments: Engine.all)
    func together(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        // More than one statement asks for.
        let ids = try await test.file((1...70).map { .sample($0, test.agreement) })
        var event = EventRow.sample(2, test.agreement, kind: "case.decisionRecorded.1")
        event.body = Array(#"{"documentNumber":"城罚 81","referral":1}"#.utf8)
        let decided = event
        for id in [ids[1], ids[69]] {
            try await test.database.write { connection in
                try connection.appendEvents([decided], to: id, expectedVersion: 1)
                try connection.insertEvidence([.named("收据.pdf")], of: id)
                try connection.insertTexts([.later(1, "仓库在河北。")], of: id)
            }
        }
        #expect(try await test.found("城罚 收据 仓库") == [70, 2])
        try await test.database.write { connection in
            try connection.emptySearchIndex()
            _ = try connection.indexCases(before: CaseID(71), limit: 100)
        }
        #expect(try await test.found("城罚 收据 仓库") == [70, 2])
        let places: [(String, Passage.Place)] = [
            ("仓库", .text(.hour(1))), ("收据", .file(.hour(3))), ("城罚", .record(.hour(2))),
        ]
        for (words, place) in places {
            #expect(try await test.search(words).items.map(\.passage?.place) == [place, place], "\(words)")
        }
    }

    @Test("Each kind of event that names a number finds the case by it, and no other does", arguments: Engine.all)
    func events(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        let id = try await test.file([.sample(1, test.agreement)])[0]
        let bodies = [
            ("case.decisionRecorded.1", #"{"documentNumber":"城罚 81","referral":1}"#),
            ("case.outcomeReported.1", #"{"documentNumber":"城罚 82","referral":1}"#),
            ("case.regionAnswered.1", #"{"answer":{"signed":{"day":"2026-03-21","foreignNumber":"冀 83"}}}"#),
            ("case.trackingNoted.1", #"{"documentNumber":"城罚 84"}"#),
            ("case.registered.1", #"{"provenance":{"platform":{"_0":{"number":"TB-85","platform":"12"}}}}"#),
            ("case.registered.1", #"{"provenance":{"exhibition":{"_0":{"lastDay":20500,"name":"春展"}}}}"#),
            ("case.registered.1", #"{"provenance":{"partner":{}}}"#),
        ]
        let events = bodies.enumerated().map { index, named in
            var event = EventRow.sample(index + 2, test.agreement, kind: named.0)
            event.body = Array(named.1.utf8)
            return event
        }
        try await test.database.write { try $0.appendEvents(events, to: id, expectedVersion: 1) }
        for number in ["81", "82", "83", "城罚 冀", "TB-85", "春展"] {
            #expect(try await test.found(number) == [1], "\(number)")
        }
        #expect(try await test.overview("84").isEmpty)
    }
}

extension NewEvidence {
    fileprivate static func named(
        _ name: String, by role: Role = .publicVisitor, for audience: TextAudience = .everyone
    ) -> NewEvidence {
        NewEvidence(
            digest: String(repeating: "d", count: 64), size: 1, name: name, mediaType: "image/jpeg", addedAt: .hour(3),
            addedBy: role, audience: audience)
    }
}

extension TestDatabase {
    /// Cases that the index itself names.
    fileprivate func overview(_ words: String) async throws -> [CaseID] {
        try await database.read { try $0.overview(of: SearchRequest(words)).facets.map(\.id) }
    }
}
