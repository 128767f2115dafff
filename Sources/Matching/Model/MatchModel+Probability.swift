internal import Foundation

extension MatchModel {
    /// What is less likely to be the same complaint is written into no list of pairs and shown to nobody.
    package static let leastWritten = 0.001

    /// From thousandths of a bit to a probability; beyond 40 bits it is as good as certain.
    package static func probability(_ thousandths: Int) -> Double {
        1 / (1 + exp2(Double(-min(max(thousandths, -40_000), 40_000)) / 1000))
    }
}
