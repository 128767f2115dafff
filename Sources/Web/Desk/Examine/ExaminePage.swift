import CaseRules
package import Vocabulary

/// What the preliminary examination looks at: the filing standard, and cases that may be the same matter.
package struct ExaminationView: Sendable {
    package let number: CaseNumber
    package let version: Int
    package let title: String
    package let due: Due?
    /// The clock of `due`.
    package let clock: Int?
    /// The kind of case that the standard is for: trade mark complaint, copyright tip-off and so on.
    package let standard: Localized
    package let items: [StandardItemView]
    package let duplicates: [DuplicateCandidateView]
    /// How many more the agreement would show.
    package let leftOut: Int
    /// Whether older cases are still being made ready for comparison, so that some may be missing.
    package let isKeying: Bool
    /// Whether the case is a trade secret, which is compared with none.
    package var isSecret = false

    package init(
        number: CaseNumber, version: Int, title: String, due: Due?, clock: Int? = nil, standard: Localized,
        items: [StandardItemView],
        duplicates: [DuplicateCandidateView], leftOut: Int = 0, isKeying: Bool = false
    ) {
        self.number = number
        self.version = version
        self.title = title
        self.due = due
        self.clock = clock
        self.standard = standard
        self.items = items
        self.duplicates = duplicates
        self.leftOut = leftOut
        self.isKeying = isKeying
    }
}

/// One item of the filing standard and whether it is there. Source: DOMAIN §4.3.
package struct StandardItemView: Sendable {
    package enum Need: Sendable {
        case required, deferrable, ifAny
    }

    package let code: String
    package let name: Localized
    package let need: Need
    package let isPresent: Bool
    /// What speaks for its being there, such as the name of a file; empty if nothing.
    package let finding: String

    package init(code: String, name: Localized, need: Need, isPresent: Bool, finding: String = "") {
        self.code = code
        self.name = name
        self.need = need
        self.isPresent = isPresent
        self.finding = finding
    }
}

extension StandardItemView.Need {
    /// The sign of the filing standard's table.
    var sign: String {
        switch self {
        case .required: "●"
        case .deferrable: "◐"
        case .ifAny: "○"
        }
    }

    var name: Localized {
        switch self {
        case .required: Localized(zh: "必须有", en: "Required")
        case .deferrable: Localized(zh: "可以后补", en: "May come later")
        case .ifAny: Localized(zh: "有就提供", en: "If there is one")
        }
    }
}

/// The examination on one page: the standard's checklist, the duplicates found, and the three ways on.
package struct ExaminePage: Page {
    package static let template = "desk-examine"

    package let view: ExaminationView
    package let viewer: Viewer
    package let trouble: Trouble
    /// What was ticked before a refusal; nil shows what is known.
    package let typed: FormData?

    package init(view: ExaminationView, viewer: Viewer, typed: FormData? = nil, trouble: Trouble? = nil) {
        self.view = view
        self.viewer = viewer
        self.typed = typed
        self.trouble = trouble ?? .none(viewer.language)
    }

    package var hasProblems: Bool { !trouble.lines.isEmpty }

    package func child(named name: String) -> Any? {
        switch name {
        case "number": view.number.description
        case "version": "\(view.version)"
        case "title": view.title
        case "hasDue": view.due != nil
        case "tone": sign?.tone.rawValue ?? ""
        case "clock": sign?.label ?? ""
        case "clockHref":
            view.clock.map { Paths.link(Paths.deskClock(view.number, .index($0)), language) } ?? ""
        case "standardName": view.standard[language]
        case "items": view.items.map { StandardItemRow(item: $0, ticked: typed?.all("present"), language: language) }
        case "isKeying": view.isKeying
        case "hasDuplicates": !view.duplicates.isEmpty
        case "duplicates":
            view.duplicates.map {
                DuplicateCandidatePart(
                    view: $0, href: Paths.link(Paths.deskDuplicates(view.number, with: $0.number), language),
                    isOpened: false, language: language)
            }
        case "duplicatesHref": Paths.link(Paths.deskDuplicates(view.number), language)
        case "searched": searched
        case "caseHref": Paths.link(Paths.deskCase(view.number), language)
        case "action": step(.accept)
        case "supplementHref": step(.requestSupplement)
        case "deferHref": step(.deferDocument)
        case "refuseHref": step(.refuse)
        default: trouble.child(named: name)
        }
    }

    private var language: Language { viewer.language }
    private var sign: DueSign? { view.due.map(viewer.sign) }

    private func step(_ command: CommandName) -> String { Paths.link(Paths.deskStep(view.number, command), language) }

    private var searched: String {
        if let unlisted = DuplicatesView.unlisted(view.leftOut) { return unlisted[language] }
        if view.isSecret {
            return Localized(zh: "商业秘密案件不与其他案件比对。", en: "A trade secret is compared with no case.")[language]
        }
        return view.isKeying
            ? "" : Localized(zh: "查过全部案件，包括已办结的。", en: "All cases were searched, closed ones too.")[language]
    }
}
