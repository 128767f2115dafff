package import CaseRules
package import Casework
import Vocabulary

/// Whose open cases go to whom. First the officer is chosen, then those who take over.
package struct HandOverPage: Page {
    package static let template = "hand-over"

    let officers: [OfficerView]
    /// Name of the officer who gives his cases up; empty before he is chosen.
    let from: String
    let chosen: Set<String>
    let work: [CaseState: Int]
    let viewer: Viewer
    let refusal: BulkRefusal?

    package init(
        officers: [OfficerView], from: String, chosen: Set<String> = [], work: [CaseState: Int], viewer: Viewer,
        refusal: BulkRefusal? = nil
    ) {
        (self.officers, self.from, self.chosen) = (officers, from, chosen)
        (self.work, self.viewer, self.refusal) = (work, viewer, refusal)
    }

    package var current: String { Paths.desk }
    package var hasProblems: Bool { refusal != nil }

    package func child(named name: String) -> Any? {
        switch name {
        case "action": Paths.link(Paths.deskHandOver, language)
        case "from": from
        case "hasFrom": !from.isEmpty
        case "hasWork": !work.isEmpty
        case "work":
            CaseState.allCases.compactMap { state in
                work[state].map { NamedCount(name: state.name[language], count: BoundedCount($0).text) }
            }
        case "officers": officers.map { OfficerPart(officer: $0, from: from, isChosen: false, language) }
        case "hasReceivers": !receivers.isEmpty
        case "receivers":
            receivers.map { OfficerPart(officer: $0, from: from, isChosen: chosen.contains($0.name), language) }
        case "limit": BoundedCount.grouped(ServiceCentre.handOverLimit)
        case "backHref": Paths.link(Paths.desk, language)
        default: trouble.child(named: name)
        }
    }

    private var language: Language { viewer.language }
    private var receivers: [OfficerView] { officers.filter { $0.mayReceive && $0.name != from } }
    private var trouble: Trouble { refusal.map { .refused([$0.message], language) } ?? .none(language) }
}

private struct OfficerPart: PagePart {
    let officer: OfficerView
    let from: String
    let isChosen: Bool
    let language: Language

    init(officer: OfficerView, from: String, isChosen: Bool, _ language: Language) {
        (self.officer, self.from, self.isChosen, self.language) = (officer, from, isChosen, language)
    }

    func child(named name: String) -> Any? {
        switch name {
        case "name": officer.name
        case "id": "to-" + officer.name
        case "open": officer.open.text
        case "isActive": officer.isActive
        case "isGiver": officer.name == from
        case "isChosen": isChosen
        default: nil
        }
    }
}
