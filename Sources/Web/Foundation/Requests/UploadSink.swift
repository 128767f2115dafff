import Logging

/// Where the bytes of one uploaded file go while they arrive. One task at a time uses it.
package protocol UploadSink: Sendable {
    func write(_ bytes: ArraySlice<UInt8>) async throws
    /// All bytes have come; the file is safe on disk when this returns.
    func finish() async throws -> UploadedFile
    /// The upload broke off or was refused; nothing of it stays.
    func cancel() async
}

/// A file that has arrived. The identifier is random and says nothing.
package struct UploadedFile: Sendable, Codable, Hashable {
    package let id: String
    package let name: String
    package let contentType: String
    package let sizeInBytes: Int

    package init(id: String, name: String, contentType: String, sizeInBytes: Int) {
        self.id = id
        self.name = name
        self.contentType = contentType
        self.sizeInBytes = sizeInBytes
    }
}

/// What came of one file in a form.
package enum UploadResult: Sendable {
    case stored(UploadedFile)
    case refused(name: String, UploadRefusal)
}

extension Site {
    /// Whoever sends a file learns that it was not taken; whoever runs the server must learn why.
    func logStoreAway(_ results: [UploadResult]) {
        for case .refused(_, .storeAway(let trouble)) in results {
            logger.error("Evidence store away", metadata: ["trouble": "\(trouble)"])
        }
    }
}
