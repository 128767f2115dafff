import Foundation

/// Works on several parts at the same time and takes the results in the order of the parts.
struct OrderedWork {
    /// One more than there are processors, so that none waits while results are taken.
    static let inFlight = ProcessInfo.processInfo.activeProcessorCount + 1

    static func run<Part: Sendable, Result: Sendable>(
        _ parts: some Sequence<Part>, _ work: @escaping @Sendable (Part) -> Result,
        take: (Result) throws -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: (Int, Result).self) { group in
            var ready: [Int: Result] = [:]
            var given = 0
            var taken = 0
            func takeNext() async throws {
                while ready[taken] == nil, let (number, result) = try await group.next() { ready[number] = result }
                guard let result = ready.removeValue(forKey: taken) else { return }
                taken += 1
                try take(result)
            }
            for part in parts {
                if given - taken == inFlight { try await takeNext() }
                let number = given
                group.addTask { (number, work(part)) }
                given += 1
            }
            while taken < given { try await takeNext() }
        }
    }
}
