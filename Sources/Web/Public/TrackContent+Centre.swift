import Agreement
import CaseRules
import Casework
import Vocabulary

extension TrackContent {
    /// The progress page from what the public may see.
    init(_ view: TrackView, _ agreement: ResponsibilityAgreement) {
        let offset = agreement.offset
        let done = view.events.filter { !$0.isMessage }.map { event in
            NextStep(
                when: Localized(zh: event.at.text(.zh, offset), en: event.at.text(.en, offset)), what: event.text,
                note: event.words.map { Localized(zh: $0, en: $0) }, isDone: true)
        }
        let messages = view.events.filter(\.isMessage).map { event in
            TrackMessage(at: event.at, isFromDesk: !event.isOwn, text: event.words ?? "")
        }
        self.init(
            number: view.number, kind: view.kind, registeredAt: view.receivedAt, state: Self.state(view),
            next: Self.next(view), agencies: view.agencies, steps: done + Self.coming(view),
            requests: Self.requests(view), messages: messages,
            files: view.files.map {
                UploadedFile(id: "", name: $0.name, contentType: "", sizeInBytes: Int($0.sizeInBytes))
            },
            isOpen: view.mayDo.contains(.message), survey: view.survey?.name,
            mayWithdraw: view.mayDo.contains(.withdraw))
    }

    private static func state(_ view: TrackView) -> Localized {
        guard view.isGreen else { return view.text }
        let green = Track.green.name
        return Localized(zh: "\(view.text.zh)，\(green.zh)", en: "\(view.text.en), \(green.en.lowercased())")
    }

    private static func next(_ view: TrackView) -> Localized {
        if view.supplement != nil {
            return Localized(zh: "请按下面的清单补正材料。", en: "Please supply the papers listed below.")
        }
        if let due = view.due {
            return Localized(
                zh: "下一步：\(due.what.zh)，\(due.day.text(.zh))前。\(due.formerText.zh)",
                en: "Next: \(due.what.en), by \(due.day.text(.en)).\(due.formerText.en)")
        }
        switch view.state {
        case .archived: return Localized(zh: "案件已归档。", en: "The case is in the archive.")
        case .closed: return Localized(zh: "案件已办结。", en: "The case is closed.")
        case .withdrawn: return Localized(zh: "您已撤回。", en: "You have withdrawn it.")
        case .notAccepted: return Localized(zh: "原因见下面的经过。", en: "The reason stands below.")
        default: return Localized(zh: "正在办理，有进展会写在这里。", en: "It is being handled; news will stand here.")
        }
    }

    private static func coming(_ view: TrackView) -> [NextStep] {
        guard let due = view.due else { return [] }
        let by = Localized(zh: "\(due.day.text(.zh))前", en: "By \(due.day.text(.en))")
        return [NextStep(when: by, what: due.what, explanation: due.explanation)]
    }

    private static func requests(_ view: TrackView) -> [DocumentRequest] {
        var requests = view.documents.map { document in
            DocumentRequest(
                id: "document-\(document.index)", name: document.name, due: document.due, stage: document.state.stage,
                isDeferred: true, explanation: document.explanation)
        }
        if let supplement = view.supplement {
            let names = supplement.items
            requests.append(
                DocumentRequest(
                    id: "supplement",
                    name: Localized(
                        zh: names.map(\.zh).joined(separator: "、"), en: names.map(\.en).joined(separator: ", ")),
                    due: supplement.due, stage: .awaited, isDeferred: false, explanation: supplement.explanation))
        }
        return requests
    }
}

extension DeferredDocumentState {
    fileprivate var stage: DocumentRequest.Stage {
        switch self {
        case .promised: .awaited
        case .supplied: .supplied
        case .verified: .verified
        case .waived: .waived
        }
    }
}

extension TrackDue {
    /// Says that an older date still counts, where there is one.
    fileprivate var formerText: Localized {
        guard let former else { return Localized(zh: "", en: "") }
        return Localized(
            zh: "期限已更正；原来的 \(former.text(.zh)) 仍然有效。",
            en: " The date was corrected; the earlier one, \(former.text(.en)), still counts.")
    }
}
