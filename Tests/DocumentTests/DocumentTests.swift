import Foundation
import Operations
import Testing
import Vocabulary

@Suite("The documents are true")
struct DocumentTests {
    @Test("docs/modules.md names every target of Package.swift and no other")
    func modules() throws {
        let manifest = try Repository.text("Package.swift")
        let declared = manifest.matches(of: /\.(?:target|executableTarget|systemLibrary)\(\s*name: "(\w+)"/).map {
            String($0.1)
        }
        let described = tableRows(try Repository.text("docs/modules.md")).dropFirst().flatMap { codeWords($0[0]) }
        #expect(Set(declared) == Set(described))
        #expect(declared.count >= 10, "the manifest was read")
    }

    @Test("Each target has one sentence and imports none of ours beyond its row")
    func imports() throws {
        let rows = tableRows(try Repository.text("docs/modules.md")).dropFirst()
        let names = Set(rows.flatMap { codeWords($0[0]) })
        for row in rows {
            let target = try #require(codeWords(row[0]).first)
            #expect(row[1].hasSuffix("."), "\(target) has a sentence")
            let allowed = codeWords(row[2])
            guard !allowed.isEmpty || row[2] == "–" else { continue }
            let imported = try Repository.files(in: "Sources/\(target)", ending: ".swift").flatMap { path in
                try Repository.text(path).matches(
                    of: /(?m)^(?:package |private |public )?import (?:struct |enum )?(\w+)/
                )
                .map { String($0.1) }
            }
            let foreign = Set(imported).intersection(names).subtracting(allowed).subtracting([target, "CZlib"])
            #expect(foreign.isEmpty, "\(target) imports \(foreign.sorted())")
        }
    }

    @Test("Every file that the documents name exists", arguments: documents)
    func namedFiles(document: String) throws {
        let text = try Repository.text(document)
        for match in text.matches(of: /(?:Sources|Tests|docs|scripts|agreements)\/[\w+.\/-]*\w/) {
            #expect(Repository.has(String(match.0)), "\(document) names \(match.0)")
        }
        for match in text.matches(of: /\]\(([^)#:]+)\)/) {
            let base = URL(fileURLWithPath: document).deletingLastPathComponent().relativePath
            #expect(Repository.has(base + "/" + match.1), "\(document) links to \(match.1)")
        }
    }

    private static var documents: [String] {
        ["README.md", "CONTRIBUTING.md"] + Repository.files(in: "docs", ending: ".md")
    }

    @Test("Every Swift name of the glossary stands in the sources")
    func glossary() throws {
        let sources = try Repository.files(in: "Sources", ending: ".swift").map(Repository.text).joined()
        let words = Set(sources.matches(of: /\w+/).map { String($0.0) })
        for row in tableRows(try Repository.text("docs/glossary.md")).dropFirst() {
            #expect(row.count == 4 && row.allSatisfy { !$0.isEmpty }, "\(row)")
            for name in codeWords(row[2]) {
                #expect(
                    name.split(separator: ".").allSatisfy { words.contains(String($0)) }, "\(name) is no Swift name")
            }
        }
    }

    @Test("docs/configuration.md lists every field as it is, and no other")
    func fields() throws {
        let rows = tableRows(try Repository.text("docs/configuration.md")).filter { $0.count == 5 }.dropFirst()
        let described = rows.map { row in [codeWords(row[0]).first ?? ""] + row[1...] }
        let fields = HufuConfiguration.fields.map { field in
            [field.key, "\(field.scope)", field.range.en, field.standard, field.meaning]
        }
        #expect(described == fields)
    }

    @Test("No source but the demonstration names an agency of one city")
    func noCityInSources() throws {
        let paths =
            Repository.files(in: "Sources", ending: ".swift") + Repository.files(in: "Sources", ending: ".json")
            + Repository.files(in: "Sources", ending: ".mustache")
        #expect(paths.count > 300, "the sources were found")
        for path in paths where !path.hasPrefix("Sources/Demo/") {
            let lines = try Repository.text(path).split(separator: "\n")
            let named = lines.filter { $0.contains(/\bbj\./) && !$0.contains("///") }
            #expect(named.isEmpty, "\(path): \(named)")
        }
    }

    @Test("No document, script or source names the machine it was written on")
    func noForeignPaths() throws {
        let scripts = ["start", "test", "bench", ".ci/run", "Package.swift"]
        let all = Self.documents + scripts + Repository.files(in: "Sources", ending: ".swift")
        for path in all where try Repository.text(path).contains(/(?:^|[\s"'`=(])\/(?:work|root|home)\//) {
            Issue.record("\(path) names a path of one machine")
        }
    }
}
