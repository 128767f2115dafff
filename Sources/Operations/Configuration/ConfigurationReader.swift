import Foundation

/// The configuration with the place from which each field came.
package struct ReadConfiguration: Sendable {
    package var configuration = HufuConfiguration()
    /// By key; a field that is not here has its default.
    package var sources: [String: Source] = [:]
    /// Variables that look like ours and are none.
    package var strayVariables: [String] = []

    package func source(of key: String) -> Source { sources[key] ?? .standard }
}

/// Reads the configuration: defaults, then foreign variables (`AWS_…`), then the file, then the environment, then flags;
/// last, for secrets that nobody said, the files that hold them.
package struct ConfigurationReader: Sendable {
    private let flags: [String: String]
    private let file: String?
    private let environment: [String: String]

    /// Variables that are no fields: the password of `hufu user`, and where the file is. `HUFU_TEST_…` are the tests'.
    static let otherVariables: Set<String> = ["HUFU_PASSWORD", "HUFU_CONFIG"]

    /// - Parameters:
    ///   - flags: values by key, as they stood on the command line.
    ///   - file: what `--config` named.
    package init(flags: [String: String], file: String? = nil, environment: [String: String]) {
        self.flags = flags
        self.file = file ?? environment["HUFU_CONFIG"]
        self.environment = environment
    }

    /// Every value is held to its range. What fields ask of each other, and the files of secrets, are looked at for fields
    /// of `scopes` only: whoever makes a backup need not be able to read the password of the mail server.
    package func read(
        _ scopes: [Field.Scope] = Field.Scope.allCases
    ) throws(ConfigurationProblems) -> ReadConfiguration {
        var read = ReadConfiguration()
        var problems: [ConfigurationProblem] = []
        takeForeignVariables(into: &read, &problems)
        do throws(ConfigurationProblem) {
            if let path = try path() { take(try ConfigurationFile(path: path), into: &read, &problems) }
        } catch {
            problems.append(error)
        }
        for field in HufuConfiguration.fields {
            if let text = environment[field.variable] {
                take(text, field, .environment(field.variable), into: &read, &problems)
            }
            if let text = flags[field.key] { take(text, field, .flag(field.flag), into: &read, &problems) }
        }
        takeSecretFiles(scopes, into: &read, &problems)
        read.strayVariables = strayVariables()
        // Of a value that is wrong by itself nothing more is asked.
        let wrong = Set(problems.compactMap(\.key))
        for (key, trouble) in read.configuration.contradictions(scopes) where !wrong.contains(key) {
            problems.append(.wrong(key: key, trouble, read.source(of: key)))
        }
        guard problems.isEmpty else { throw ConfigurationProblems(problems: problems) }
        return read
    }

    /// The file that was named, or the one in the data folder if there is one.
    private func path() throws(ConfigurationProblem) -> String? {
        if let file { return file }
        let data = flags["data"] ?? environment["HUFU_DATA"] ?? HufuConfiguration().data
        let found = ["hufu.yaml", "hufu.json"].map { data + "/" + $0 }.filter(FileManager.default.fileExists)
        if found.count == 2 { throw .twoFiles(found[0], found[1]) }
        return found.first
    }

    private func takeForeignVariables(into read: inout ReadConfiguration, _ problems: inout [ConfigurationProblem]) {
        for field in HufuConfiguration.fields {
            guard let name = field.foreignVariable, let text = environment[name] else { continue }
            take(text, field, .environment(name), into: &read, &problems)
        }
    }

    /// Each secret that is not said itself, from the file that another field names.
    private func takeSecretFiles(
        _ scopes: [Field.Scope], into read: inout ReadConfiguration, _ problems: inout [ConfigurationProblem]
    ) {
        for field in HufuConfiguration.fields where scopes.contains(field.scope) {
            guard let inside = field.secretInside, read.sources[inside.address] != nil,
                let secret = HufuConfiguration.field(inside.secret), read.sources[secret.key] == nil,
                let path = field.show(read.configuration)
            else { continue }
            if let line = Self.firstLine(of: path) {
                take(line, secret, .secretFile(path), into: &read, &problems)
            } else {
                problems.append(.wrong(key: field.key, .noSecret(file: path), read.source(of: field.key)))
            }
        }
    }

    /// The first line that is not empty; nil if there is none, or no such file.
    private static func firstLine(of path: String) -> String? {
        (try? String(contentsOfFile: path, encoding: .utf8))?.split(whereSeparator: \.isNewline).first.map(String.init)
    }

    private func take(
        _ found: ConfigurationFile, into read: inout ReadConfiguration, _ problems: inout [ConfigurationProblem]
    ) {
        for entry in found.entries {
            guard let field = HufuConfiguration.field(entry.key) else {
                let nearest = Self.nearest(to: entry.key)
                problems.append(.unknown(entry.key, file: found.path, line: entry.line, nearest: nearest))
                continue
            }
            let source = Source.file(found.path, line: entry.line)
            if field.key == "data", file == nil {
                problems.append(.dataInItsOwnFile(found.path, line: entry.line))
            } else if found.mode & 0o027 != 0, entry.value.map(field.isSecret) ?? false {
                problems.append(.openFile(found.path, key: entry.key, mode: String(found.mode, radix: 8)))
            } else if let text = entry.value {
                take(text, field, source, into: &read, &problems)
            } else {
                problems.append(.wrong(key: entry.key, .notOneValue, source))
            }
        }
    }

    private func take(
        _ text: String, _ field: Field, _ source: Source, into read: inout ReadConfiguration,
        _ problems: inout [ConfigurationProblem]
    ) {
        if field.isSecret(text), case .flag = source {
            problems.append(.wrong(key: field.key, .secretOnCommandLine, source))
        } else if text.isEmpty, field.ignoresEmpty {
            return
        } else if field.set(&read.configuration, text) {
            read.sources[field.key] = source
        } else {
            let quoted = field.mayBeQuoted(text) ? text : nil
            problems.append(.wrong(key: field.key, .outOfRange(quoted, range: field.range), source))
        }
    }

    private func strayVariables() -> [String] {
        let known = Set(HufuConfiguration.fields.map(\.variable)).union(Self.otherVariables)
        return environment.keys.filter { name in
            name.hasPrefix("HUFU_") && !name.hasPrefix("HUFU_TEST_") && !known.contains(name)
        }.sorted()
    }

    /// The field that was perhaps meant: at most two letters differ.
    private static func nearest(to key: String) -> String? {
        let found = HufuConfiguration.fields.map { ($0.key, distance($0.key, key)) }.min { $0.1 < $1.1 }
        return found.flatMap { $0.1 <= 2 ? $0.0 : nil }
    }

    /// Letters to put in, take out or change (Levenshtein).
    private static func distance(_ first: String, _ second: String) -> Int {
        let (first, second) = (Array(first.utf8), Array(second.utf8))
        var row = Array(0...second.count)
        for (index, letter) in first.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for place in second.indices {
                let changed = diagonal + (letter == second[place] ? 0 : 1)
                diagonal = row[place + 1]
                row[place + 1] = min(changed, row[place] + 1, diagonal + 1)
            }
        }
        return row[second.count]
    }
}
