import Foundation
package import Storage

/// One statement as it stands in the sources, with all its parts put together.
package struct SourceStatement: Sendable {
    /// `Inbox.ofEverybody`: the file and the constant.
    package let place: String
    package let sql: String

    package init(place: String, sql: String) {
        self.place = place
        self.sql = sql
    }

    /// The same text with single spaces, for comparing.
    package var plain: String { Self.plain(sql) }

    package static func plain(_ sql: String) -> String {
        sql.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// How many values it takes.
    var parameterCount: Int { sql.matches(of: /\?(\d+)/).compactMap { Int($0.output.1) }.max() ?? 0 }
}

/// The statements of a target, read from its source files: a new one is among them without anybody's thinking of it.
/// Understood are `static let name = "…"`, `= """…"""`, `= function("…")` and functions from texts to a text; anything
/// else that looks like a statement is a fault, so that none is passed over.
package struct SourceStatements {
    private let definitions: [Definition]

    /// Copies read whole tables in the order of their keys, by statements made of the list of tables; they are left out.
    /// - Parameter names: how the names of the files begin; empty for all.
    package init(of targets: [String] = ["Storage"], filesNamed names: [String] = []) throws {
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")
        var found: [Definition] = []
        for target in targets {
            let folder = sources.appending(path: target)
            for case let path as String in FileManager.default.enumerator(atPath: folder.path) ?? .init()
            where path.hasSuffix(".swift") && !path.contains("Migration") && !path.contains("Copy/") {
                let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
                guard names.isEmpty || names.contains(where: name.hasPrefix) else { continue }
                let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
                found += try SourceReader(file: name, text).definitions()
            }
        }
        definitions = found
    }

    package func all() throws -> [SourceStatement] {
        try definitions.compactMap { definition in
            guard definition.parameters.isEmpty,
                Self.isStatement(definition.text) || definition.text.hasPrefix("\\(")
            else { return nil }
            let sql = try expanded(definition.text, in: definition, [:])
            return Self.isStatement(sql)
                ? SourceStatement(place: "\(definition.file).\(definition.name)", sql: sql) : nil
        }
    }

    /// Those of the storage and of the search index of an engine.
    package static func all(of dialect: Dialect) throws -> [SourceStatement] {
        let index =
            switch dialect.name {
            case "sqlite": try SourceStatements(of: ["SQLiteEngine"], filesNamed: ["FullTextIndex"])
            case "postgres": try SourceStatements(of: ["PostgresEngine"], filesNamed: ["TokenVectors"])
            default: preconditionFailure("Tell where \(dialect.name) writes its statements.")
            }
        return try SourceStatements().all() + index.all()
    }

    static func isStatement(_ text: some StringProtocol) -> Bool {
        let first = text.split(maxSplits: 1, whereSeparator: \.isWhitespace).first
        return ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH"].contains(first) && text.contains(where: \.isWhitespace)
    }

    /// A text with the values of its `\(…)`.
    private func expanded(_ text: String, in place: Definition, _ values: [String: String]) throws -> String {
        var result = ""
        var rest = text[...]
        while let start = rest.range(of: "\\(") {
            result += rest[..<start.lowerBound]
            var depth = 1
            var end = start.upperBound
            while depth > 0 {
                if rest[end] == "(" { depth += 1 } else if rest[end] == ")" { depth -= 1 }
                end = rest.index(after: end)
            }
            let expression = String(rest[start.upperBound..<rest.index(before: end)])
            result += try value(of: expression, in: place, values)
            rest = rest[end...]
        }
        return result + rest
    }

    private func value(of expression: String, in place: Definition, _ values: [String: String]) throws -> String {
        if let known = values[expression] { return known }
        let name = expression.prefix { $0 != "(" }
        let parts = name.split(separator: ".").map(String.init)
        let scope = parts.count == 2 && parts[0] != "Self" ? parts[0] : place.scope
        let candidates = definitions.filter { $0.name == parts.last && $0.scope == scope }
        guard let meant = candidates.first(where: { $0.file == place.file }) ?? candidates.first else {
            throw Unreadable(place: "\(place.file).\(place.name)", what: expression)
        }
        let arguments = expression.matches(of: /"((?:[^"\\]|\\.)*)"/).map { String($0.output.1) }
        guard arguments.count == meant.parameters.count else {
            throw Unreadable(place: "\(place.file).\(place.name)", what: expression)
        }
        return try expanded(
            meant.text, in: meant, Dictionary(uniqueKeysWithValues: zip(meant.parameters, arguments)))
    }
}

/// A constant text, or a function that makes one of others.
package struct Definition {
    let file: String
    let scope: String
    package let name: String
    let parameters: [String]
    /// With its `\(…)`.
    let text: String
}

/// Something that looks like a statement and cannot be put together.
package struct Unreadable: Error, CustomStringConvertible {
    let place: String
    let what: String
    package var description: String { "\(place): write the statement as a constant text; not understood: \(what)" }
}
