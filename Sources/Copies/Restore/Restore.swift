package import Custody
package import EvidenceStore
package import Storage

/// Puts a backup back into an empty store. A restore that was cut off goes on with the same file.
package struct Restore: Sendable {
    private let reader: BackupReader
    private let proof: BackupProof
    private let custodian: Custodian
    package let header: BackupHeader

    /// What is told while it works.
    package enum Progress: Sendable {
        /// Unit: bytes.
        case read(Int64, of: Int64)
        case rows(Int64)
        case indexed(Int)
    }

    package typealias Report = @Sendable (Progress) -> Void

    /// Reads the whole file and refuses it if a byte is not what was written, if it is of a later version, or if it was
    /// sealed under another master key. Nothing is changed by that.
    package init(path: String, custodian: Custodian, report: Report) throws {
        reader = try BackupReader(path: path)
        proof = try reader.check { report(.read($0, of: $1)) }
        if !isEqualInConstantTime(proof.seal, custodian.backupSeal(proof.digest)) {
            let check = try? reader.header().masterCheck
            if let check, check != hexadecimal(custodian.checkValue) { throw CustodyFailure.wrongMaster }
            throw CopyRefusal.damaged(path)
        }
        header = try reader.header()
        self.custodian = custodian
        guard header.schema == Migration.all.prefix(header.schema.count).map(\.name) else {
            throw CopyRefusal.newerFile(path)
        }
    }

    /// Puts rows and files in, compares the tables with the digests in the file, and makes the search index. Tells what
    /// the backup held and whether an earlier attempt was continued.
    package func run(
        into database: any Database, files: EvidenceStore, report: @escaping Report
    ) async throws -> (sum: BackupSum, isResumed: Bool) {
        let target = CopyTarget(database: database, mark: .restoring)
        let steps = Array(Migration.all.prefix(header.schema.count))
        var (state, isResumed) = try await target.begin(from: hexadecimal(proof.digest), steps: steps)
        let loader = BlockLoader(target: target, files: files, report: report)
        try await loader.load(reader, from: state)
        if state.stage == .rows {
            try await loader.compare()
            state = CopyState(source: state.source, stage: .index)
            let indexing = state
            try await database.write { try $0.save(indexing, as: .restoring) }
        }
        try await database.migrate()
        _ = try await target.makeIndex(state) { report(.indexed($0)) }
        return (loader.sum, isResumed)
    }

    /// Gives the store free to be served. `skippedNumbers` case numbers of each year are left out, because some may have
    /// been given to people after the backup was made.
    package func finish(_ database: any Database, skippedNumbers: Int) async throws {
        try await database.write { connection in
            try connection.skipNumbers(skippedNumbers)
            // What the store had still to make of its index was made here.
            try connection.endSearchIndexing()
            try connection.removeSetting(CopyMark.restoring.key)
        }
        try await database.refreshStatistics()
    }
}
