import Casework
package import Vocabulary

/// Letters that did not leave the house: what is wrong with each, and what can be done.
package struct DeliveriesPage: Page {
    package static let template = "delivery-list"
    package static let text = "delivery"

    let view: DeliveriesView
    let query: DeliveryQuery
    let hasSender: Bool
    let viewer: Viewer
    private let frame: DeliveryFrame

    package init(
        view: DeliveriesView, query: DeliveryQuery, hasSender: Bool, viewer: Viewer, typed: FormData = FormData()
    ) {
        self.view = view
        self.query = query
        self.hasSender = hasSender
        self.viewer = viewer
        let path = Paths.adminDeliveries + queryString([("state", query.state.rawValue), ("after", query.after ?? "")])
        frame = DeliveryFrame(action: Paths.link(path, viewer.language), done: DeliveryDone(typed), viewer: viewer)
    }

    package var current: String { Paths.adminDeliveries }

    package func child(named name: String) -> Any? {
        switch name {
        case "filters": DeliveryQuery.states.map(filter)
        case "lines": view.lines.map { DeliveryLine(view: $0, viewer: viewer, namesCase: true) }
        case "hasLines": !view.lines.isEmpty
        case "lacksSender": !hasSender
        case "mayRetryAll": view.lines.count > 1 && isTroubled && Role.letterSenders.contains(viewer.role)
        case "retryAll":
            Localized(zh: "重发本页 \(view.lines.count) 件", en: "Send all \(view.lines.count) on this page again")[language]
        case "emptyText": emptyText[language]
        default: frame.child(named: name) ?? links.child(named: name)
        }
    }

    private var language: Language { viewer.language }
    private var isTroubled: Bool { DeliveryState.troubled.contains(query.state) }

    private func filter(_ state: DeliveryState) -> FilterLink {
        FilterLink(
            href: link(state), name: state.name[language], count: view.counts[state]?.text ?? "0",
            isCurrent: state == query.state)
    }

    private func link(_ state: DeliveryState, after: String? = nil) -> String {
        Paths.link(Paths.adminDeliveries, language)
            + queryString([("state", state.rawValue), ("after", after ?? "")])
    }

    private var links: PageLinks {
        PageLinks(
            previous: view.previous.map { link(query.state, after: $0) } ?? "",
            next: view.next.map { link(query.state, after: $0) } ?? "")
    }

    private var emptyText: Localized {
        switch query.state {
        case .dead: Localized(zh: "没有未送达的通知。", en: "No notice is undelivered.")
        case .failed: Localized(zh: "没有正在重试的通知。", en: "No notice is being tried again.")
        case .settled: Localized(zh: "还没有另行告知的通知。", en: "Nothing was told otherwise.")
        default: Localized(zh: "没有等待发送的通知。", en: "No notice is waiting.")
        }
    }
}

/// What both pages of letters share: where the buttons are sent, and what was just done.
struct DeliveryFrame {
    let action: String
    let done: DeliveryDone?
    let viewer: Viewer

    func child(named name: String) -> Any? {
        switch name {
        case "action": action
        case "notice": done?.words[viewer.language] ?? ""
        case "hasNotice": done != nil
        case "mayUndo": done?.undoable != nil && Role.desk.contains(viewer.role)
        case "undoable": done?.undoable.map(String.init) ?? ""
        default: nil
        }
    }
}
