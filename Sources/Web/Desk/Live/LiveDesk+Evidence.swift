import Casework
import EvidenceStore
import Hummingbird
import NIOCore
import Storage
import Vocabulary

/// Files in and out, in portions. Calls of the store block, so they run on its own threads.
extension LiveDesk {
    private static let portion = 256 << 10

    func sink(_ part: MultipartPart) async throws -> any UploadSink {
        // The row is written with the step that the file belongs to.
        try await EvidenceSink(store, part, limit: uploads.fileBytes) { _, _ in }
    }

    /// Nil for a file that the reader may not open, whichever way it was asked for.
    func download(_ id: EvidenceID, _ owner: EvidenceOwner, _ viewer: Viewer) async throws -> EvidenceDownload? {
        try await found {
            let row = try await centre.evidence(id, of: try await number(owner, viewer), for: viewer.actor)
            let reader = try await EvidenceStore.onThread { [store] in try store.open(row.digest) }
            return EvidenceDownload(
                name: row.name, mediaType: row.mediaType, sizeInBytes: reader.size, body: Self.body(reader))
        }
    }

    private func number(_ owner: EvidenceOwner, _ viewer: Viewer) async throws -> CaseNumber {
        switch owner {
        case .deskCase(let number): return number
        case .referral(let key):
            _ = try await ownFile(key, viewer)
            return key.number
        }
    }

    private static func body(_ reader: EvidenceReader) -> ResponseBody {
        ResponseBody(contentLength: Int(reader.size)) { writer in
            var offset: Int64 = 0
            while offset < reader.size {
                let start = offset
                let bytes = try await EvidenceStore.onThread { try reader.read(from: start, count: portion) }
                if bytes.isEmpty { break }
                try await writer.write(ByteBuffer(bytes: bytes))
                offset += Int64(bytes.count)
            }
            try await writer.finish(nil)
        }
    }
}
