package import Vocabulary

/// One question of a command's form.
package struct CommandField: Sendable {
    package enum Kind: Sendable {
        case line, lines, day, yuan, number, file, tick
        /// One of a closed list, shown as a list to choose from.
        case choice([CommandOption])
        /// Any number of a closed list, shown as boxes.
        case several([CommandOption])
        /// One or several of what this case or the agreement offers.
        case offered(OfferedList)
        case severalOffered(OfferedList)
    }

    /// Name of the argument in the command.
    package let name: String
    package let label: Localized
    package let hint: Localized?
    package let kind: Kind
    package let isRequired: Bool

    package init(
        _ name: String, _ zh: String, _ en: String, _ kind: Kind, hint: Localized? = nil, isRequired: Bool = true
    ) {
        self.name = name
        label = Localized(zh: zh, en: en)
        self.hint = hint
        self.kind = kind
        self.isRequired = isRequired
    }

    /// The same question, which may be left empty.
    func optional() -> CommandField {
        CommandField(name, label.zh, label.en, kind, hint: hint, isRequired: false)
    }
}

/// One answer that can be chosen: the code that the command takes and the words that people read.
package struct CommandOption: Sendable, Hashable {
    package let code: String
    package let name: Localized

    package init(code: String, name: Localized) {
        self.code = code
        self.name = name
    }

    /// Every value of a closed list.
    package static func all<T: Term>(_ terms: T.Type) -> [CommandOption] {
        terms.allCases.map { CommandOption(code: $0.rawValue, name: $0.name) }
    }
}

/// Lists that depend on the case or the agreement, and are given when the form is shown.
package enum OfferedList: String, Sendable, CaseIterable {
    /// `leads` is the agency that the classification names with its units, `coHandlers` are the agencies beside it.
    case agencies, leads, coHandlers, colleagues, items, deferrableItems, documents, clocks, respondents, districts
    case regions, runningClocks, supervisions
    /// Files of the case that may go to another case.
    case files
}
