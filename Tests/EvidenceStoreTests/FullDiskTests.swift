import EvidenceStore
import Foundation
import Glibc
import Testing

/// A file system of 1 MB, where the system allows to mount one.
private let smallDisk: String? = {
    let path = NSTemporaryDirectory() + "hufu-small-evidence-\(getpid())"
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return mount("tmpfs", path, "tmpfs", 0, "size=1m") == 0 ? path : nil
}()

@Suite("A full disk leaves nothing half-written", .enabled(if: smallDisk != nil, "needs the right to mount a disk"))
struct FullDiskTests {
    @Test("What does not fit is refused as diskFull and taken out; what was kept before stays whole")
    func full() throws {
        let path = try #require(smallDisk)
        defer {
            umount2(path, 2)
            rmdir(path)
        }
        let store = try EvidenceStore(path: path + "/evidence")
        let first = try store.newFile(limit: .max)
        try first.append([1, 2, 3])
        let kept = try first.finish().digest
        let second = try store.newFile(limit: .max)
        #expect(throws: EvidenceFailure.diskFull) {
            for _ in 0..<20 { try second.append([UInt8](repeating: 9, count: 100_000)) }
        }
        #expect(throws: EvidenceFailure.ended) { try second.finish() }
        #expect(try FileManager.default.contentsOfDirectory(atPath: path + "/evidence/incoming").isEmpty)
        #expect(try store.verify(kept))
    }
}
