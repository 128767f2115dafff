import Casework
import Vocabulary

/// The sentences about a step on several cases.
struct BulkWords {
    private let view: BulkView
    private let viewer: Viewer

    init(_ view: BulkView, _ viewer: Viewer) {
        self.view = view
        self.viewer = viewer
    }

    var explanation: String {
        let size = BoundedCount.grouped(view.size)
        guard let giver = view.giver else {
            return Localized(zh: "选中 \(size) 件", en: "\(size) selected")[language]
        }
        return Localized(
            zh: "“\(giver)”名下 \(size) 件在办案件，按到期先后轮流分给接办人",
            en: "\(size) open cases of “\(giver)”, shared out in turn in the order of their dates")[language]
    }

    var rowsHeading: String {
        switch view.phase {
        case .planned: Localized(zh: "逐件看一看", en: "Case by case")[language]
        case .doing, .done: Localized(zh: "没有办的", en: "Left out")[language]
        case .undoing, .undone: Localized(zh: "没有办、没有撤销的", en: "Left out or not undone")[language]
        }
    }

    /// How many of the cases shown will be changed.
    var checked: String {
        let refused = view.cases.count { $0.reason != nil }
        let will = view.cases.count - refused
        let counted = Localized(
            zh: "会办 \(will) 件，不会办 \(refused) 件。",
            en: "\(will) will be done, \(refused) will not.")[language]
        guard view.size > view.cases.count else { return counted }
        return Localized(zh: "本页：", en: "On this page: ")[language] + counted
            + Localized(zh: "其余的办理时逐件核对。", en: " The others are checked as they are done.")[language]
    }

    var result: String {
        func count(_ state: BulkCaseState) -> String { BoundedCount.grouped(view.counts[state] ?? 0) }
        guard view.phase == .undone else {
            return Localized(
                zh: "已办 \(count(.done)) 件，没有办 \(count(.leftOut)) 件。",
                en: "\(count(.done)) done, \(count(.leftOut)) left out.")[language]
        }
        return Localized(
            zh: "已撤销 \(count(.undone)) 件，没有撤销 \(count(.kept)) 件，原来就没有办 \(count(.leftOut)) 件。",
            en: "\(count(.undone)) undone, \(count(.kept)) not undone, \(count(.leftOut)) had been left out.")[language]
    }

    private var language: Language { viewer.language }
}
