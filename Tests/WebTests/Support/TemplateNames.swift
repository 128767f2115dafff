import Foundation

/// The tags of a template in order, as far as the tests need them.
enum TemplateTag: Equatable {
    case value(String)
    case section(String, isInverted: Bool, [TemplateTag])
    case partial(String)
    /// A block that a page fills in, or that a layout offers.
    case block([TemplateTag])
    case parent(String, [TemplateTag])
}

/// Reads the tags of a template. Knows what swift-mustache knows, without delimiters that change.
struct TemplateReader {
    private var rest: Substring

    static func tags(_ source: String) -> [TemplateTag] {
        var reader = TemplateReader(rest: source[...])
        return reader.read()
    }

    private mutating func read() -> [TemplateTag] {
        var tags: [TemplateTag] = []
        while let start = rest.range(of: "{{") {
            rest = rest[start.upperBound...]
            let isTriple = rest.hasPrefix("{")
            if isTriple { rest = rest.dropFirst() }
            guard let end = rest.range(of: isTriple ? "}}}" : "}}") else { return tags }
            let tag = rest[..<end.lowerBound]
            rest = rest[end.upperBound...]
            let name = String(tag.dropFirst()).trimmingBlanks
            switch tag.first {
            case "/": return tags
            case "!": continue
            case "#": tags.append(.section(name, isInverted: false, read()))
            case "^": tags.append(.section(name, isInverted: true, read()))
            case "$": tags.append(.block(read()))
            case "<": tags.append(.parent(name, read()))
            case ">": tags.append(.partial(name))
            case "&": tags.append(.value(name))
            default: tags.append(.value(String(tag).trimmingBlanks))
            }
        }
        return tags
    }
}

extension String {
    var trimmingBlanks: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
