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

/// Reads the configuration: defaults, then the file, then the environment, then flags.
package struct ConfigurationReader: Sendable {
    private let flags: [String: String]
    private let file: String?
    private let environment: [String: String]

    /// Variables that are no fields: the password of `hufu user`, and where the file is. `HUFU_TEST_…` are the tests'.
    static let otherVariables: Set<String> = [
        "HUFU_PASSWORD", "HUFU_CONFIG", "HUFU_S3_CREDENTIALS", "HUFU_S3_KEY_ID", "HUFU_S3_SECRET", "HUFU_S3_SESSION",
        // What sends notices: docs/deliveries.md.
        "HUFU_DESK_MAILBOX", "HUFU_SUPERVISOR_MAILBOX", "HUFU_SITE_URL", "HUFU_NOTICE_TIMEOUT", "HUFU_NOTICE_TRIES",
        "HUFU_SMTP_URL", "HUFU_SMTP_FROM", "HUFU_SMTP_USER", "HUFU_SMTP_PASSWORD", "HUFU_SMTP_PASSWORD_FILE",
        "HUFU_SMTP_TLS", "HUFU_SMTP_AUTHORITIES", "HUFU_GATEWAY_URL", "HUFU_GATEWAY_TOKEN", "HUFU_GATEWAY_TOKEN_FILE",
        "HUFU_GATEWAY_SECRET", "HUFU_GATEWAY_SECRET_FILE", "HUFU_GATEWAY_AUTHORITIES",
    ]

    /// - Parameters:
    ///   - flags: values by key, as they stood on the command line.
    ///   - file: what `--config` named.
    package init(flags: [String: String], file: String? = nil, environment: [String: String]) {
        self.flags = flags
        self.file = file ?? environment["HUFU_CONFIG"]
        self.environment = environment
    }

    package func read() throws(ConfigurationProblems) -> ReadConfiguration {
        var read = ReadConfiguration()
        var problems: [ConfigurationProblem] = []
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
        read.strayVariables = strayVariables()
        problems += read.configuration.contradictions().map {
            .wrong(key: $0.key, $0.trouble, read.source(of: $0.key))
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

    private func take(
        _ found: ConfigurationFile, into read: inout ReadConfiguration, _ problems: inout [ConfigurationProblem]
    ) {
        for entry in found.entries {
            guard let field = HufuConfiguration.fields.first(where: { $0.key == entry.key }) else {
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
        } else if field.set(&read.configuration, text) {
            read.sources[field.key] = source
        } else {
            let shown = field.isSecret(text) ? nil : text
            problems.append(.wrong(key: field.key, .outOfRange(shown, range: field.range), source))
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
