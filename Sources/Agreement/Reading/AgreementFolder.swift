internal import Foundation

/// The folder in which a city keeps its agreement. The only place of this target that touches the disk.
package enum AgreementFolder {
    /// Every `*.yaml` file of the folder and the folders in it, sorted by path.
    package static func files(at path: String) throws -> [AgreementFile] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: path)
        return try names.filter { $0.hasSuffix(".yaml") && !isHidden($0) }.sorted().map { name in
            let data = try Data(contentsOf: URL(fileURLWithPath: path).appendingPathComponent(name))
            return AgreementFile(path: name, bytes: Array(data))
        }
    }

    /// Editors leave such files behind.
    private static func isHidden(_ name: String) -> Bool {
        name.split(separator: "/").contains { $0.hasPrefix(".") }
    }
}
