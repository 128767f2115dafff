import Matching
import Vocabulary

/// A candidate in the list on the left: both per cents, the large one that of the same complaint.
struct DuplicateCandidatePart: PagePart {
    let view: DuplicateCandidateView
    let href: String
    let isOpened: Bool
    let language: Language

    func child(named name: String) -> Any? {
        switch name {
        case "number": view.number.description
        case "title": view.title
        case "href": href
        case "isOpened": isOpened
        case "percent": view.likeness.complaint
        case "infringerPercent": view.likeness.infringer
        case "band": view.likeness.words[language]
        case "tone": view.likeness.tone
        case "hasWhy": view.why != nil
        case "why": view.why?[language] ?? ""
        case "line": line
        case "isDecided": view.decision != nil
        case "decision": view.decision?.name[language] ?? ""
        default: nil
        }
    }

    private var line: String {
        [view.state[language], view.place, view.receivedOn.text(language)].filter { !$0.isEmpty }
            .joined(separator: language == .zh ? "，" : ", ")
    }
}

/// A reason with its side; the sign before it is the stylesheet's, the word for readers of the text is here.
struct ReasonPart: PagePart {
    let view: ReasonView
    let language: Language

    func child(named name: String) -> Any? {
        switch name {
        case "side": view.side.rawValue
        case "sideWord": sideWord[language]
        case "reason": view.text[language]
        default: nil
        }
    }

    private var sideWord: Localized {
        switch view.side {
        case .pro: Localized(zh: "支持：", en: "For: ")
        case .against: Localized(zh: "反对：", en: "Against: ")
        case .open: Localized(zh: "未定：", en: "Open: ")
        }
    }
}

/// One compared item as a row: both values with what differs, sign, bar and sentence.
struct ComparedRowPart: PagePart {
    let view: ComparedRowView
    let bar: WeightBar
    let language: Language

    func child(named name: String) -> Any? {
        switch name {
        case "name": view.name[language]
        case "tone": view.result == .none ? "" : view.result.rawValue
        case "own": marked(view.words.here)
        case "older": marked(view.words.there)
        case "sign": view.result.sign
        case "result": view.result.name[language]
        case "reason": view.reason[language]
        case "bar": bar.drawing(view.bits)
        case "bits": view.result == .none ? "" : WeightBar.signed(view.bits)
        case "hasBits": view.result != .none
        default: nil
        }
    }

    /// Escaped here, since the runs are placed as they are. Only where the two are neither the same nor left uncompared
    /// does it matter in which characters they differ.
    private func marked(_ runs: [DifferingRuns.Run]) -> String {
        guard runs.contains(where: { !$0.text.isEmpty }) else {
            return #"<span class="soft">\#(Localized(zh: "未填", en: "Not told")[language])</span>"#
        }
        let marks = view.result == .near || view.result == .other
        return runs.map { $0.differs && marks ? "<mark>\(escaped($0.text))</mark>" : escaped($0.text) }.joined()
    }
}

extension ComparedRowView.Result {
    var sign: String {
        switch self {
        case .same: "＝"
        case .near: "≈"
        case .other: "≠"
        case .none: "…"
        }
    }

    var name: Localized {
        switch self {
        case .same: Localized(zh: "相同", en: "Same")
        case .near: Localized(zh: "相近", en: "Close")
        case .other: Localized(zh: "不同", en: "Different")
        case .none: Localized(zh: "不比较", en: "Not compared")
        }
    }
}

/// A picture, with a word where the other case holds the same file.
struct PhotoPart: PagePart {
    let view: PhotoView

    func child(named name: String) -> Any? {
        switch name {
        case "href": view.href
        case "name": view.name
        case "isInBoth": view.isInBoth
        default: nil
        }
    }
}

/// One line of the weighing.
struct WeighingPart: PagePart {
    let line: WeighingView.Line
    let language: Language

    func child(named name: String) -> Any? {
        switch name {
        case "name": line.name[language]
        case "complaintBits": WeightBar.signed(line.complaintBits)
        case "infringerBits": WeightBar.signed(line.infringerBits)
        case "rarityBits": line.rarityBits == 0 ? "" : WeightBar.signed(line.rarityBits)
        default: nil
        }
    }
}
