import Foundation
import Operations

/// A folder with files that goes away with the test.
final class Folder {
    let path = NSTemporaryDirectory() + "hufu-configuration-\(UUID().uuidString)"

    init(_ files: [String: String], mode: Int = 0o600) throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        for (name, text) in files {
            try text.write(toFile: path + "/" + name, atomically: true, encoding: .utf8)
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path + "/" + name)
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func read(
        _ flags: [String: String] = [:], _ environment: [String: String] = [:]
    ) throws -> ReadConfiguration {
        try ConfigurationReader(flags: flags.merging(["data": path]) { $1 }, environment: environment).read()
    }

    func problems(
        _ flags: [String: String] = [:], _ environment: [String: String] = [:]
    ) throws -> [ConfigurationProblem] {
        do throws(ConfigurationProblems) {
            _ = try ConfigurationReader(flags: flags.merging(["data": path]) { $1 }, environment: environment)
                .read()
            return []
        } catch {
            return error.problems
        }
    }
}
