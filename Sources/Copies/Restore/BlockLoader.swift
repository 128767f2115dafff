import EvidenceStore
import Storage

/// Carries the blocks of a backup into a store, one after the other.
final class BlockLoader {
    private let target: CopyTarget
    private let files: EvidenceStore
    private let report: Restore.Report
    private var table: StoredTable?
    private var file: (head: FileHead, writer: EvidenceWriter)?
    private var expected: [(table: StoredTable, end: SectionEnd)] = []
    private var rows: Int64 = 0
    private(set) var sum = BackupSum()

    init(target: CopyTarget, files: EvidenceStore, report: @escaping Restore.Report) {
        self.target = target
        self.files = files
        self.report = report
    }

    /// Puts in what is not in yet.
    func load(_ reader: BackupReader, from start: CopyState) async throws {
        try await reader.forEachBlock { number, block in
            let isNew = start.stage == .rows && number >= start.position
            var next = start
            next.position = Int64(number + 1)
            switch block.kind {
            case .table: table = try block.decoded(TableHead.self).table()
            case .rows: try await take(rows: block.content, isNew ? next : nil)
            case .file:
                table = nil
                if isNew { try await begin(try block.decoded()) }
            case .fileBytes: try await take(fileBytes: block.content)
            case .sectionEnd: try await end(try block.decoded(), next)
            case .sum: sum = try block.decoded()
            case .header, .end: break
            }
        }
    }

    /// Compares every table, as it is in the store now, with the file.
    func compare() async throws {
        let expected = expected
        let wrong = try await target.database.read { connection in
            try expected.first { table, end in
                try connection.digest(of: table) != TableDigest(count: end.count, sha256: end.sha256)
            }?.table.name
        }
        if let wrong { throw CopyRefusal.differs(table: wrong) }
    }

    private func take(rows content: [UInt8], _ next: CopyState?) async throws {
        guard let table else { throw StorageFailure.damaged("rows without a table") }
        let decoded = try RowBytes.rows(content, columns: table.columns.count)
        rows += Int64(decoded.count)
        guard let next else { return }
        let mark = target.mark
        try await target.database.write { connection in
            try connection.insertCopied(decoded, into: table)
            try connection.save(next, as: mark)
        }
        report(.rows(rows))
    }

    private func begin(_ head: FileHead) async throws {
        let files = files
        file = (head, try await EvidenceStore.onThread { try files.newFile(limit: head.size) })
    }

    private func take(fileBytes content: [UInt8]) async throws {
        guard let writer = file?.writer else { return }
        try await EvidenceStore.onThread { try writer.append(content) }
    }

    private func end(_ end: SectionEnd, _ next: CopyState) async throws {
        if let table { expected.append((table, end)) }
        table = nil
        guard let (head, writer) = file else { return }
        file = nil
        let kept = try await EvidenceStore.onThread { try writer.finish().digest }
        guard kept == head.digest else { throw StorageFailure.damaged("file \(head.digest) has another content") }
        let mark = target.mark
        try await target.database.write { try $0.save(next, as: mark) }
    }
}
