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
