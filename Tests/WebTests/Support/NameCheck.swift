import Mustache
import Web

/// Asks a page for every name in its template, in both branches of each section.
struct NameCheck {
    let templates: Templates
    private(set) var missing: Set<String> = []
    private(set) var seen: Set<String> = []

    init(_ templates: Templates) {
        self.templates = templates
    }

    mutating func check(_ page: any Page, _ frame: Frame) {
        let name = type(of: page).template
        walk(name, [Root(frame: frame), page])
    }

    private mutating func walk(_ template: String, _ stack: [any MustacheParent]) {
        seen.insert(template)
        walk(TemplateReader.tags(templates.sources[template] ?? ""), template, stack)
    }

    private mutating func walk(_ tags: [TemplateTag], _ template: String, _ stack: [any MustacheParent]) {
        for tag in tags {
            switch tag {
            case .value(let name): _ = value(name, template, stack)
            case .section(let name, let isInverted, let inner):
                let found = value(name, template, stack)
                if !isInverted, let rows = found as? [any MustacheParent] {
                    for row in rows { walk(inner, template, stack + [row]) }
                } else if !isInverted, let part = found as? any MustacheParent {
                    walk(inner, template, stack + [part])
                } else if isInverted || found is Bool {
                    walk(inner, template, stack)
                }
            case .partial(let name): walk(name, stack)
            case .block(let inner): walk(inner, template, stack)
            case .parent(let name, let inner):
                walk(name, stack)
                walk(inner, template, stack)
            }
        }
    }

    private mutating func value(_ name: String, _ template: String, _ stack: [any MustacheParent]) -> Any? {
        // Texts have a test of their own; a dot alone is the row itself.
        if name == "." || name.hasPrefix("text.") { return nil }
        var names = name.split(separator: ".").map(String.init)
        let first = names.removeFirst()
        var found: Any? = stack.reversed().lazy.compactMap { $0.child(named: first) }.first
        for next in names { found = (found as? any MustacheParent)?.child(named: next) }
        if found == nil { missing.insert("\(template): \(name)") }
        return found
    }

    private struct Root: MustacheParent {
        let frame: Frame

        func child(named name: String) -> Any? {
            switch name {
            case "frame": frame
            case "link": Links(language: frame.language)
            default: nil
            }
        }
    }
}
