package import Vocabulary

extension Connection {
    /// Takes a block of serial numbers of a year for this process. Numbers that it does not use stay gaps.
    package func leaseNumbers(year: Int, count: Int) throws -> ClosedRange<Int> {
        precondition(count > 0, "A lease has at least one number.")
        guard let last = try first(SQL.leaseNumbers, [Value(year), Value(count)], { $0.int(0) }) else {
            throw StorageFailure.damaged("no lease of numbers")
        }
        return last - count + 1...last
    }

    /// Takes a block of case identifiers for this process, so that a case can be sealed before it is written.
    package func leaseCaseIDs(count: Int) throws -> ClosedRange<Int64> {
        // The year 0 has no cases and keeps the identifiers.
        let block = try leaseNumbers(year: 0, count: count)
        return Int64(block.lowerBound)...Int64(block.upperBound)
    }

    /// Takes or keeps a lease that only one process may hold, such as that of the outbox; false if another has it.
    package func takeLease(_ name: String, holder: String, now: Instant, until: Instant) throws -> Bool {
        try executeCounting(SQL.takeLease, Value(name), Value(holder), Value(until), Value(now)) == 1
    }

    /// Gives a lease back early.
    package func releaseLease(_ name: String, holder: String) throws {
        try execute(SQL.releaseLease, Value(name), Value(holder))
    }
}

private enum SQL {
    static let leaseNumbers = """
        INSERT INTO numberLease (year, next)
        VALUES (?1, ?2 + 1)
        ON CONFLICT (year) DO UPDATE
        SET next = numberLease.next + ?2
        RETURNING next - 1
        """

    static let takeLease = """
        INSERT INTO lease (name, holder, until)
        VALUES (?1, ?2, ?3)
        ON CONFLICT (name) DO UPDATE
        SET holder = excluded.holder, until = excluded.until
        WHERE lease.holder = excluded.holder
            OR lease.until <= ?4
        """

    static let releaseLease = """
        DELETE FROM lease
        WHERE name = ?1
            AND holder = ?2
        """
}
