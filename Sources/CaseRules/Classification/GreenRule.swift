import Agreement
import Vocabulary

extension ResponsibilityAgreement {
    /// Which row of the competence table made a route green: its own, or one that was added (R12, R24).
    func greenRule(of route: Route) -> String {
        let rows = [route.rule] + route.overlays
        return rows.first { id in competence.contains { $0.id == id && $0.track == .green } } ?? route.rule
    }
}
