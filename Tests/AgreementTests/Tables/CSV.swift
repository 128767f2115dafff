import Foundation

/// Reads the tables that lawyers check.
enum CSV {
    /// The rows of a table in this folder, each as a dictionary from the names in the first line.
    static func rows(_ name: String) -> [[String: String]] {
        let path = packageRoot + "/Tests/AgreementTests/Tables/" + name
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return [] }
        let lines = text.split(separator: "\n").map(fields)
        return lines.dropFirst().map { Dictionary(zip(lines[0], $0)) { first, _ in first } }
    }

    /// Commas separate, quotation marks protect them.
    private static func fields(_ line: Substring) -> [String] {
        var fields = [""]
        var isQuoted = false
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: fields.append("")
            default: fields[fields.count - 1].append(character)
            }
        }
        return fields
    }
}
