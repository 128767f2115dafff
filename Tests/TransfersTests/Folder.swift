import Foundation

/// A folder that goes with its owner.
final class Folder {
    let path = NSTemporaryDirectory() + "hufu-transfers-\(UUID().uuidString)"

    init() throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    var isEmpty: Bool { (try? FileManager.default.contentsOfDirectory(atPath: path).isEmpty) == true }
}
