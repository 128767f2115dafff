import CaseRules
package import Vocabulary

/// The page of one case at the desk, and for supervisors who read it.
package struct CaseFilePage: Page {
    package static let template = "desk-case"

    package let view: CaseFileView
    package let viewer: Viewer
    /// The code of a case that was registered a moment ago; shown this once, to be read out.
    package let fresh: FreshNumber?
    package let notice: String
    package let trouble: Trouble
    private let content: CaseFileContent
    private let bar: ActionBar
    private let deliveries: DeliveryBadge

    package init(
        view: CaseFileView, viewer: Viewer, fresh: FreshNumber? = nil, notice: String = "", trouble: Trouble? = nil
    ) {
        self.view = view
        self.viewer = viewer
        self.fresh = fresh
        self.notice = notice
        self.trouble = trouble ?? .none(viewer.language)
        let (number, language) = (view.number, viewer.language)
        content = CaseFileContent(
            view: view, viewer: viewer, evidenceHref: { Paths.link(Paths.deskEvidence(number, $0.id), language) },
            clockHref: { Paths.link(Paths.deskClock(number, $0), language) },
            identityAction: Paths.link(Paths.deskIdentity(number), language))
        deliveries = DeliveryBadge(
            states: view.deliveries, href: Paths.link(Paths.deskDeliveries(number), language), language: language)
        bar = ActionBar(actions: view.actions, language: language) { command in
            Paths.link(Paths.deskStep(number, command), language)
        }
    }

    package var hasProblems: Bool { !trouble.lines.isEmpty }

    private var approveAction: String { Paths.link(Paths.deskStep(view.number, .approve), viewer.language) }

    package func child(named name: String) -> Any? {
        switch name {
        case "isFresh": fresh != nil
        case "hasCode": fresh?.code != nil
        case "codeGroups": fresh?.code?.groups ?? []
        case "notice": notice
        case "hasNotice": !notice.isEmpty
        case "isRelated": !view.related.isEmpty
        case "related": view.related.map { RelatedCaseLine(view: $0, language: viewer.language) }
        case "approvals": view.approval.map { [ApprovalCard($0, action: approveAction, viewer)] } ?? []
        default:
            content.child(named: name) ?? bar.child(named: name) ?? deliveries.child(named: name)
                ?? trouble.child(named: name)
        }
    }
}

/// A case that belongs together with this one, as a link in the header.
private struct RelatedCaseLine: PagePart {
    let view: RelatedCaseView
    let language: Language

    func child(named name: String) -> Any? {
        switch name {
        case "relation": view.relation[language]
        case "relatedHref": Paths.link(Paths.deskCase(view.number), language)
        case "relatedNumber": view.number.description
        default: nil
        }
    }
}

/// Number and code just after registration.
package struct FreshNumber: Sendable {
    /// Nil when the answer cannot be shown a second time.
    package let code: QueryCode?

    package init(code: QueryCode?) {
        self.code = code
    }
}
