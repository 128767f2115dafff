import Casework
import Vocabulary

/// One letter in a list, with the buttons that its state and the reader's role allow.
struct DeliveryLine: PagePart {
    let view: DeliveryLineView
    let viewer: Viewer
    /// Whether each line names its case and leads there.
    let namesCase: Bool

    func child(named name: String) -> Any? {
        switch name {
        case "id": "\(view.id)"
        case "state": view.state.name[language]
        case "tone": view.state.tone
        case "sign": view.state.sign
        case "reason": reason
        case "hasReason": !reason.isEmpty
        case "kind": view.kind[language]
        case "recipient": view.recipient[language]
        case "when": when
        default: caseChild(name) ?? buttonChild(name)
        }
    }

    private func caseChild(_ name: String) -> Any? {
        switch name {
        case "namesCase": namesCase && view.number != nil
        case "number": view.number?.description ?? ""
        case "hasCaseHref": Role.caseReaders.contains(viewer.role)
        case "caseHref": view.number.map { Paths.link(Paths.deskDeliveries($0), language) } ?? ""
        default: nil
        }
    }

    private func buttonChild(_ name: String) -> Any? {
        switch name {
        case "mayRetry": DeliveryState.troubled.contains(view.state) && Role.letterSenders.contains(viewer.role)
        case "maySettle": DeliveryState.troubled.contains(view.state) && Role.desk.contains(viewer.role)
        // What settled itself has no moment of a decision.
        case "mayUnsettle": view.state == .settled && view.changedAt != nil && Role.desk.contains(viewer.role)
        case "buttonName": "\(view.number?.description ?? "") \(view.kind[language])"
        default: nil
        }
    }

    private var language: Language { viewer.language }

    private var reason: String {
        guard let reason = view.reason, view.state != .sent, view.state != .acknowledged else { return "" }
        return reason.name[language] + (view.replyCode.map { language == .zh ? "（\($0)）" : " (\($0))" } ?? "")
    }

    /// What happened last, and what happens next.
    private var when: String {
        var parts = [
            Localized(zh: "\(viewer.text(view.createdAt)) 列出", en: "listed \(viewer.text(view.createdAt))")
        ]
        if view.tries > 0, view.state != .sent, view.state != .acknowledged {
            parts.append(Localized(zh: "试过 \(view.tries) 次", en: "tries: \(view.tries)"))
        }
        if let at = view.sentAt {
            parts.append(Localized(zh: "\(viewer.text(at)) 发出", en: "sent \(viewer.text(at))"))
        } else if let at = view.nextTry, view.state == .failed {
            parts.append(Localized(zh: "\(viewer.text(at)) 再试", en: "next try \(viewer.text(at))"))
        } else if view.state == .listed, view.nextTry == nil {
            parts.append(Localized(zh: "等待与外地平台联通", en: "waits until the other region is connected"))
        } else if let at = view.changedAt, view.state == .settled {
            parts.append(Localized(zh: "\(viewer.text(at)) 记下", en: "noted \(viewer.text(at))"))
        }
        return parts.map { $0[language] }.joined(separator: language == .zh ? "，" : "; ")
    }
}

extension Role {
    /// Who may have a letter sent again.
    static let letterSenders: Set<Role> = [.deskOfficer, .deskSupervisor, .operatorAdmin]
    /// Who looks after the letters of all cases.
    static let letterReaders: Set<Role> = ServiceCentre.deliveryReaders
}

extension DeliveryState {
    /// The colour of its tag.
    var tone: String {
        switch self {
        case .dead: "late"
        case .failed: "soon"
        case .sent, .acknowledged: "done"
        case .listed, .settled: ""
        }
    }

    /// Before its word, so that colour never speaks alone.
    var sign: String {
        switch self {
        case .dead: "✕"
        case .failed: "↻"
        case .listed: "…"
        case .sent: "→"
        case .acknowledged, .settled: "✓"
        }
    }
}
