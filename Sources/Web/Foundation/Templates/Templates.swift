import Foundation
package import Logging
import Mustache
import Vocabulary

/// The templates of all pages, compiled once, and their texts.
package struct Templates: Sendable {
    package let texts: Texts
    /// The source of each template by name, for the tests that compare names.
    package let sources: [String: String]
    private let library: MustacheLibrary
    private let logger: Logger
    /// Told of each page before it is rendered; tests compare the page's names with its template.
    private let rendered: (@Sendable (any Page, Frame) -> Void)?

    package init(logger: Logger, rendered: (@Sendable (any Page, Frame) -> Void)? = nil) throws {
        self.rendered = rendered
        texts = try Texts()
        var sources: [String: String] = [:]
        var library = MustacheLibrary()
        for file in try Resources.files(in: "Pages") where file.pathExtension == "mustache" {
            let name = file.deletingPathExtension().lastPathComponent
            let source = try String(contentsOf: file, encoding: .utf8)
            sources[name] = source
            try library.register(source, named: name)
        }
        self.sources = sources
        self.library = library
        self.logger = logger
    }

    /// The page as HTML. A name that the template asks for and nobody owns is a logged fault and renders as blank.
    /// - Parameter fault: told of each such name as well.
    package func render<P: Page>(_ page: P, _ frame: Frame, fault: ((String) -> Void)? = nil) -> String {
        rendered?(page, frame)
        let scope = PageScope(
            page: page, frame: frame, text: texts.scope(P.text, frame.language),
            fault: { name in
                logger.error(
                    "A template asks for a name that its page lacks",
                    metadata: [
                        "template": "\(P.template)", "name": "\(name)",
                    ])
                fault?(name)
            })
        guard let html = library.render(scope, withTemplate: P.template) else {
            preconditionFailure("There is no template \(P.template).")
        }
        return html
    }
}

/// The bottom of the stack that a template looks into: page, frame and texts.
private struct PageScope: MustacheParent {
    let page: any Page
    let frame: Frame
    let text: Texts.TextScope
    let fault: (String) -> Void

    func child(named name: String) -> Any? {
        switch name {
        case "text": return Checked(inner: text, name: "text", fault: fault)
        case "frame": return Checked(inner: frame, name: "frame", fault: fault)
        case "link": return Checked(inner: Links(language: frame.language), name: "link", fault: fault)
        default:
            if let value = page.child(named: name) { return value }
            fault(name)
            return nil
        }
    }
}

/// Reports a dotted name whose second half does not exist.
private struct Checked: MustacheParent {
    let inner: any MustacheParent
    let name: String
    let fault: (String) -> Void

    func child(named key: String) -> Any? {
        let value = inner.child(named: key)
        if value == nil { fault(name + "." + key) }
        return value
    }
}
