import Mustache
package import Vocabulary

/// One thing that is wrong with a form: which field, and what to do about it.
package struct FieldProblem: Error, Sendable, Equatable {
    package let field: String
    package let message: Localized

    package init(_ field: String, zh: String, en: String) {
        self.init(field, Localized(zh: zh, en: en))
    }

    package init(_ field: String, _ message: Localized) {
        self.field = field
        self.message = message
    }
}

/// All that is wrong with a form, as `checked()` gives it.
package struct FormProblems: Error, Sendable, Equatable {
    package let list: [FieldProblem]

    package init(_ list: [FieldProblem]) {
        self.list = list
    }

    /// What is said at a field; empty if it is in order.
    package func message(_ field: String, _ language: Language) -> String {
        list.first { $0.field == field }?.message[language] ?? ""
    }
}

/// The summary at the top of a page, with links to the fields (`problems.mustache`).
package struct ProblemSummary: PagePart {
    package let list: [FieldProblem]
    package let language: Language

    package init(_ problems: FormProblems?, _ language: Language) {
        list = problems?.list ?? []
        self.language = language
    }

    package var isEmpty: Bool { list.isEmpty }

    package func child(named name: String) -> Any? {
        switch name {
        case "any": !list.isEmpty
        case "count": "\(list.count)"
        case "many": list.count != 1
        case "rows": list.map { Row(target: $0.field, message: $0.message[language]) }
        default: nil
        }
    }

    private struct Row: PagePart {
        let target: String
        let message: String

        func child(named name: String) -> Any? {
            switch name {
            case "target": target
            case "message": message
            default: nil
            }
        }
    }
}
