package import Agreement
import CaseRules
package import Vocabulary

/// What the page of one command is made from: the case, what it offers to choose from, and what explains the choice.
package struct CommandView: Sendable {
    package let number: CaseNumber
    package let version: Int
    package let title: String
    package let offered: [OfferedList: [CommandOption]]
    /// Answers proposed by the rules; a person decides.
    package let proposed: FormData
    /// The proposal's reasons, previews and the like, beside the form.
    package let asides: [AsideView]

    package init(
        number: CaseNumber, version: Int, title: String, offered: [OfferedList: [CommandOption]] = [:],
        proposed: FormData = FormData(), asides: [AsideView] = []
    ) {
        self.number = number
        self.version = version
        self.title = title
        self.offered = offered
        self.proposed = proposed
        self.asides = asides
    }
}

/// A card beside a form: why something is proposed, or what will be sent.
package struct AsideView: Sendable {
    package let heading: Localized
    package let lead: Localized?
    package let lines: [Localized]
    /// The rules on which it rests.
    package let rules: [RuleInWords]

    package init(heading: Localized, lead: Localized? = nil, lines: [Localized], rules: [RuleInWords] = []) {
        self.heading = heading
        self.lead = lead
        self.lines = lines
        self.rules = rules
    }
}

/// One command on one page: the question, the fields, what follows, and one button.
package struct CommandPage: Page {
    package static let template = "desk-command"

    package let sheet: CommandSheet
    package let view: CommandView
    package let typed: FormData
    package let viewer: Viewer
    package let problems: FormProblems?
    package let trouble: Trouble
    /// Where the form is sent, and the page it came from.
    private let action: String
    private let back: String

    /// - Parameter typed: what was typed before; nil shows what the rules propose.
    package init(
        sheet: CommandSheet, view: CommandView, viewer: Viewer, action: String, back: String, typed: FormData? = nil,
        problems: FormProblems? = nil, trouble: Trouble? = nil
    ) {
        self.sheet = sheet
        self.view = view
        self.viewer = viewer
        self.typed = typed ?? view.proposed
        self.problems = problems
        self.trouble = trouble ?? .none(viewer.language)
        self.action = action
        self.back = back
    }

    package var hasProblems: Bool { problems != nil || !trouble.lines.isEmpty }

    package func child(named name: String) -> Any? {
        switch name {
        case "heading": sheet.heading[language]
        case "number": view.number.description
        case "title": view.title
        case "version": "\(view.version)"
        case "command": sheet.command.rawValue
        case "action": action
        case "caseHref": back
        case "hasFile": hasFile
        // Agencies have no search over the centre's cases.
        case "mayFind": Role.caseReaders.contains(viewer.role)
        case "problems": ProblemSummary(problems, language)
        case "hasFields": !sheet.fields.isEmpty
        case "fields": sheet.fields.map(part)
        case "blocks": blocks
        case "hasNote": sheet.note != nil
        case "note": sheet.note?[language] ?? ""
        case "asides": view.asides.map { AsidePart(view: $0, language: language) }
        case "button": sheet.button[language]
        default: trouble.child(named: name)
        }
    }

    private var language: Language { viewer.language }

    private var hasFile: Bool {
        sheet.fields.contains { if case .file = $0.kind { true } else { false } }
    }

    private func part(_ field: CommandField) -> FieldPart {
        FieldPart(field, typed, offered: view.offered, problems: problems, language)
    }

    /// The outcome is asked for each respondent.
    private var blocks: [BlockPart] {
        guard sheet.command.asksOutcomes else { return [] }
        return (view.offered[.respondents] ?? []).map { respondent in
            BlockPart(
                legend: respondent.name[language], fields: OutcomeFields.fields(respondent: respondent.code).map(part))
        }
    }
}

private struct AsidePart: PagePart {
    let view: AsideView
    let language: Language

    func child(named name: String) -> Any? {
        switch name {
        case "heading": view.heading[language]
        case "hasLead": view.lead != nil
        case "lead": view.lead?[language] ?? ""
        case "lines": view.lines.map { $0[language] }
        case "rules": view.rules.map { RuleView($0, language, href: Paths.link(Paths.deskRule($0.id), language)) }
        default: nil
        }
    }
}

/// The fields that repeat for each respondent.
private struct BlockPart: PagePart {
    let legend: String
    let fields: [FieldPart]

    func child(named name: String) -> Any? {
        switch name {
        case "legend": legend
        case "fields": fields
        default: nil
        }
    }
}
