import Storage
import TestStores
import Testing
import Vocabulary

@Suite("Storage contract: what a look-up by match keys will ask is known beforehand")
struct MatchQuestionsTests {
    private static func keys(_ id: Int64) -> [Int64] {
        (1...20).map { (id &* 64 &+ $0) &* 0x5851_F42D_4C95_7F2D } + [id % 20 &* 0x14C3_4F2D_7F2D_4C95]
    }
    private let filters = MatchFilters()

    /// What a look-up by the keys of a case asks, and what it was reckoned to ask.
    private func questions(
        _ test: TestDatabase, _ id: Int64, writing: Bool
    ) async throws -> (asked: [Question], reckoned: [Question]) {
        let filters = filters
        let ask: @Sendable (any Connection) throws -> (asked: [Question], reckoned: [Question]) = { connection in
            let reckoned = filters.questions(Self.keys(id))
            let noting = NotingConnection(connection)
            _ = try noting.matchKeyCases(Self.keys(id), filters)
            return (noting.asked, reckoned)
        }
        return try await writing ? test.database.write(ask) : test.database.read(ask)
    }

    @Test(
        "All of it once the blocks were seen; at the first look-up, and after others came, at least the directory",
        arguments: Engine.all)
    func known(_ engine: Engine) async throws {
        let test = try await TestDatabase(on: engine)
        for ids in [1...200, 201...400] as [ClosedRange<Int64>] {
            try await test.database.write { connection in
                for id in ids { try connection.insertMatchKeys(Self.keys(id), version: 1, of: CaseID(id)) }
            }
            while try await test.database.write({ try $0.mergeMatchKeys() }) {}
            let first = try await questions(test, 7, writing: false)
            #expect(first.reckoned.first == first.asked.first && first.asked.count == 2)
            for id: Int64 in [7, 100, 190] {
                for writing in [false, true] {
                    let (asked, reckoned) = try await questions(test, id, writing: writing)
                    #expect(asked == reckoned && asked.count == 2)
                }
            }
        }
    }
}

/// Notes what is asked.
private final class NotingConnection: Connection {
    private let inner: any Connection
    private(set) var asked: [Question] = []

    init(_ inner: any Connection) {
        self.inner = inner
    }

    var dialect: Dialect { inner.dialect }
    var isWriting: Bool { inner.isWriting }

    func forEach(_ sql: String, _ values: [Value], _ use: (any Row) throws -> Bool) throws {
        // The filters of blocks are read once; they are no part of a look-up.
        if !sql.contains("matchFilter") { asked.append(Question(sql, values)) }
        try inner.forEach(sql, values, use)
    }

    func execute(_ sql: String, _ values: [Value]) throws { try inner.execute(sql, values) }
    func executeCounting(_ sql: String, _ values: [Value]) throws -> Int { try inner.executeCounting(sql, values) }
    func askAhead(_ questions: @autoclosure () throws -> [Question]) throws { try inner.askAhead(questions()) }
    func executeScript(_ sql: String) throws { try inner.executeScript(sql) }
}
