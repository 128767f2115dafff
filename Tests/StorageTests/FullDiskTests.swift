import Foundation
import Glibc
import SQLiteEngine
import Storage
import TestStores
import Testing

/// A file system of 2 MB, where the system allows to mount one.
private let smallDisk: String? = {
    let path = NSTemporaryDirectory() + "hufu-small-\(getpid())"
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return mount("tmpfs", path, "tmpfs", 0, "size=2m") == 0 ? path : nil
}()

@Suite("A full disk refuses and loses nothing", .enabled(if: smallDisk != nil, "needs the right to mount a small disk"))
struct FullDiskTests {
    @Test("Writes are refused as diskFull, and what was answered before is still there")
    func full() async throws {
        let path = try #require(smallDisk)
        defer {
            umount2(path, 2)
            rmdir(path)
        }
        let database = try SQLiteDatabase(path: path + "/full.sqlite")
        try await database.migrate()
        var kept = 0
        do {
            while kept < 1000 {
                let key = "k\(kept)"
                try await database.write { try $0.saveSetting(key, [UInt8](repeating: 1, count: 10_000)) }
                kept += 1
            }
        } catch {
            #expect(error as? StorageFailure == .diskFull)
        }
        #expect((1..<1000).contains(kept))
        let found = try await database.read { try $0.first("SELECT count(*) FROM meta", []) { $0.int(0) } }
        #expect(found == kept)
        try await database.close()
    }
}
