import Foundation
import Vocabulary
import Yams

/// The keys and values of a file, as they stand there.
struct ConfigurationFile {
    struct Entry {
        let key: String
        /// Nil for a list or a group.
        let value: String?
        let line: Int
    }

    let path: String
    let entries: [Entry]
    /// Permission bits.
    let mode: Int

    /// JSON is read as the YAML that it is, so that both tell their lines.
    init(path: String) throws(ConfigurationProblem) {
        self.path = path
        let text: String
        do {
            text = try String(contentsOfFile: path, encoding: .utf8)
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            mode = (attributes[.posixPermissions] as? Int) ?? 0
        } catch {
            throw .unreadable(path, why: Self.reason(path))
        }
        do {
            entries = try Self.entries(of: Yams.compose(yaml: text))
        } catch let error as YamlError {
            let why = Self.firstLine(of: error)
            throw .notConfiguration(path, why: Localized(zh: why, en: why))
        } catch {
            throw .notConfiguration(path, why: Localized(zh: "不是一列设置项", en: "it is no list of fields"))
        }
    }

    private struct NoMapping: Error {}

    private static func entries(of node: Node?) throws -> [Entry] {
        guard let node, !(node.scalar.map { $0.string.isEmpty } ?? false) else { return [] }
        guard let mapping = node.mapping else { throw NoMapping() }
        return mapping.map { key, value in
            Entry(key: key.scalar?.string ?? "", value: value.scalar?.string, line: key.mark?.line ?? 0)
        }
    }

    private static func reason(_ path: String) -> Localized {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            return Localized(zh: "没有这个文件", en: "there is no such file")
        }
        if isFolder.boolValue { return Localized(zh: "它是目录", en: "it is a folder") }
        return FileManager.default.isReadableFile(atPath: path)
            ? Localized(zh: "不是 UTF-8", en: "it is not UTF-8")
            : Localized(zh: "当前用户无权读取", en: "this user may not read it")
    }

    /// The error quotes the text below its first line.
    private static func firstLine(of error: YamlError) -> String {
        "\(error)".split(separator: "\n").first.map(String.init) ?? "it cannot be read"
    }
}
