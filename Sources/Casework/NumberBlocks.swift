import Storage
import Vocabulary

/// Hands out identifiers and case numbers from blocks that are leased in the database, so that filings do not queue
/// for one counter row. Gaps after a stop are allowed.
actor NumberBlocks {
    private let database: any Database
    private var serials: [Int: ClosedRange<Int>] = [:]
    private var identifiers: ClosedRange<Int64>?
    private var refill: Task<Void, any Error>?

    private static let blockSize = 200

    init(_ database: any Database) {
        self.database = database
    }

    func next(year: Int) async throws -> NewCaseName {
        while true {
            if let id = identifiers, let serial = serials[year] {
                identifiers = id.lowerBound < id.upperBound ? id.lowerBound + 1...id.upperBound : nil
                serials[year] = serial.lowerBound < serial.upperBound ? serial.lowerBound + 1...serial.upperBound : nil
                return NewCaseName(id: CaseID(id.lowerBound), number: CaseNumber(year: year, serial: serial.lowerBound))
            }
            try await lease(year)
        }
    }

    /// One lease at a time; everybody who finds the block empty waits for the same one.
    private func lease(_ year: Int) async throws {
        let task = refill ?? Task { try await self.fetch(year) }
        refill = task
        try await task.value
    }

    private func fetch(_ year: Int) async throws {
        // Ended here, on the actor: whoever waits must not meet a lease that is over, or it would spin on it.
        defer { refill = nil }
        let needsIdentifiers = identifiers == nil
        let needsSerials = serials[year] == nil
        let (ids, numbers) = try await database.write { connection in
            let ids = needsIdentifiers ? try connection.leaseCaseIDs(count: Self.blockSize) : nil
            let numbers = needsSerials ? try connection.leaseNumbers(year: year, count: Self.blockSize) : nil
            return (ids, numbers)
        }
        if let ids { identifiers = ids }
        if let numbers { serials[year] = numbers }
    }
}

/// How a new case will be called, inside and outside.
struct NewCaseName: Sendable {
    let id: CaseID
    let number: CaseNumber
}
