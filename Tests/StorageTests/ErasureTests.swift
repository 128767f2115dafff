import Foundation
import Storage
import Testing
import Vocabulary

@Suite("What was erased cannot be read in the files of the database", .serialized)
struct ErasureTests {
    private static let word = "zzqxplanted"

    @Test("Text, title and index words of an erased matter stand in no page and no log", arguments: [40, 9000])
    func erased(length: Int) async throws {
        let test = try await TestDatabase()
        let filler = String(repeating: "货", count: length)
        try await test.file((1...60).map { .sample($0, test.agreement, narrative: "\(Self.word) \($0) \(filler)") })
        try await test.file((61...90).map { .sample($0, test.agreement, narrative: "别的 \($0) \(filler)") })
        #expect(count(test) > 0)
        for id in (1...60).map({ CaseID(Int64($0)) }) {
            try await test.database.write { connection in
                try connection.unindex(id)
                try connection.eraseMatter(of: id)
            }
        }
        try await test.database.clearErased()
        #expect(count(test) == 0)
        #expect(try await test.found("别的").count == 30)
        #expect(try await test.found(Self.word).isEmpty)
    }

    /// How often the word or its first token in the index stands in the files. No other token begins like it.
    private func count(_ test: TestDatabase) -> Int {
        ["", "-wal"].reduce(0) { sum, suffix in
            guard let data = FileManager.default.contents(atPath: test.path + suffix) else { return sum }
            let text = String(decoding: data, as: Unicode.ASCII.self)
            return sum + text.components(separatedBy: Self.word.prefix(3)).count - 1
        }
    }
}
