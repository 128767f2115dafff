import Custody
import Foundation
import Testing

@Suite("Master keys lie in a folder of their own")
struct KeyFolderTests {
    let path = NSTemporaryDirectory() + "hufu-keys-\(UUID().uuidString)"

    @Test("The first start makes a master that only its owner can read, and later starts find it")
    func firstStart() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        let first = try KeyFolder(path: path).open()
        let second = try KeyFolder(path: path).open()
        try second.verify(checkValue: first.checkValue)
        #expect(try FileManager.default.contentsOfDirectory(atPath: path) == ["0001.master"])
        let attributes = try FileManager.default.attributesOfItem(atPath: path + "/0001.master")
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect(attributes[.size] as? Int == 32)
    }

    @Test("An added master wraps new keys; the database still knows the folder")
    func addedMaster() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        let before = try KeyFolder(path: path).open()
        let (_, wrapped) = before.newDataKey()
        try KeyFolder(path: path).addMaster()
        let after = try KeyFolder(path: path).open()
        try after.verify(checkValue: before.checkValue)
        #expect(after.currentKeyID != before.currentKeyID)
        _ = try after.unwrap(wrapped)
    }

    @Test("A key file of another length is refused by name", arguments: [0, 31, 33])
    func damaged(count: Int) throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try Data(count: count).write(to: URL(fileURLWithPath: path + "/0001.master"))
        #expect(throws: CustodyFailure.damagedKeyFile("0001.master")) { try KeyFolder(path: path).open() }
    }
}
