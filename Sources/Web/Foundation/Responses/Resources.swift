import Foundation

/// The folder of templates, texts and assets that comes with the program.
enum Resources {
    /// The bytes of one file, named by its path in the folder.
    static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: Bundle.module.bundleURL.appendingPathComponent("Resources/" + path)))
    }

    static func files(in folder: String) throws -> [URL] {
        let place = Bundle.module.bundleURL.appendingPathComponent("Resources").appendingPathComponent(folder)
        return try FileManager.default.contentsOfDirectory(at: place, includingPropertiesForKeys: nil)
            .filter { !$0.lastPathComponent.hasPrefix(".") }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
    }
}
