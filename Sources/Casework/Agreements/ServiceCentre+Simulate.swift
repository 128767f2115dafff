package import Agreement
package import CaseRules
import Storage
package import Vocabulary

extension ServiceCentre {
    /// What another agreement would have made of the cases registered since that day. Reads case after case and keeps
    /// only the counts; `progress` is told how many cases were looked at.
    package func simulate(
        _ next: ResponsibilityAgreement, since day: Day, progress: (Int) -> Void = { _ in }
    ) async throws -> SimulationSummary {
        let now = now()
        let start = day.start(agreement.offset)
        var summary = SimulationSummary()
        var last: CaseID?
        while true {
            let after = last
            let (simulated, id) = try await database.read { connection in
                let rows = try connection.caseStates(after: after, limit: 100)
                let simulated = try rows.filter { $0.registeredAt >= start }.compactMap { row in
                    SimulatedCase(try connection.load(row).entries, under: next, at: now)
                }
                return (simulated, rows.last?.id)
            }
            guard let id else { return summary }
            for one in simulated { summary.add(one) }
            last = id
            progress(summary.cases)
        }
    }
}
