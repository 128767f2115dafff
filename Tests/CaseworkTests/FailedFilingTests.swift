import Casework
import Custody
import Operations
import Storage
import Synchronization
import Testing
import Vocabulary

@Suite("Filings that come to nothing are counted too (DESIGN §3.11)")
struct FailedFilingTests {
    /// A database whose disk is full from a moment on.
    private final class FillingDatabase: Database {
        private let base: any Database
        private let isFull = Mutex(false)

        init(_ base: any Database) {
            self.base = base
        }

        var dialect: Dialect { base.dialect }

        func fill() { isFull.withLock { $0 = true } }

        func read<Result: Sendable>(
            _ work: @escaping @Sendable (any Connection) throws -> Result
        ) async throws -> Result {
            try await base.read(work)
        }

        func write<Result: Sendable>(
            _ work: @escaping @Sendable (any Connection) throws -> Result
        ) async throws -> Result {
            if isFull.withLock({ $0 }) { throw StorageFailure.diskFull }
            return try await base.write(work)
        }

        func clearErased() async throws { try await base.clearErased() }
        func close() async throws { try await base.close() }
    }

    @Test("One that ends with an error counts as failed, alone or among several, and the error comes out")
    func failed() async throws {
        try await TestCentre.run { first in
            let disk = FillingDatabase(first.database)
            let centre = ServiceCentre(
                database: disk, custodian: first.custodian, installed: first.installed, now: { TestCentre.start })
            _ = try await centre.file(.sample(1))
            disk.fill()
            await #expect(throws: StorageFailure.diskFull) { _ = try await centre.file(.sample(2)) }
            await #expect(throws: StorageFailure.diskFull) { _ = try await centre.file([.sample(3), .sample(4)]) }
            #expect(centre.figures.value(.filings, ["web", "filed"]) == 1)
            #expect(centre.figures.value(.filings, ["web", "failed"]) == 3)
        }
    }

    @Test("One that is stopped by a refusal before anything is written counts as refused")
    func refused() async throws {
        try await TestCentre.run { centre in
            var filing = Filing.sample(1)
            filing.voicemail = CaseNumber(year: 2026, serial: 99)
            let unknown = filing
            await #expect(throws: StepRefusal.self) { _ = try await centre.file(unknown) }
            #expect(centre.figures.value(.filings, ["web", "refused"]) == 1)
            #expect(centre.figures.value(.filings, ["web", "failed"]) == 0)
        }
    }
}
