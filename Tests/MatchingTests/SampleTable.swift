import Foundation

/// A table of samples beside the tests (`Tables`), comma-separated, without quotes, the first line naming the columns.
func samples(_ name: String, file: String = #filePath) -> [[String]] {
    let path = (file as NSString).deletingLastPathComponent + "/Tables/" + name
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").dropFirst().map { line in
        line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
}
