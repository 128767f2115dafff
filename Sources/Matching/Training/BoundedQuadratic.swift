/// The step `d` that makes ½·dᵀHd + gᵀd smallest while every `start + d` stays within its bounds. One coordinate after
/// the other, in order, until nothing moves: the same input takes the same way.
struct BoundedQuadratic {
    var curvature: [Double]
    var slope: [Double]
    let lower: [Double]
    let upper: [Double]

    func step(from start: [Double]) -> [Double] {
        let count = slope.count
        var step = [Double](repeating: 0, count: count)
        var slope = slope
        for _ in 0..<500 {
            var moved = 0.0
            for place in 0..<count {
                let bend = curvature[place * count + place]
                guard bend > 0 else { continue }
                let free = start[place] + step[place] - slope[place] / bend
                let change = min(max(free, lower[place]), upper[place]) - start[place] - step[place]
                guard change != 0 else { continue }
                step[place] += change
                for other in 0..<count { slope[other] += change * curvature[place * count + other] }
                moved = max(moved, abs(change))
            }
            if moved < 1e-7 { break }
        }
        return step
    }
}
