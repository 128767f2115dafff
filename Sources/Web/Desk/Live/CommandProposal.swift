import Agreement
import CaseRules
import Casework
import Vocabulary

/// What the rules propose for a command, and why. A person decides.
struct CommandProposal {
    let command: CommandName
    let reader: CaseFileReader

    private var file: CaseFile { reader.file }
    private var viewer: Viewer { reader.viewer }
    private var agreement: ResponsibilityAgreement { reader.agreement }

    /// The answers that stand in the form at first.
    var answers: FormData {
        switch command {
        case .classify: classification
        case .refer: referral
        case .accept: FormData((file.current.openItems).map { ("present", $0) })
        case .recordMeasure: FormData([("day", today)] + onlyRespondent)
        case .recordDecision, .recordNotice, .recordRegionAnswer, .holdInterview: FormData([("day", today)])
        case .assign: FormData([("account", viewer.name)])
        default: FormData()
        }
    }

    var asides: [AsideView] {
        switch command {
        case .classify: [routeAside]
        case .refer: referralAsides
        case .track: trackingAsides
        case .refuse: [transferAside]
        default: []
        }
    }

    /// C18, `outsideCity`: the other way is to accept the matter and pass it on (C33).
    private var transferAside: AsideView {
        AsideView(
            heading: Localized(zh: "行为在外地？", en: "Is the act outside the city?"),
            lines: [
                Localized(
                    zh: "与外地有协作关系的，可以先受理，再由主管移送外地；一部分在外地的，可以拆分。",
                    en:
                        "Where that region is a partner, accept it and have the supervisor transfer it; split it if only a part lies there."
                )
            ])
    }

    private var today: String { Day(viewer.now, viewer.offset).description }

    private var onlyRespondent: [(String, String)] {
        file.current.subject.respondents == 1 ? [("respondents", "1")] : []
    }

    // MARK: Classification

    private var classification: FormData {
        let facts = file.routingFacts
        return FormData([
            ("right", facts.rights.first?.rawValue ?? ""), ("act", facts.act.rawValue),
            ("place", facts.places.first?.rawValue ?? ""), ("district", facts.district ?? ""),
            ("asker", facts.asker.rawValue),
            ("confidential", file.current.subject.rights.contains(.tradeSecret) ? "true" : ""),
        ])
    }

    private var routeAside: AsideView {
        let explained = agreement.explainedRoute(file.routingFacts, on: Day(viewer.now, viewer.offset))
        return AsideView(
            heading: Localized(zh: "责任协议的建议", en: "What the agreement proposes"), lead: leading(explained.route),
            lines: reasons(explained.route), rules: explained.rules)
    }

    private func leading(_ route: Route) -> Localized {
        let unit = route.unit ?? route.lead
        let names = [unit.map(agreement.agencyName), route.disposition?.name].compactMap(\.self)
        return .joined(Localized(zh: "", en: ""), names)
    }

    private func reasons(_ route: Route) -> [Localized] {
        let rules = ([route.rule] + route.overlays).joined(separator: ", ")
        var lines = [
            Localized(zh: "规则 \(rules)", en: "Rule \(rules)"),
            Localized(zh: "办理方式：\(route.track.name.zh)", en: "Track: \(route.track.name.en.lowercased())"),
        ]
        if !route.coHandling.isEmpty {
            lines.append(.joined(Localized(zh: "协办：", en: "Co-handling: "), route.coHandling.map(agreement.agencyName)))
        }
        return lines
    }

    // MARK: Follow-up

    /// Until when somebody should have looked again, counted from the outcome or the last note, as the closing term is.
    private var trackingAsides: [AsideView] {
        let last = file.current.clocks.last { agreement.clock($0.id)?.starts.contains(.tracked) == true }
        guard let last, let due = agreement.due(ClockID("C32"), from: last.startedAt)?.due else { return [] }
        let day = Localized(zh: "\(due.day.text(.zh))前再看一次", en: "Look again by \(due.day.text(.en))")
        return [AsideView(heading: Localized(zh: "什么时候跟踪", en: "When to follow up"), lines: [day])]
    }

    // MARK: Referral

    private var referral: FormData {
        guard let named = file.current.classification else { return FormData() }
        let lead = (named.unit ?? named.lead).rawValue
        return FormData([("lead", lead)] + named.coHandling.map { ("coHandling", $0.rawValue) })
    }

    private var referralAsides: [AsideView] {
        guard let named = file.current.classification else { return [] }
        let lead = agreement.agencyName(named.unit ?? named.lead)
        var lines = [Localized(zh: "规则 \(named.rule)", en: "Rule \(named.rule)")]
        if !named.coHandling.isEmpty {
            lines.append(
                .joined(
                    Localized(zh: "建议协办：", en: "Co-handling proposed: "), named.coHandling.map(agreement.agencyName)))
        }
        return [
            AsideView(
                heading: Localized(zh: "分类指定的主办机关", en: "Lead named by the classification"), lead: lead, lines: lines,
                rules: reader.rules),
            AsideView(heading: Localized(zh: "随函发出", en: "What goes with it"), lines: parcel),
        ]
    }

    private var parcel: [Localized] {
        let count = file.evidence.count
        let papers = file.current.deferredDocuments.filter(\.isOpen)
        let lines = [
            Localized(zh: "事实和说明", en: "Facts and story"),
            Localized(zh: "证据 \(count) 件", en: count == 1 ? "1 piece of evidence" : "\(count) pieces of evidence"),
        ]
        guard !papers.isEmpty else { return lines }
        let names = papers.map { file.current.paperName($0.index, agreement) }
        return lines + [.joined(Localized(zh: "后补材料：", en: "Papers to follow: "), names)]
    }
}

extension Case {
    /// Items that the record itself shows to be there.
    fileprivate var openItems: [String] {
        [subject.isIdentifiable ? "respondent" : nil, subject.hasFacts ? "basicFacts" : nil].compactMap(\.self)
    }
}
