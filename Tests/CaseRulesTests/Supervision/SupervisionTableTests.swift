import CaseRules
import Testing
import Vocabulary

@Suite("Levels of supervision (DOMAIN section 3.2)")
struct SupervisionTableTests {
    @Test("Every step has exactly one row at every level, and does what it says", arguments: SupervisionStep.allCases)
    func rulesFollowTheTable(step: SupervisionStep) {
        let rows = Table("supervision-transitions.csv").rows.filter { $0["step"] == step.rawValue }
        for level in SupervisionLevel.allCases {
            let found = rows.filter {
                meant($0["from"], of: SupervisionLevel.allCases, named: \.rawValue).contains(level)
            }
            #expect(found.count == 1, "\(step) at \(level): lines \(found.map(\.line))")
            #expect(level.after(step)?.rawValue ?? "refused" == found.first?["result"], "\(step) at \(level)")
        }
    }
}
