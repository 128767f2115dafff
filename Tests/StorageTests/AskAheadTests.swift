import Storage
import TestStores
import Testing
import Vocabulary

@Suite("Storage contract: what is asked ahead is answered as if it were asked then")
struct AskAheadTests {
    private let known = Question.setting("known")
    private let unknown = Question.setting("unknown")

    private func store(on engine: Engine) async throws -> TestDatabase {
        let test = try await TestDatabase(on: engine)
        try await test.database.write { try $0.saveSetting("known", [1]) }
        return test
    }

    @Test("In any order, with other questions in between, and again when asked a second time", arguments: Engine.all)
    func anyOrder(_ engine: Engine) async throws {
        let test = try await store(on: engine)
        let found = try await test.database.read { connection in
            try connection.askAhead([known, .lastMatter, unknown])
            let absent = try connection.setting("unknown")
            let other = try connection.setting("other")
            return [absent, other, try connection.setting("known"), try connection.setting("known")]
        }
        #expect(found == [nil, nil, [1], [1]])
    }

    @Test("What was asked ahead in one transaction is no answer in the next", arguments: Engine.all)
    func forgotten(_ engine: Engine) async throws {
        let test = try await store(on: engine)
        for value: UInt8 in 2...40 {
            try await test.database.write { connection in
                try connection.askAhead([known, unknown])
                try connection.saveSetting("other", [value])
            }
            try await test.database.write { try $0.saveSetting("known", [value]) }
            #expect(try await test.database.write { try $0.setting("known") } == [value])
        }
    }

    @Test("A refusal in between leaves no answer behind", arguments: Engine.all)
    func refused(_ engine: Engine) async throws {
        struct Refusal: Error {}
        let test = try await store(on: engine)
        for value: UInt8 in 2...40 {
            await #expect(throws: Refusal.self) {
                try await test.database.write { connection in
                    try connection.askAhead([known])
                    throw Refusal()
                }
            }
            try await test.database.write { try $0.saveSetting("known", [value]) }
            #expect(try await test.database.write { try $0.setting("known") } == [value])
        }
    }

    @Test("After a write the answer is that of the write, also where the first had arrived", arguments: Engine.all)
    func written(_ engine: Engine) async throws {
        let test = try await store(on: engine)
        let found = try await test.database.write { connection in
            try connection.askAhead([known])
            try connection.saveSetting("known", [2])
            let first = try connection.setting("known")
            try connection.askAhead([known, unknown])
            _ = try connection.setting("unknown")
            try connection.saveSetting("known", [3])
            return [first, try connection.setting("known")]
        }
        #expect(found == [[2], [3]])
    }

    @Test("More statements than the pipeline holds unanswered take nothing from it", arguments: Engine.all)
    func longPipeline(_ engine: Engine) async throws {
        let test = try await store(on: engine)
        let found = try await test.database.write { connection in
            try connection.askAhead([known])
            for value: UInt8 in 0..<250 { try connection.saveSetting("other", [value]) }
            return [try connection.setting("known"), try connection.setting("other")]
        }
        #expect(found == [[1], [249]])
    }
}
