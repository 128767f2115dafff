import Logging
import Testing
import Vocabulary
import Web

@Suite("Texts and templates agree")
struct TextKeyTests {
    let templates: Templates

    init() throws {
        templates = try Templates(logger: Logger(label: "test"))
    }

    @Test("Every text exists in both languages and is not empty")
    func bothLanguages() {
        for (page, languages) in templates.texts.tables {
            #expect(Set(languages.keys) == Set(Language.allCases), "\(page)")
            let keys = Language.allCases.map { Set((languages[$0] ?? [:]).keys) }
            #expect(keys[0].symmetricDifference(keys[1]) == [], "\(page)")
            for (language, table) in languages {
                for (key, text) in table { #expect(!text.isEmpty, "\(page).\(language).\(key)") }
            }
        }
    }

    @Test("Every text that a template asks for exists, and every text is asked for")
    func used() {
        var asked: [String: Set<String>] = [:]
        for name in templates.sources.keys { asked[name] = keys(name) }
        let everywhere = asked.values.reduce(into: Set<String>()) { $0.formUnion($1) }
        for (page, languages) in templates.texts.tables {
            guard let own = languages[.zh].map({ Set($0.keys) }) else { continue }
            let inTexts = languages[.zh]?.values.reduce(into: Set<String>()) { $0.formUnion(nested($1)) } ?? []
            // `common` serves all pages; another file serves the templates that begin with its name.
            let users = asked.filter { $0.key == page || $0.key.hasPrefix(page + "-") }.values
                .reduce(into: Set<String>()) { $0.formUnion($1) }
            let askers = page == "common" ? everywhere : users
            #expect(own.subtracting(askers).subtracting(inTexts) == [], "not asked for: \(page)")
        }
        let common = Set(templates.texts.tables["common"]?[.zh]?.keys.map { $0 } ?? [])
        for (name, keys) in asked where !name.hasPrefix("field-") {
            let page = textFile(of: name)
            let own = Set(templates.texts.tables[page]?[.zh]?.keys.map { $0 } ?? [])
            #expect(keys.subtracting(own).subtracting(common) == [], "missing for \(name)")
        }
    }

    /// The longest text file name that the template's name begins with.
    private func textFile(of template: String) -> String {
        templates.texts.tables.keys.filter { template == $0 || template.hasPrefix($0 + "-") }
            .max { $0.utf8.count < $1.utf8.count } ?? "common"
    }

    private func nested(_ text: String) -> Set<String> { collect(TemplateReader.tags(text)) }

    private func keys(_ template: String) -> Set<String> {
        collect(TemplateReader.tags(templates.sources[template] ?? ""))
    }

    private func collect(_ tags: [TemplateTag]) -> Set<String> {
        tags.reduce(into: []) { keys, tag in
            switch tag {
            case .value(let name), .section(let name, _, _):
                if name.hasPrefix("text.") { keys.insert(String(name.dropFirst(5))) }
            default: break
            }
            switch tag {
            case .section(_, _, let inner), .block(let inner), .parent(_, let inner): keys.formUnion(collect(inner))
            default: break
            }
        }
    }
}
