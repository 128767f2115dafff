import Agreement
import CaseRules
import Storage
import Vocabulary

extension ServiceCentre {
    private static let proposedUntil = "lapses proposed until"

    /// C14: where papers were asked for and nothing came by the date, the system proposes not to accept; a supervisor
    /// confirms. A tip-off with a usable lead is refused by the rules and stays.
    @discardableResult
    package func proposeLapses(limit: Int = 200) async throws -> Int {
        let now = now()
        let waiting = Set(agreement.clocks(startingAt: .supplementRequested).map(\.id))
        let seen = try await database.read { try $0.setting(Self.proposedUntil) }
        let start = seen.flatMap { Int64(String(decoding: $0, as: UTF8.self)) } ?? .min
        var key: PageKey? = PageKey(due: start, id: .min)
        var count = 0
        repeat {
            let after = key
            let page = try await database.read { try $0.clocksDue(by: now, after: after, limit: limit) }
            for row in page.items where waiting.contains(row.clock.clockID) {
                do {
                    _ = try await perform(CommandOrder(.lapseSupplement), on: row.number, by: .system)
                    count += 1
                } catch StepRefusal.refused {
                    continue  // a usable lead, or proposed before
                }
            }
            key = page.next
        } while key != nil
        try await database.write { try $0.saveSetting(Self.proposedUntil, Array("\(now.milliseconds)".utf8)) }
        return count
    }
}
