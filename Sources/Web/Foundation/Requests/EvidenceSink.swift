import EvidenceStore
import Vocabulary

/// Puts the bytes of an upload into the evidence store as they come. `stored` is called once they are durable. A store that
/// is away refuses the file alone: the form and its answers stay.
struct EvidenceSink: UploadSink {
    private let writer: EvidenceWriter
    private let part: MultipartPart
    private let stored: @Sendable (_ digest: String, _ size: Int64) async throws -> Void

    init(
        _ store: EvidenceStore, _ part: MultipartPart, limit: Int,
        stored: @escaping @Sendable (String, Int64) async throws -> Void = { _, _ in }
    ) async throws {
        writer = try await EvidenceStore.onThread { try store.newFile(limit: Int64(limit)) }
        self.part = part
        self.stored = stored
    }

    func write(_ bytes: ArraySlice<UInt8>) async throws {
        let bytes = Array(bytes)
        try await EvidenceStore.onThread { [writer] in try writer.append(bytes) }
    }

    func finish() async throws -> UploadedFile {
        let (digest, size) = try await kept()
        try await stored(digest, size)
        return UploadedFile(
            id: digest, name: part.filename ?? "file", contentType: part.contentType, sizeInBytes: Int(size))
    }

    private func kept() async throws -> (String, Int64) {
        do {
            return try await EvidenceStore.onThread { [writer] in
                let file = try writer.finish()
                return (file.digest, file.size)
            }
        } catch EvidenceFailure.away(let trouble) {
            throw UploadRefusal.storeAway(trouble: trouble.code)
        }
    }

    func cancel() async {
        try? await EvidenceStore.onThread { [writer] in writer.abort() }
    }
}
