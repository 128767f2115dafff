import CaseRules
package import Vocabulary

/// A new case and the older ones that may be the same matter, side by side. A machine proposes, a person decides.
/// Source: the public interface, section "Duplicates side by side".
package struct DuplicatesPage: Page {
    package static let template = "desk-duplicates"

    package let view: DuplicatesView
    package let viewer: Viewer
    /// What was just done, and about which older case.
    package let done: DuplicateStep?
    package let was: CaseNumber?
    package let trouble: Trouble

    package init(
        view: DuplicatesView, viewer: Viewer, done: DuplicateStep? = nil, was: CaseNumber? = nil,
        trouble: Trouble? = nil
    ) {
        self.view = view
        self.viewer = viewer
        self.done = done
        self.was = was
        self.trouble = trouble ?? .none(viewer.language)
    }

    package var hasProblems: Bool { !trouble.lines.isEmpty }

    package func child(named name: String) -> Any? {
        switch name {
        case "number": view.number.description
        case "version": "\(view.version)"
        case "title": view.title
        case "arrival": view.arrival[language]
        case "hasDue": view.due != nil
        case "tone": sign?.tone.rawValue ?? ""
        case "clock": sign?.label ?? ""
        case "clockHref":
            view.clock.map { Paths.link(Paths.deskClock(view.number, .index($0)), language) } ?? ""
        case "caseHref": Paths.link(Paths.deskCase(view.number), language)
        case "examineHref": Paths.link(Paths.deskExamine(view.number), language)
        case "notice": notice
        case "hasNotice": done != nil
        default: candidateChild(named: name) ?? decisionChild(named: name) ?? trouble.child(named: name)
        }
    }

    private func candidateChild(named name: String) -> Any? {
        switch name {
        case "isKeying": view.isKeying
        case "isSecret": view.isSecret
        case "hasCandidates": !view.candidates.isEmpty
        case "candidates": candidates
        case "candidatesLabel":
            Localized(
                zh: "相似案件，共 \(view.candidates.count) 件", en: "Similar cases, \(view.candidates.count) in all")[language]
        case "leftOut": leftOut
        case "searchedBy": searchedBy
        case "hasPrevious": neighbour(-1) != nil
        case "hasNext": neighbour(1) != nil
        case "previousHref": neighbour(-1).map(href) ?? ""
        case "nextHref": neighbour(1).map(href) ?? ""
        case "pairs": view.opened.map { [ComparedPairPart(view: $0, number: view.number, language: language)] } ?? []
        default: nil
        }
    }

    private func decisionChild(named name: String) -> Any? {
        switch name {
        case "mayDecide": view.opened != nil && view.obstacles.isEmpty
        case "obstacles": view.obstacles.map { $0[language] }
        case "action": Paths.link(Paths.deskDuplicates(view.number), language)
        case "older": view.opened?.older.number.description ?? ""
        case "attachHref": step(.attachToExisting)
        case "refuseHref": step(.refuse)
        case "mayAttach": view.opened?.mayAttach == true
        case "attachAdvice": attachAdvice[language]
        case "mayRefuse": view.opened?.mayRefuse == true
        case "mayUndo": undoable != nil && view.obstacles.isEmpty
        case "undoNumber": undoable?.number.description ?? ""
        case "undo": undo
        default: nil
        }
    }

    private var language: Language { viewer.language }
    private var sign: DueSign? { view.due.map(viewer.sign) }

    private var candidates: [DuplicateCandidatePart] {
        view.candidates.map {
            DuplicateCandidatePart(
                view: $0, href: href($0), isOpened: $0.number == view.opened?.older.number, language: language)
        }
    }

    private func href(_ candidate: DuplicateCandidateView) -> String {
        Paths.link(Paths.deskDuplicates(view.number, with: candidate.number), language)
    }

    /// The candidate before or after the one that is open.
    private func neighbour(_ step: Int) -> DuplicateCandidateView? {
        guard let here = view.candidates.firstIndex(where: { $0.number == view.opened?.older.number }),
            view.candidates.indices.contains(here + step)
        else { return nil }
        return view.candidates[here + step]
    }

    /// The page of a step that leaves the house, with the older case filled in.
    private func step(_ command: CommandName) -> String {
        guard let older = view.opened?.older.number else { return "" }
        let reason = command == .refuse ? NonAcceptanceReason.duplicateReferred.rawValue : ""
        return Paths.link(Paths.deskStep(view.number, command), language)
            + queryString([("reason", reason), ("olderCase", older.description)])
    }

    private var notice: String {
        [was?.description, done?.done[language]].compactMap(\.self).joined(separator: language == .zh ? "：" : ": ")
    }

    /// The decision that U takes back: that on the open candidate, or else the one just made.
    private var undoable: DuplicateCandidateView? {
        let numbers = [view.opened?.older.number, was].compactMap(\.self)
        return numbers.lazy.compactMap { number in
            view.candidates.first { $0.number == number && $0.decision?.isUndoneHere == true }
        }.first
    }

    private var attachAdvice: Localized {
        view.opened?.attachObstacle
            ?? Localized(
                zh: "并入后，新线索转入已有案件，来件人凭查询码看到“与在办案件重复；新线索已并入”。M 只打开要写的一页，不直接发出。",
                en:
                    "Attaching moves the new facts to the existing case; the person reads that it is being handled already. M only opens the page to write them on."
            )
    }

    private var undo: String {
        guard let undoable, let decision = undoable.decision else { return "" }
        return Localized(
            zh: "撤销 \(undoable.number)：\(decision.name.zh)", en: "Undo \(undoable.number): \(decision.name.en)")[
                language]
    }

    private var leftOut: String {
        let all = Localized(zh: "够得上显示的都列出了。", en: "All that are like enough to be shown are listed.")
        return (DuplicatesView.unlisted(view.leftOut) ?? all)[language]
    }

    private var searchedBy: String {
        view.searchedBy.map { $0[language] }.joined(separator: language == .zh ? "、" : ", ")
    }
}
