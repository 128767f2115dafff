package import Mustache
import Vocabulary

/// What a template shows: a plain struct made from values and a language. `child(named:)` answers every name that the
/// page owns with a value that is never nil, and nil for all others (a nil makes the look-up climb, so that a row
/// would show the page's value of the same name).
package protocol Page: MustacheParent, Sendable {
    /// The file in `Pages`, without its ending.
    static var template: String { get }
    /// The file in `Text`, without language and ending.
    static var text: String { get }
    /// Whether the page shows what is wrong with a form: its title then begins with 错误 or Error.
    var hasProblems: Bool { get }
    /// Which entry of the navigation is this page, as a path; empty for none.
    var current: String { get }
}

extension Page {
    package static var text: String { template }
    package var hasProblems: Bool { false }
    package var current: String { "" }
}

/// One row of a list or one part of a page. The same rule holds: own names are never nil.
package protocol PagePart: MustacheParent, Sendable {}
