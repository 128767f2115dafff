package import Agreement
package import Casework
import Vocabulary

/// What a version would change if it came into force, and the button that brings it into force.
package struct InstallationPage: Page {
    package static let template = "agreement-installation"
    package static let text = "agreement"

    let preview: InstallationPreview
    /// Against the version in force.
    let differences: [AgreementDifference]
    /// What the form carries back: which files were seen, and against which version.
    let seen: Seen
    /// Where the files came from, without the language.
    let back: String
    let viewer: Viewer
    let trouble: Trouble?

    package struct Seen: Sendable {
        package let attempt: String
        package let inForce: String

        package init(attempt: String, inForce: String) {
            self.attempt = attempt
            self.inForce = inForce
        }
    }

    package init(
        preview: InstallationPreview, differences: [AgreementDifference], seen: Seen, back: String, viewer: Viewer,
        trouble: Trouble? = nil
    ) {
        self.preview = preview
        self.differences = differences
        self.seen = seen
        self.back = back
        self.viewer = viewer
        self.trouble = trouble
    }

    package var current: String { Paths.adminAgreement }
    package var hasProblems: Bool { !preview.problems.isEmpty }

    package func child(named name: String) -> Any? {
        switch name {
        case "backHref": Paths.link(back, language)
        case "action": Paths.link(Paths.adminInstallation, language)
        case "name": preview.agreement?.name[language] ?? ""
        case "isUnsound": !preview.problems.isEmpty
        case "isSound": preview.problems.isEmpty
        case "faults": preview.problems.map { $0.text(language) }
        case "isSame": differences.isEmpty
        case "tables": DifferenceTables(differences: differences, language: language).tables
        case "kinds": kinds.map { $0[language] }
        case "hasEffects": effects != nil
        case "counts": effects?.counts ?? []
        case "effectTables": effects?.tables ?? []
        case "mayInstall": preview.isPossible && preview.change?.isInForce != true
        case "attempt": seen.attempt
        case "inForce": seen.inForce
        default: (trouble ?? refusal ?? .none(language)).child(named: name)
        }
    }

    private var language: Language { viewer.language }

    private var refusal: Trouble? { preview.refusal.map { .refused([$0.message], language) } }

    private var effects: EffectTables? {
        guard let clocks = preview.clocks, let agreement = preview.agreement else { return nil }
        return EffectTables(effects: clocks, agreement: agreement, language: language)
    }

    /// What sort of change it is, and what that means for open clocks.
    private var kinds: [Localized] {
        guard let change = preview.change else { return [] }
        if change.isInForce {
            return [Localized(zh: "这个版本已经生效，不用再启用。", en: "This version is in force already.")]
        }
        if change.isAmendment {
            return [
                Localized(
                    zh: "这是修订：正在计算的期限不变，只影响以后开始的期限。",
                    en: "This is an amendment: running clocks keep their dates; it counts for clocks that start later.")
            ]
        }
        var kinds: [Localized] = []
        if change.corrects != nil {
            kinds.append(
                Localized(
                    zh: "这是更正：按被更正的版本计算的未结期限会重新计算。",
                    en: "This is a correction: open clocks that run by the corrected version are computed anew."))
        }
        if change.changesCalendar {
            kinds.append(
                Localized(
                    zh: "工作日有变化：全部未结期限会重新计算。", en: "Worked days change: all open clocks are computed anew."))
        }
        return kinds
    }
}
