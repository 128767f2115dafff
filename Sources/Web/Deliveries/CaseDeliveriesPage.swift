import Casework
package import Vocabulary

/// The letters of one case, the newest first.
package struct CaseDeliveriesPage: Page {
    package static let template = "delivery-case"
    package static let text = "delivery"

    let number: CaseNumber
    let lines: [DeliveryLineView]
    let hasSender: Bool
    let viewer: Viewer
    private let frame: DeliveryFrame

    package init(
        number: CaseNumber, lines: [DeliveryLineView], hasSender: Bool, viewer: Viewer, typed: FormData = FormData()
    ) {
        self.number = number
        self.lines = lines
        self.hasSender = hasSender
        self.viewer = viewer
        frame = DeliveryFrame(
            action: Paths.link(Paths.deskDeliveries(number), viewer.language), done: DeliveryDone(typed), viewer: viewer
        )
    }

    package func child(named name: String) -> Any? {
        switch name {
        case "number": number.description
        case "caseHref": Paths.link(Paths.deskCase(number), viewer.language)
        case "lines": lines.map { DeliveryLine(view: $0, viewer: viewer, namesCase: false) }
        case "hasLines": !lines.isEmpty
        case "lacksSender": !hasSender
        default: frame.child(named: name)
        }
    }
}
