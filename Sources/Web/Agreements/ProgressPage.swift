package import Casework
import Vocabulary

/// How far open clocks have been computed anew after an installation. May be left at any time.
package struct ProgressPage: Page {
    package static let template = "agreement-progress"
    package static let text = "agreement"

    let installed: CurrentAgreement
    /// Nil where the version in force asked for none.
    let state: Recomputation?
    let viewer: Viewer
    /// Whether the page asks for itself again while work is under way.
    let refreshes: Bool

    /// - Parameter state: the last recomputation, of whatever version.
    package init(installed: CurrentAgreement, state: Recomputation?, viewer: Viewer, refreshes: Bool = true) {
        self.installed = installed
        self.state = state.flatMap { $0.isUnderWay || $0.digest == installed.digest ? $0 : nil }
        self.viewer = viewer
        self.refreshes = refreshes
    }

    package var current: String { Paths.adminAgreement }

    package var isUnderWay: Bool { state?.isUnderWay == true }

    package func child(named name: String) -> Any? {
        switch name {
        case "version": installed.version[viewer.language]
        case "homeHref": Paths.link(Paths.adminAgreement, viewer.language)
        case "hasWork": state != nil
        case "isUnderWay": isUnderWay
        case "isDone": state?.isUnderWay == false
        case "total": total.description
        case "seen": min(state?.seen ?? 0, total).description
        case "seenText": BoundedCount.grouped(min(state?.seen ?? 0, total))
        case "totalText": BoundedCount(total, bound: Recomputation.countedTo).text
        case "changed": BoundedCount.grouped(state?.changed ?? 0)
        case "refreshes": refreshes
        case "stillHref": Paths.link(Paths.adminProgress, viewer.language) + "?still=1"
        case "againHref": Paths.link(Paths.adminProgress, viewer.language)
        default: nil
        }
    }

    private var total: Int { max(state?.total ?? 0, 1) }
}
