import Vocabulary

/// An item of the filing standard as a row with a box.
struct StandardItemRow: PagePart {
    let item: StandardItemView
    let ticked: [String]?
    let language: Language

    func child(named name: String) -> Any? {
        switch name {
        case "id": "item-" + item.code
        case "code": item.code
        case "name": item.name[language]
        case "sign": item.need.sign
        case "need": item.need.name[language]
        case "isPresent": ticked?.contains(item.code) ?? item.isPresent
        case "hasFinding": !item.finding.isEmpty
        case "finding": item.finding
        default: nil
        }
    }
}

/// An older case with its reasons, and the box that says it is another matter.
struct DuplicateRow: PagePart {
    let view: DuplicateView
    let ticked: [String]?
    let language: Language

    func child(named name: String) -> Any? {
        switch name {
        case "id": "dismiss-\(view.number)"
        case "number": view.number.description
        case "title": view.title
        case "href": Paths.link(Paths.deskCase(view.number), language)
        case "line":
            [view.state[language], view.place, view.receivedOn.text(language)].filter { !$0.isEmpty }
                .joined(separator: language == .zh ? "，" : ", ")
        case "why": view.why.map { $0[language] }.joined(separator: language == .zh ? "；" : "; ")
        case "isDismissed": ticked?.contains(view.number.description) ?? view.isDismissed
        case "dismissLabel":
            Localized(zh: "\(view.number) 不是同一件事", en: "\(view.number) is another matter")[language]
        default: nil
        }
    }
}
