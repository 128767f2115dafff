import Agreement
import Casework
import Custody
import Foundation
import SQLiteEngine
import Storage
import Testing
import Vocabulary

@Suite("Case numbers and identifiers from leased blocks")
struct NumberBlocksTests {
    /// Many filings at once empty a block together; everyone who waits for the next must get on.
    @Test("A thousand filings at once in two years get a thousand numbers, none twice", .timeLimit(.minutes(5)))
    func manyAtOnce() async throws {
        try await TestCentre.run { centre in
            let years = ["2025-06-02T10:00+08:00", "2026-03-02T10:00+08:00"].map { Instant($0)! }
            let numbers = try await withThrowingTaskGroup(of: CaseNumber.self) { group in
                for index in 0..<1000 {
                    group.addTask { try await centre.at { years[index % 2] }.file(.sample(index)).number }
                }
                return try await group.reduce(into: Set<CaseNumber>()) { $0.insert($1) }
            }
            #expect(numbers.count == 1000)
        }
    }
}
