import Foundation
import Mustache
package import Vocabulary

/// The words of the pages: `Text/<page>.<language>.json`, flat objects of strings. A text with `{{` or `<` in it is a
/// small template of its own and may use the names of the page; any other text is plain and escaped.
package struct Texts: Sendable {
    package typealias Table = [String: String]

    /// By page, then language, as written in the files.
    package let tables: [String: [Language: Table]]
    private let compiled: [String: [Language: [String: Entry]]]

    fileprivate enum Entry: Sendable {
        case plain(String)
        case template(MustacheTemplate)
    }

    init() throws {
        var tables: [String: [Language: Table]] = [:]
        for file in try Resources.files(in: "Text") where file.pathExtension == "json" {
            let stem = file.deletingPathExtension()
            guard let language = Language(rawValue: stem.pathExtension) else { continue }
            let page = stem.deletingPathExtension().lastPathComponent
            tables[page, default: [:]][language] = try JSONDecoder().decode(Table.self, from: Data(contentsOf: file))
        }
        self.tables = tables
        compiled = try tables.mapValues { languages in
            try languages.mapValues { table in
                try table.mapValues { text in
                    text.contains("{{") || text.contains("<")
                        ? .template(try MustacheTemplate(string: text)) : .plain(text)
                }
            }
        }
    }

    /// The texts of a page in a language; what the page lacks is looked for in `common`.
    func scope(_ page: String, _ language: Language) -> TextScope {
        TextScope(own: compiled[page]?[language] ?? [:], common: compiled["common"]?[language] ?? [:], page: page)
    }

    /// What `{{text.…}}` looks into.
    struct TextScope: MustacheParent {
        fileprivate let own: [String: Entry]
        fileprivate let common: [String: Entry]
        let page: String

        func child(named name: String) -> Any? {
            switch own[name] ?? common[name] {
            case .plain(let text): text
            case .template(let template): template
            case nil: nil
            }
        }
    }
}
