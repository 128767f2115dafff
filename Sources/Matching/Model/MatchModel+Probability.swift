internal import Foundation

extension MatchModel {
    /// From thousandths of a bit to a probability; beyond 40 bits it is as good as certain.
    package static func probability(_ thousandths: Int) -> Double {
        1 / (1 + exp2(Double(-min(max(thousandths, -40_000), 40_000)) / 1000))
    }
}
