import TestSupport
import Testing

@Suite("Clocks under a law that changes (DESIGN section 3.6)")
struct LawHistoryTests {
    @Test(
        "In whatever order pauses, extensions, the green channel and corrections come, the date is that of counting anew",
        arguments: 0..<20 as Range<UInt64>)
    func order(hundred: UInt64) throws {
        for seed in hundred * 100..<hundred * 100 + 100 {
            var history = try LawHistory(seed: seed)
            let broken = history.broken()
            #expect(broken.isEmpty, "seed \(seed): \(broken)")
        }
    }
}
