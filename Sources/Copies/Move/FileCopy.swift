package import EvidenceStore
package import Storage

/// Copies the evidence files that a store needs from one folder into another. A file that is there already is left.
package struct FileCopy: Sendable {
    private let source: EvidenceStore
    private let target: EvidenceStore

    package init(from source: EvidenceStore, to target: EvidenceStore) {
        self.source = source
        self.target = target
    }

    /// Tells how many files are there now, and which were not in the source.
    package func run(
        for rows: any Database, progress: @escaping @Sendable (Int) -> Void
    ) async throws -> (count: Int, missing: [String]) {
        let files = try await rows.read { try FileDigest.needed($0) }
        return try await EvidenceStore.onThread {
            var missing: [String] = []
            for (index, file) in files.enumerated() {
                if try !target.verify(file.text), try !copy(file.text) { missing.append(file.text) }
                progress(index + 1)
            }
            return (files.count - missing.count, missing)
        }
    }

    /// False if the source does not have the file as it should be.
    private func copy(_ digest: String) throws -> Bool {
        let reader: EvidenceReader
        do {
            reader = try source.open(digest)
        } catch EvidenceFailure.notFound {
            return false
        }
        let writer = try target.newFile(limit: reader.size)
        var offset: Int64 = 0
        while offset < reader.size {
            let part = try reader.read(from: offset, count: 1 << 20)
            if part.isEmpty { return false }
            try writer.append(part)
            offset += Int64(part.count)
        }
        return try writer.finish().digest == digest
    }
}
