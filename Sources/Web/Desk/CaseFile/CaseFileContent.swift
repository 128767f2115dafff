import Agreement
import Vocabulary

/// What the case page and the agency's referral page share: facts, evidence, clocks, people, papers, timeline.
/// The view was prepared for this reader; nothing is added here.
struct CaseFileContent: PagePart {
    let view: CaseFileView
    let viewer: Viewer
    /// Where a file is fetched from.
    let evidenceHref: @Sendable (EvidenceView) -> String
    /// The page of a clock.
    let clockHref: @Sendable (ClockKey) -> String
    /// Where a closed identity is opened.
    let identityAction: String

    func child(named name: String) -> Any? {
        switch name {
        case "number": view.number.description
        case "version": "\(view.version)"
        case "title": title
        case "summary": summary
        case "state": view.state[language]
        case "flags": flagTags(view.flags, language)
        case "facts": view.facts.filter { !$0.value.isEmpty }.map { NamedLine($0, language) }
        case "hasNarrative": !view.narrative.isEmpty
        case "narrative": view.narrative
        case "narrativeLanguage": view.narrativeLanguage.tag
        default: listChild(named: name)
        }
    }

    private func listChild(named name: String) -> Any? {
        switch name {
        case "hasEvidence": !view.evidence.isEmpty
        case "evidenceCount": "\(view.evidence.count)"
        case "evidence": view.evidence.map { EvidenceLine($0, href: evidenceHref($0), viewer) }
        case "hasReferrals": !view.referrals.isEmpty
        case "referrals": view.referrals.map { ReferralLine($0, clockHref: href($0.clock), viewer) }
        case "hasDeferred": !view.deferred.isEmpty
        case "deferred": view.deferred.map { DeferredLine($0, clockHref: href($0.clock), viewer) }
        case "hasClocks": !view.clocks.isEmpty
        case "clocks": view.clocks.map { ClockLine($0, href: href($0.index), viewer) }
        case "hasRules": !view.rules.isEmpty
        case "rules": view.rules.map { RuleView($0, language, href: Paths.link(Paths.deskRule($0.id), language)) }
        case "people": view.people.map { PersonCard($0, openAction: identityAction, language) }
        case "timeline": timeline
        default: nil
        }
    }

    private func href(_ clock: Int?) -> String { clock.map { clockHref(.index($0)) } ?? "" }

    private var language: Language { viewer.language }

    private var title: String { view.title.isEmpty ? view.kind.name[language] : view.title }

    private var summary: String {
        let how = view.kind.name[language] + "，" + view.channel.name[language]
        let howEnglish = view.kind.name[language] + ", " + view.channel.name[language].lowercased()
        let who = view.assignee ?? ""
        let at = viewer.text(view.receivedAt)
        return Localized(
            zh: "\(how)，\(at) 收到" + (who.isEmpty ? "，还没有分派" : "，\(who)办理"),
            en: "\(howEnglish), received \(at)" + (who.isEmpty ? ", not assigned" : ", with \(who)"))[language]
    }

    /// Newest last, as it happened; the last is marked.
    private var timeline: [TimelineLine] {
        let last = view.timeline.count - 1
        return view.timeline.enumerated().map { TimelineLine($1, of: view.number, isLast: $0 == last, viewer) }
    }
}
