import Foundation
import Glibc

/// Complaints by 32 clients, filed while something else goes on. None comes twice, not even in an archive that was measured
/// before: the more often a matter was told, the more a look-up finds.
final class MeanwhileFilings {
    private let server: ServerProcess
    private let seed: UInt64
    private var filed = 0

    init(server: ServerProcess, seed: UInt64 = newSeed) {
        (self.server, self.seed) = (server, seed)
    }

    /// Of complaints that were never filed.
    static var newSeed: UInt64 { UInt64(Date().timeIntervalSince1970 * 1000) }

    func run(count: Int) throws -> Load.Outcome {
        let bodies = FilingBodies(filed..<filed + count, seed: seed)
        filed += count
        let outcome = Load(port: server.port, clients: FilingFigure.clients).run(count: count) { bodies.request($0) }
        guard outcome.onlySucceeded else { throw BenchFailure("filing was answered with \(outcome.statuses)") }
        return outcome
    }

    /// - Parameter isHalved: whether it rests after each round as long as the round took. What yields to every other
    ///   process would never end beside a load that takes both processors all the time.
    func run(isHalved: Bool = false, while isGoingOn: () -> Bool) throws -> Load.Outcome {
        var all = Load.Outcome()
        repeat {
            let round = try run(count: 500)
            all.latencies += round.latencies
            if isHalved, isGoingOn() { usleep(UInt32(round.seconds * 1_000_000)) }
        } while isGoingOn()
        return all
    }
}
