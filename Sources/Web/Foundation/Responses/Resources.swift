import Foundation

/// The folder of templates, texts and assets that comes with the program.
enum Resources {
    static func files(in folder: String) throws -> [URL] {
        let place = Bundle.module.bundleURL.appendingPathComponent("Resources").appendingPathComponent(folder)
        return try FileManager.default.contentsOfDirectory(at: place, includingPropertiesForKeys: nil)
            .filter { !$0.lastPathComponent.hasPrefix(".") }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
    }
}
