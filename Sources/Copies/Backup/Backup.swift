package import Custody
package import EvidenceStore
package import Storage
package import Vocabulary

/// Makes one file of a store: all rows as they are at one moment, and the files that they speak of. Works beside a
/// running server. The master key is not in it.
package struct Backup: Sendable {
    private let rows: any Database
    /// Nil leaves the files out.
    private let evidence: EvidenceStore?
    private let custodian: Custodian
    private let pace: Pace

    /// - Parameter rows: a database that answers from one moment for as long as it is read.
    package init(rows: any Database, evidence: EvidenceStore?, custodian: Custodian, pace: Pace) {
        self.rows = rows
        self.evidence = evidence
        self.custodian = custodian
        self.pace = pace
    }

    /// Writes the file and tells what it holds. Throws `CopyRefusal` or `StorageFailure`; the writer then leaves nothing.
    package func write(
        to writer: BackupWriter, at now: Instant, progress: @escaping @Sendable (BackupSum) -> Void
    ) async throws -> BackupSum {
        let (begun, files) = try await rows.read { connection in
            // The engine may read again after a lost connection.
            try writer.begin()
            try writer.append(.header, try header(connection, now))
            var sum = BackupSum()
            var pace = pace
            for table in StoredTable.all {
                sum.rows[table.name] = try append(table, connection, writer) {
                    sum.rows[table.name] = $0
                    progress(sum)
                    pace.rest()
                }
            }
            return (sum, evidence == nil ? [] : try FileDigest.needed(connection))
        }
        var sum = begun
        if let evidence {
            sum = try await EvidenceStore.onThread {
                try appendFiles(files, of: evidence, writer, sum: begun, progress)
            }
        }
        try writer.append(.sum, sum)
        try writer.finish(seal: custodian.backupSeal)
        return sum
    }

    private func header(_ connection: any Connection, _ now: Instant) throws -> BackupHeader {
        let schema = try connection.migrationNames()
        guard schema == Migration.all.map(\.name) else { throw CopyRefusal.otherSchema(schema.last ?? "–") }
        guard try connection.setting(Setting.masterCheck) == custodian.checkValue else {
            throw CustodyFailure.wrongMaster
        }
        return BackupHeader(
            schema: schema, createdAt: now.text(UTCOffset(minutes: 0)),
            createdAtMilliseconds: now.milliseconds, agreement: try connection.currentAgreementDigest(),
            masterCheck: hexadecimal(custodian.checkValue), hasFiles: evidence != nil)
    }

    /// Writes a table and tells how many rows it has; `told` gets the count so far after each portion.
    private func append(
        _ table: StoredTable, _ connection: any Connection, _ writer: BackupWriter, _ told: (Int64) -> Void
    ) throws -> Int64 {
        try writer.append(.table, TableHead(table))
        var count: Int64 = 0
        var block: [UInt8] = []
        try connection.copyAllRows(of: table) { row in
            RowBytes.append(row, to: &block)
            count += 1
            guard block.count >= BackupBlock.usualLength else { return }
            try writer.append(rows: block)
            block.removeAll(keepingCapacity: true)
        } pause: {
            told(count)
        }
        if !block.isEmpty { try writer.append(rows: block) }
        try writer.endSection(count: count)
        told(count)
        return count
    }

    private func appendFiles(
        _ files: [FileDigest], of evidence: EvidenceStore, _ writer: BackupWriter, sum begun: BackupSum,
        _ progress: (BackupSum) -> Void
    ) throws -> BackupSum {
        var sum = begun
        var pace = pace
        for file in files {
            do {
                let reader = try evidence.open(file.text)
                sum.fileBytes += try append(reader, file, writer) { pace.rest() }
                sum.files += 1
            } catch EvidenceFailure.notFound {
                sum.missing.append(file.text)
            }
            progress(sum)
        }
        return sum
    }

    private func append(
        _ reader: EvidenceReader, _ file: FileDigest, _ writer: BackupWriter, _ rest: () -> Void
    ) throws -> Int64 {
        try writer.append(.file, FileHead(digest: file.text, size: reader.size))
        var offset: Int64 = 0
        while offset < reader.size {
            let part = try reader.read(from: offset, count: BackupBlock.usualLength)
            guard !part.isEmpty else { throw StorageFailure.damaged("file \(file.text) became shorter") }
            try writer.append(fileBytes: part)
            offset += Int64(part.count)
            rest()
        }
        try writer.endSection(count: offset)
        return offset
    }
}
