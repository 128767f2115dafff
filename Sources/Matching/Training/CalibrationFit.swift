internal import Foundation

/// Stretch and shift of the sums so that they claim what came true: a logistic curve over the sum, held to "change
/// nothing" as strongly as two decisions would.
struct CalibrationFit {
    struct Point {
        /// Natural logarithm of the odds, from weights that have not seen the pair.
        let sum: Double
        let yes: Double
        let all: Double

        init(sum: Double, yes: Double, all: Double) {
            (self.sum, self.yes, self.all) = (sum, yes, all)
        }

        /// A pattern as the weights judge it, the door's limit taken off: the very sum that is calibrated.
        init(_ pattern: MatchPatterns.Pattern, _ weights: MatchWeights, yes: Double, all: Double) {
            self.init(sum: Double(weights.uncalibrated(pattern)) * WeightLayout.ln2 / 1000, yes: yes, all: all)
        }
    }

    /// Below so many decisions, nothing is put right.
    static let least = 300.0
    /// Pairs with a lower sum are written and shown nowhere. There are many times as many of them as of the others, and one line
    /// through both would follow them instead of what somebody reads.
    private static let lowest = log(MatchModel.leastWritten / (1 - MatchModel.leastWritten))

    static func calibration(_ points: [Point]) -> MatchCalibration {
        let points = points.filter { $0.sum >= lowest }
        var (stretch, shift) = (1.0, 0.0)
        for _ in 0..<50 {
            var (slope, bend) = (SIMD2(2 * (stretch - 1), 2 * shift), (a: 2.0, b: 0.0, c: 2.0))
            for point in points {
                let probability = 1 / (1 + exp(-(stretch * point.sum + shift)))
                let miss = point.all * probability - point.yes
                let weight = point.all * probability * (1 - probability)
                slope += SIMD2(miss * point.sum, miss)
                bend = (bend.a + weight * point.sum * point.sum, bend.b + weight * point.sum, bend.c + weight)
            }
            let size = bend.a * bend.c - bend.b * bend.b
            let step = SIMD2(
                (bend.c * slope[0] - bend.b * slope[1]) / size, (bend.a * slope[1] - bend.b * slope[0]) / size)
            stretch = min(max(stretch - step[0], 0.1), 5)
            shift = min(max(shift - step[1], -10), 10)
            if abs(step[0]) + abs(step[1]) < 1e-9 { break }
        }
        var calibration = MatchCalibration()
        calibration.stretch = Int((stretch * 1000).rounded())
        calibration.shift = Int((shift / WeightLayout.ln2 * 1000).rounded())
        return calibration
    }
}
