import Storage
import TestStores
import Testing
import Vocabulary

@Suite("Storage contract: match keys find every case that has them, wherever they stand")
struct MatchKeyContractTests {
    /// Keys as a store has them: of each case many of its own, one that few share, and one that all do.
    private static func keys(_ id: Int64) -> [Int64] {
        (1...22).map { (id &* 64 &+ $0) &* 0x5851_F42D_4C95_7F2D } + [id % 50 &* 0x14C3_4F2D_7F2D_4C95, busy]
    }
    private static let busy: Int64 = -5
    private let filters = MatchFilters()

    private func fill(_ test: TestDatabase, _ ids: ClosedRange<Int64>, version: Int = 1) async throws {
        try await test.database.write { connection in
            for id in ids { try connection.insertMatchKeys(Self.keys(id), version: version, of: CaseID(id)) }
        }
    }

    private func found(_ test: TestDatabase, _ key: Int64) async throws -> [Int64] {
        try await test.database.read { try $0.cases(withMatchKeys: [key])[0].map(\.value) }
    }

    private func merge(_ test: TestDatabase) async throws {
        while try await test.database.write({ try $0.mergeMatchKeys() }) {}
    }

    /// Asks under the keys of some cases here and there, and compares with what went in.
    private func expectAll(_ test: TestDatabase, _ ids: ClosedRange<Int64>, without gone: Set<Int64> = []) async throws
    {
        let kept = ids.filter { !gone.contains($0) }
        let groups = Dictionary(grouping: kept.flatMap { id in Self.keys(id).map { ($0, id) } }, by: \.0)
        let asked = ids.filter { $0 % 17 == 0 || gone.contains($0) || $0 > ids.upperBound - 5 }
        let keys = Set(asked.flatMap(Self.keys)).sorted()
        let answers = try await test.database.read { try $0.matchKeyCases(keys) }
        let filters = filters
        #expect(try await test.database.read { try $0.matchKeyCases(keys, filters) } == answers)
        let askedAhead = try await test.database.read { connection in
            try connection.askAhead(filters.questions(keys))
            return try connection.matchKeyCases(keys, filters)
        }
        #expect(askedAhead == answers)
        var wrong: [Int64] = []
        for (key, answer) in zip(keys, answers) {
            let expected = groups[key, default: []].map(\.1).sorted(by: >)
            // What was erased from a common key is still counted.
            let isRight = answer.isTooCommon ? ids.count > 401 && key == Self.busy : answer.ids.map(\.value) == expected
            if !isRight { wrong.append(key) }
        }
        #expect(wrong.isEmpty)
    }

    @Test("The keys of a case answer in the same transaction, and the same key twice is once", arguments: Engine.all)
    func atOnce(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        try await test.database.write { connection in
            try connection.insertMatchKeys([7, -7, 7], of: CaseID(3))
            #expect(try connection.cases(withMatchKeys: [7, 8, -7]) == [[CaseID(3)], [], [CaseID(3)]])
            #expect(try connection.matchKeyCases([7])[0].ids.count == 1)
        }
    }

    @Test("Keys answer while they are young and after they were sorted and merged", arguments: Engine.all)
    func everywhere(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        try await fill(test, 1...30)
        try await expectAll(test, 1...30)
        try await fill(test, 31...700)
        try await expectAll(test, 1...700)
        while try await test.database.write({ try $0.mergeMatchKeys() }) { try await expectAll(test, 1...700) }
        let counts = try await test.database.read { try $0.matchBlockCounts() }
        #expect(counts.blocks >= 1 && counts.blocks < 5 && counts.young < 64)
    }

    @Test("Of a key that more than 401 cases have, none is listed", arguments: Engine.all)
    func busy(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        try await fill(test, 1...401)
        try await merge(test)
        #expect(try await found(test, Self.busy) == Array((1...401).reversed()))
        try await fill(test, 402...402)
        let filters = filters
        for _ in 0..<2 {
            for filters in [nil, filters] {
                let answer = try await test.database.read {
                    try $0.matchKeyCases([Self.busy, Self.keys(3)[0]], filters)
                }
                #expect(answer[0].isTooCommon && answer[0].ids.isEmpty)
                #expect(!answer[1].isTooCommon && answer[1].ids == [CaseID(3)])
            }
            try await fill(test, 403...1000)
            try await merge(test)
        }
    }

    @Test("Blocks from before there were filters get theirs, and nothing is lost meanwhile", arguments: Engine.all)
    func unfiltered(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        try await fill(test, 1...1200)
        try await merge(test)
        try await test.unchecked.write {
            try $0.executeScript("DELETE FROM matchFilter; UPDATE matchBlock SET filtered = 0")
        }
        #expect(try await test.database.read { try $0.hasMatchKeysToMerge() })
        var parts = 0
        while try await test.database.write({ try $0.mergeMatchKeys() }) {
            parts += 1
            try await expectAll(test, 1...1200)
        }
        #expect(parts > 1)
        try await expectAll(test, 1...1200)
    }

    @Test("A transaction that writes reads no filter and finds the same; a reader catches up", arguments: Engine.all)
    func filtersWhileWriting(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        let filters = filters
        try await fill(test, 1...700)
        let keys = [Self.busy] + (1...700).flatMap { Self.keys($0).prefix(2) }
        let expected = try await test.database.read { try $0.matchKeyCases(keys) }
        for isBehind in [true, false] {
            #expect(filters.areBehind == isBehind)
            #expect(try await test.database.write { try $0.matchKeyCases(keys, filters) } == expected)
            #expect(filters.areBehind == isBehind)
            try await test.database.read { try filters.catchUp($0) }
        }
        try await fill(test, 701...1200)
        #expect(try await test.database.write { try $0.matchKeyCases([3], filters) }[0].ids.isEmpty)
        #expect(filters.areBehind, "Blocks came since.")
    }

    @Test("A case is taken out of young keys and of every block, also of one half made", arguments: Engine.all)
    func erased(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        try await fill(test, 1...1200)
        var gone: Set<Int64> = []
        var parts = 0
        repeat {
            let id = Int64(1190 - parts * 37)
            try await test.database.write { try $0.deleteMatchKeys(Self.keys(id), of: CaseID(id)) }
            gone.insert(id)
            parts += 1
            try await expectAll(test, 1...1200, without: gone)
        } while try await test.database.write { try $0.mergeMatchKeys() }
        #expect(parts > 2)
        try await expectAll(test, 1...1200, without: gone)
    }

    @Test("A case that is taken out loses what it wrote last whole, also keys that nobody names", arguments: Engine.all)
    func unnamed(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        try await test.database.write { connection in
            try connection.insertMatchKeys([7, 8], version: 1, of: CaseID(3))
            try connection.insertMatchKeys([7], version: 1, of: CaseID(5))
            try connection.deleteMatchKeys([9], of: CaseID(3))
            #expect(try connection.cases(withMatchKeys: [7, 8]) == [[CaseID(5)], []])
        }
    }

    @Test("A merge that is refused in the middle leaves everything as it was", arguments: Engine.all)
    func refused(_ engine: Engine) async throws {
        struct Stop: Error {}
        let test = try await TestDatabase(on: engine)
        try await fill(test, 1...1200)
        var isMore = true
        while isMore {
            await #expect(throws: Stop.self) {
                try await test.database.write { connection in
                    try connection.mergeMatchKeys()
                    throw Stop()
                }
            }
            try await expectAll(test, 1...1200)
            isMore = try await test.database.write { try $0.mergeMatchKeys() }
        }
        try await expectAll(test, 1...1200)
    }

    @Test("Keys of an earlier normalisation answer until the new ones are complete", arguments: Engine.all)
    func versions(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        try await fill(test, 1...200)
        var keying = try await test.database.write { try $0.beginMatchKeying(version: 2) }
        for start in stride(from: Int64(1), to: 201, by: 50) {
            let state = keying
            keying = try await test.database.write { connection in
                for id in start..<start + 50 {
                    try connection.insertMatchKeys([id, Self.busy], version: 2, of: CaseID(id))
                }
                return try connection.advance(state, to: CaseID(start + 49))
            }
            try await expectAll(test, 1...200)
            #expect(try await found(test, Self.busy) == Array((1...200).reversed()))
        }
        #expect(try await test.database.read { try $0.matchKeying() } == keying)
        let last = keying
        _ = try await test.database.write { try $0.advance(last, to: nil) }
        try await merge(test)
        #expect(try await found(test, Self.keys(7)[0]).isEmpty)
        #expect(try await found(test, 7) == [7])
        #expect(try await found(test, Self.busy) == Array((1...200).reversed()))
        #expect(try await !test.database.read { try $0.matchKeying().isUnderWay })
    }
}
