import CaseRules
import Custody
package import Storage
package import Vocabulary

/// One thing that is not as it should be.
package struct VerifyFinding: Sendable, CustomStringConvertible {
    package let number: CaseNumber
    package let what: String

    package var description: String { "\(number): \(what)" }
}

/// What a check of the whole store found.
package struct VerifyReport: Sendable {
    package var cases = 0
    package var events = 0
    package var files = 0
    package var findings: [VerifyFinding] = []
}

extension ServiceCentre {
    /// Replays every case and compares it with its rows, opens what is sealed, checks every commitment, and asks the
    /// search index for each case. `progress` is told how many cases are done; `fileIsSound` tells whether the stored
    /// bytes of a file have their digest.
    package func verify(
        progress: (Int) -> Void, fileIsSound: @Sendable (String) throws -> Bool
    ) async throws -> VerifyReport {
        var report = VerifyReport()
        var last: CaseID?
        while true {
            let after = last
            let part = try await database.read { connection in
                let rows = try connection.caseStates(after: after, limit: 200)
                var part = VerifyReport()
                for row in rows { try check(row, connection, &part) }
                return (part, rows.last?.id)
            }
            guard let id = part.1 else { break }
            report.cases += part.0.cases
            report.events += part.0.events
            report.findings += part.0.findings
            last = id
            progress(report.cases)
        }
        try await checkFiles(&report, fileIsSound)
        return report
    }

    private func check(_ row: CaseStateRow, _ connection: any Connection, _ report: inout VerifyReport) throws {
        report.cases += 1
        func found(_ what: String) { report.findings.append(VerifyFinding(number: row.number, what: what)) }
        let loaded: LoadedCase
        do {
            loaded = try connection.load(row)
        } catch {
            found("the journal cannot be replayed: \(error)")
            return
        }
        report.events += loaded.entries.count
        for (index, entry) in loaded.entries.enumerated() where entry.version != index + 1 {
            found("event \(entry.version) stands at place \(index + 1)")
        }
        let at = loaded.entries.last?.at ?? row.updatedAt
        var expected = loaded.current.stateRow(row.id, title: row.title, sourceDay: row.sourceDay, at: at)
        if !loaded.current.state.isOpen, row.closedAt != nil { expected.closedAt = row.closedAt }
        if expected != row { found("the state row differs from the journal") }
        if try connection.clocks(of: row.id) != loaded.current.clockRows { found("the clocks differ from the journal") }
        if try connection.referrals(of: row.id) != loaded.current.referralRows {
            found("the referrals differ from the journal")
        }
        if try connection.supervisions(of: row.id) != loaded.current.supervisionRows {
            found("the supervisions differ from the journal")
        }
        try checkMatching(loaded, connection, found)
        if try !connection.searchIndexing().isUnderWay, try !connection.isFoundByWords(row.id) {
            found("the search index does not know the case")
        }
        try checkArchive(loaded, connection, found)
        try checkCommitments(loaded, connection, found)
    }

    /// What was decided about other cases, and by what the case is compared. The confidential track is in no index.
    private func checkMatching(
        _ loaded: LoadedCase, _ connection: any Connection, _ found: (String) -> Void
    ) throws {
        var decided: [CaseNumber: PairVerdict] = [:]
        for row in try connection.standingRelations(of: loaded.id) {
            if let number = try connection.caseState(row.otherID)?.number { decided[number] = row.verdict }
        }
        if decided != loaded.current.pairVerdicts { found("the decisions on other cases differ from the journal") }
        let stored = try connection.features(of: [loaded.id])[loaded.id]
        if loaded.current.isConfidential {
            if stored != nil { found("a secret is compared with other cases") }
        } else if try keyingLeft(connection) == 0, let told = try told(of: loaded, connection),
            stored != profile(told).featureRow
        {
            found("what the case is compared by is not what was told")
        }
    }

    /// What went into the archive is still there, byte for byte.
    private func checkArchive(
        _ loaded: LoadedCase, _ connection: any Connection, _ found: (String) -> Void
    ) throws {
        for entry in loaded.entries {
            guard case .archived(let manifest) = entry.event else { continue }
            if try journalDigest(of: loaded.id, upTo: manifest.events, connection) != manifest.journal {
                found("the journal is not what was archived")
            }
            let present = Set(try connection.evidence(of: loaded.id).map(\.digest))
            if !manifest.files.allSatisfy({ present.contains($0.digest) }) {
                found("a file that was archived is not listed any more")
            }
        }
    }

    /// Erased rows are in order; altered ones are not.
    private func checkCommitments(
        _ loaded: LoadedCase, _ connection: any Connection, _ found: (String) -> Void
    ) throws {
        // A voicemail that nobody registered yet has no matter, identity or code.
        let registrations = loaded.entries.lazy.compactMap {
            if case .registered(let details) = $0.event { details } else { nil }
        }
        guard let details = registrations.first else { return }
        do {
            if let matter = try matter(of: loaded, connection),
                hexadecimal(commitment(salt: matter.salt, matter.committedBytes)) != details.matter
            {
                found("the matter is not what was registered")
            }
            if let expected = details.identity, let box = try opened(.identity, of: loaded.id, connection),
                hexadecimal(commitment(salt: box.salt, box.bytes)) != expected
            {
                found("the identity is not what was registered")
            }
            let rows = Dictionary(try connection.texts(of: loaded.id).map { ($0.id, $0) }) { first, _ in first }
            for mark in loaded.entries.compactMap(\.event.text) {
                guard let row = rows[mark.row] else { continue }
                let bytes = Array(try words(row, of: loaded.id, connection).utf8)
                if hexadecimal(commitment(salt: row.salt, bytes)) != mark.commitment {
                    found("text \(mark.row) is not what was written")
                }
            }
        } catch let failure as CustodyFailure {
            found("a sealed row cannot be opened: \(failure)")
        }
        // The code of the whole opens its parts.
        if loaded.current.splitFrom == nil, try connection.queryCodeHash(of: loaded.id) == nil {
            found("the query code is missing")
        }
    }

    private func checkFiles(
        _ report: inout VerifyReport, _ fileIsSound: @Sendable (String) throws -> Bool
    ) async throws {
        var last: EvidenceID?
        while true {
            let after = last
            let rows = try await database.read { connection in
                try connection.evidence(after: after, limit: 200).map { row in
                    (row, try row.caseID.flatMap { try connection.caseState($0)?.number })
                }
            }
            guard let id = rows.last?.0.id else { return }
            for (row, number) in rows where row.removedAt == nil {
                report.files += 1
                guard let number, try !fileIsSound(row.digest) else { continue }
                report.findings.append(VerifyFinding(number: number, what: "file \(row.digest) is missing or altered"))
            }
            last = id
        }
    }
}
