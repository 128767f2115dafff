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

    /// Leaves out so many case numbers of every year: they may have been given to people whose cases are not here.
    package func skipNumbers(_ count: Int) throws {
        precondition(count >= 0, "Numbers are left out, not taken back.")
        try execute(SQL.skipNumbers, Value(count))
    }

    /// Who holds a lease, and until when; the one that is held longest, nil if none is.
    package func heldLease(at now: Instant) throws -> (holder: String, until: Instant)? {
        try first(SQL.heldLease, [Value(now)]) { ($0.text(0), $0.instant(1)) }
    }

    /// Takes or keeps a lease that only one process may hold, such as that of the outbox; false if another has it. A new
    /// holder's beginning is noted.
    package func takeLease(_ name: String, holder: String, now: Instant, until: Instant) throws -> Bool {
        let before = try leaseHolder(name)
        guard try executeCounting(SQL.takeLease, Value(name), Value(holder), Value(until), Value(now)) == 1 else {
            return false
        }
        if before != holder { try saveSetting(Setting.heldSince(name), Array("\(now.milliseconds)".utf8)) }
        return true
    }

    /// When the holder of a lease took it, or the last one if it is free; nil if nobody ever did.
    package func leaseHeldSince(_ name: String) throws -> Instant? {
        try setting(Setting.heldSince(name)).flatMap { Int64(String(decoding: $0, as: UTF8.self)) }
            .map { Instant(milliseconds: $0) }
    }

    /// Who has a lease, over or not; nil if nobody has. In a write nobody else can take it before the end of the
    /// transaction.
    package func leaseHolder(_ name: String) throws -> String? {
        try first(isWriting ? SQL.holder + dialect.rowLock : SQL.holder, [Value(name)]) { $0.text(0) }
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

    static let skipNumbers = """
        UPDATE numberLease
        SET next = next + ?1
        WHERE year > 0
        """

    static let heldLease = """
        SELECT holder, until
        FROM lease
        WHERE until > ?1
        ORDER BY until DESC
        LIMIT 1
        """

    static let takeLease = """
        INSERT INTO lease (name, holder, until)
        VALUES (?1, ?2, ?3)
        ON CONFLICT (name) DO UPDATE
        SET holder = excluded.holder, until = excluded.until
        WHERE lease.holder = excluded.holder
            OR lease.until <= ?4
        """

    static let holder = """
        SELECT holder
        FROM lease
        WHERE name = ?1

        """

    static let releaseLease = """
        DELETE FROM lease
        WHERE name = ?1
            AND holder = ?2
        """
}
