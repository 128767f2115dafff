import Casework
package import Vocabulary

/// The letters of one case, the newest first.
package struct CaseDeliveriesPage: Page {
    package static let template = "delivery-case"
    package static let text = "delivery"

    let number: CaseNumber
    let view: DeliveriesView
    let hasSender: Bool
    let viewer: Viewer
    private let frame: DeliveryFrame

    package init(
        number: CaseNumber, view: DeliveriesView, hasSender: Bool, viewer: Viewer, typed: FormData = FormData()
    ) {
        self.number = number
        self.view = view
        self.hasSender = hasSender
        self.viewer = viewer
        frame = DeliveryFrame(
            action: Self.link(number, after: typed.text("after") ?? "", viewer.language), done: DeliveryDone(typed),
            viewer: viewer)
    }

    package func child(named name: String) -> Any? {
        switch name {
        case "number": number.description
        case "caseHref": Paths.link(Paths.deskCase(number), viewer.language)
        case "lines": view.lines.map { DeliveryLine(view: $0, viewer: viewer, namesCase: false) }
        case "hasLines": !view.lines.isEmpty
        case "lacksSender": !hasSender
        default: frame.child(named: name) ?? links.child(named: name)
        }
    }

    private var links: PageLinks {
        PageLinks(
            previous: view.previous.map { Self.link(number, after: $0, viewer.language) } ?? "",
            next: view.next.map { Self.link(number, after: $0, viewer.language) } ?? "")
    }

    private static func link(_ number: CaseNumber, after: String, _ language: Language) -> String {
        Paths.link(Paths.deskDeliveries(number), language) + queryString([("after", after)])
    }
}
