import Mustache
package import Vocabulary

/// A text box as a template shows it (`field-text.mustache`, `field-area.mustache`). The name is also its id.
package struct TextField: PagePart {
    package let name: String
    package let value: String
    /// What is wrong; empty if nothing.
    package let error: String
    package let isHinted: Bool
    package let isOptional: Bool

    package init(
        _ name: String, _ value: String?, _ problems: FormProblems?, _ language: Language, hinted: Bool = false,
        optional: Bool = false
    ) {
        self.name = name
        self.value = value ?? ""
        error = problems?.message(name, language) ?? ""
        isHinted = hinted
        isOptional = optional
    }

    package func child(named key: String) -> Any? {
        switch key {
        case "name": name
        case "value": value
        case "wrong": !error.isEmpty
        case "error": error
        case "hinted": isHinted
        case "optional": isOptional
        case "isDescribed": isHinted || !error.isEmpty
        case "description":
            [isHinted ? name + "-hint" : "", error.isEmpty ? "" : name + "-error"]
                .filter { !$0.isEmpty }.joined(separator: " ")
        default: nil
        }
    }
}

/// A group of radio buttons or boxes (`field-choices.mustache`).
package struct ChoiceField: PagePart {
    package struct Option: Sendable {
        package let value: String
        package let label: Localized
        package let hint: Localized?

        package init(_ value: String, _ label: Localized, hint: Localized? = nil) {
            self.value = value
            self.label = label
            self.hint = hint
        }

        package init(_ term: some Term, hint: Localized? = nil) {
            self.init(term.rawValue, term.name, hint: hint)
        }
    }

    package let field: TextField
    package let options: [Option]
    package let chosen: Set<String>
    package let language: Language

    package init(
        _ name: String, _ options: [Option], chosen: some Sequence<String>, _ problems: FormProblems?,
        _ language: Language, hinted: Bool = false, optional: Bool = false
    ) {
        field = TextField(name, nil, problems, language, hinted: hinted, optional: optional)
        self.options = options
        self.chosen = Set(chosen)
        self.language = language
    }

    package func child(named key: String) -> Any? {
        key == "options" ? rows : field.child(named: key)
    }

    private var rows: [Row] {
        options.enumerated().map { index, option in
            Row(
                // The first choice has the name of the field as its id, so that the summary can link to it.
                id: index == 0 ? field.name : "\(field.name)-\(index)", group: field.name, value: option.value,
                label: option.label[language], hint: option.hint?[language] ?? "",
                isChosen: chosen.contains(option.value))
        }
    }

    private struct Row: PagePart {
        let id, group, value, label, hint: String
        let isChosen: Bool

        func child(named key: String) -> Any? {
            switch key {
            case "id": id
            case "group": group
            case "value": value
            case "label": label
            case "hint": hint
            case "hasHint": !hint.isEmpty
            case "isChosen": isChosen
            default: nil
            }
        }
    }
}
