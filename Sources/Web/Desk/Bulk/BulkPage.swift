import CaseRules
package import Casework
import Storage
import Vocabulary

/// A step on several cases: before it, while it is under way, and what came of it.
package struct BulkPage: Page {
    package static let template = "bulk"

    /// Nil where nothing could be planned.
    private let view: BulkView?
    private let kind: BulkKind
    private let viewer: Viewer
    private let refusal: BulkRefusal?
    /// Whether the page asks for itself again while work is under way.
    package let refreshes: Bool

    package init(view: BulkView, viewer: Viewer, refreshes: Bool = true, refusal: BulkRefusal? = nil) {
        (self.view, kind, self.viewer) = (view, view.kind, viewer)
        (self.refreshes, self.refusal) = (refreshes, refusal)
    }

    package init(refused refusal: BulkRefusal, kind: BulkKind, viewer: Viewer) {
        (view, self.kind, self.viewer, self.refusal, refreshes) = (nil, kind, viewer, refusal, false)
    }

    package var current: String { Paths.desk }

    package var isUnderWay: Bool { view?.phase.isUnderWay == true }

    package func child(named name: String) -> Any? {
        switch name {
        case "heading": kind.name[language]
        case "explanation": view.map { BulkWords($0, viewer).explanation } ?? ""
        case "isPlanned": view?.phase == .planned
        case "isUnderWay": isUnderWay
        case "isOver": view?.phase == .done || view?.phase == .undone
        case "hasPlan": view != nil
        case "hasWork": cases.contains { $0.reason == nil }
        case "shares": view?.shares.map { NamedCount(name: $0.name, count: BoundedCount.grouped($0.count)) } ?? []
        case "hasShares": view?.shares.isEmpty == false
        case "rows": cases.map { BulkCasePart(view: $0, viewer: viewer) }
        case "hasRows": !cases.isEmpty
        case "rowsHeading": view.map { BulkWords($0, viewer).rowsHeading } ?? ""
        case "checked": view.map { BulkWords($0, viewer).checked } ?? ""
        case "result": view.map { BulkWords($0, viewer).result } ?? ""
        default: trouble.child(named: name) ?? progress(name) ?? link(name)
        }
    }

    private func progress(_ name: String) -> Any? {
        let total = max(view?.size ?? 0, 1)
        let seen = total - (view?.counts[view?.phase == .undoing ? .done : .waiting] ?? 0)
        return switch name {
        case "total": total.description
        case "seen": seen.description
        case "seenText":
            Localized(
                zh: "已办 \(BoundedCount.grouped(seen)) 件，共 \(BoundedCount.grouped(total)) 件",
                en: "\(BoundedCount.grouped(seen)) of \(BoundedCount.grouped(total)) cases")[language]
        case "refreshes": refreshes
        default: nil
        }
    }

    private func link(_ name: String) -> Any? {
        let path = view.map { Paths.link(Paths.deskBulk($0.id), language) } ?? ""
        return switch name {
        case "startAction": path + "/start"
        case "undoAction": path + "/undo"
        case "dropAction": path + "/drop"
        case "againHref": path
        case "stillHref": path + "?still=1"
        case "hasMore": view?.next != nil
        case "moreHref": view?.next.map { path + "?after=\($0)" } ?? ""
        case "backHref": Paths.link(kind == .handOver ? Paths.deskHandOver : Paths.desk, language)
        case "mineHref": Paths.link(Paths.desk, language) + "?filter=open"
        case "mayUndo": view?.undoableUntil != nil
        case "undoUntil": view?.undoableUntil.map(viewer.text) ?? ""
        default: nil
        }
    }

    private var language: Language { viewer.language }
    private var cases: [BulkCaseView] { view?.cases ?? [] }
    private var trouble: Trouble {
        refusal.map { .refused([$0.message], language) } ?? .none(language)
    }
}

/// A name with a number.
struct NamedCount: PagePart {
    let name: String
    let count: String

    func child(named key: String) -> Any? {
        switch key {
        case "name": name
        case "count": count
        default: nil
        }
    }
}

/// A case of the plan or the report: what happens with it, or why nothing does.
private struct BulkCasePart: PagePart {
    let view: BulkCaseView
    let viewer: Viewer

    func child(named name: String) -> Any? {
        switch name {
        case "number": view.number.description
        case "href": Paths.link(Paths.deskCase(view.number), viewer.language)
        case "title": view.title
        case "state": CaseState.name(view.caseState)[viewer.language]
        case "isRefused": view.reason != nil
        case "tone": view.reason == nil ? "calm" : "late"
        case "sign": sign[viewer.language]
        case "what": view.reason?[viewer.language] ?? view.receiver.map { "→ \($0)" } ?? ""
        default: nil
        }
    }

    private var sign: Localized {
        switch (view.state, view.reason) {
        case (.leftOut, _): Localized(zh: "✗ 没有办", en: "✗ Left out")
        case (.kept, _): Localized(zh: "✗ 没有撤销", en: "✗ Not undone")
        case (_, nil): Localized(zh: "✓ 会办", en: "✓ Will be done")
        default: Localized(zh: "✗ 不会办", en: "✗ Will not be done")
        }
    }
}
