import Operations
import Testing

@Suite("docs/operations.md tells of every figure")
struct OperationsDocumentTests {
    @Test("Every figure has a row with a reason to look and what to do then, and no other has one")
    func figures() throws {
        let text = try Repository.text("docs/operations.md")
        let rows = tableRows(text).filter { $0.count == 3 && ($0[0].contains("`hufu_") || $0[0].contains("`process_")) }
        let described = rows.flatMap { codeWords($0[0]) }
        #expect(Set(described) == Set(Figure.all.map(\.name)))
        #expect(described.count == Set(described).count, "one row each")
        #expect(rows.allSatisfy { !$0[1].isEmpty && !$0[2].isEmpty })
    }

    @Test("What it says of leases and stopping is what the program does")
    func numbers() throws {
        let text = try Repository.text("docs/operations.md")
        let standard = HufuConfiguration()
        #expect(text.contains("`drain-seconds` (\(standard.drainSeconds))"))
        #expect(text.contains("`stop-seconds` (\(standard.stopSeconds))"))
        for unit in ["deploy/hufu.service", "deploy/hufu@.service"] {
            let seconds = try Repository.text(unit).firstMatch(of: /TimeoutStopSec=(\d+)/).flatMap { Int($0.1) }
            #expect(try #require(seconds) > standard.drainSeconds + standard.stopSeconds + 10, "\(unit)")
        }
    }
}
