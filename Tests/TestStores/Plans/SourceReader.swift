/// Reads the texts of one source file, line by line.
package struct SourceReader {
    private let file: String
    private let lines: [Substring]

    package init(file: String, _ text: String) {
        self.file = file
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    }

    package func definitions() throws -> [Definition] {
        var found: [Definition] = []
        var scope = ""
        var function: (name: String, parameters: [String])?
        var index = 0
        while index < lines.count {
            let line = lines[index]
            index += 1
            if let match = line.firstMatch(of: /^(?:\w+ )*(?:enum|extension|struct|class) (\w+)/) {
                scope = String(match.output.1)
            }
            if let match = line.firstMatch(of: /static func (\w+)\((.*)\) -> String \{/) {
                let names = match.output.2.split(separator: ",").map { parameter in
                    String(parameter.split(separator: ":")[0].split(separator: " ").last!)
                }
                function = (String(match.output.1), names)
            }
            if line == "    }" { function = nil }
            guard let text = try text(at: &index, line) else { continue }
            if let match = line.firstMatch(of: /(?:static let|case) (\w+)(?:: \w+)? =/) {
                found.append(define(String(match.output.1), [], text, scope))
            } else if let match = line.firstMatch(of: /^\s+(\w+): """$/) {
                found.append(define(String(match.output.1), [], text, scope))
            } else if let made = function {
                found.append(define(made.name, made.parameters, text, scope))
            } else if SourceStatements.isStatement(text) {
                throw Unreadable(place: file, what: text)
            }
        }
        return found
    }

    private func define(_ name: String, _ parameters: [String], _ text: String, _ scope: String) -> Definition {
        Definition(file: file, scope: scope, name: name, parameters: parameters, text: text)
    }

    /// The text that begins in a line: of several lines, of one, or what a function makes of others. Nil if none does.
    private func text(at index: inout Int, _ line: Substring) throws -> String? {
        if line.hasSuffix("\"\"\"") {
            let start = index
            while !lines[index].allSatisfy({ $0 == " " || $0 == "\"" || $0 == ";" || $0 == ")" || $0 == "," })
                || !lines[index].contains("\"\"\"")
            {
                index += 1
                guard index < lines.count else { throw Unreadable(place: file, what: String(line)) }
            }
            let body = lines[start..<index].map { String($0.drop { $0 == " " }) }.joined(separator: "\n")
            index += 1
            return body
        }
        if line.contains(/\/\//) { return nil }
        if let match = line.firstMatch(of: /static let \w+(?:: String)? = (\w+\(".*"\))$/) {
            return "\\(\(match.output.1))"
        }
        if let match = line.firstMatch(of: /"((?:[^"\\]|\\.)*)"/),
            line.contains("static let") || SourceStatements.isStatement(match.output.1)
        {
            return String(match.output.1)
        }
        return nil
    }
}
