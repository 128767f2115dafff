/// Two texts side by side, each cut into runs that the other has too and runs that it has not.
package struct DifferingRuns: Sendable, Equatable {
    package struct Run: Sendable, Equatable {
        package let text: String
        package let differs: Bool

        package init(text: String, differs: Bool) {
            self.text = text
            self.differs = differs
        }
    }

    package let here: [Run]
    package let there: [Run]

    /// Longer texts are compared at their two ends only; the middle counts as different.
    package static let limit = 400

    /// Empty texts differ from nothing: what was not told is not compared.
    package init(_ here: String, _ there: String) {
        let (a, b) = (Array(here), Array(there))
        guard !a.isEmpty, !b.isEmpty else {
            self.here = Self.runs(a, common: a.map { _ in true })
            self.there = Self.runs(b, common: b.map { _ in true })
            return
        }
        let common = Self.common(a, b)
        self.here = Self.runs(a, common: common.here)
        self.there = Self.runs(b, common: common.there)
    }

    private static func common(_ a: [Character], _ b: [Character]) -> (here: [Bool], there: [Bool]) {
        var (here, there) = (a.map { _ in false }, b.map { _ in false })
        var start = 0
        while start < min(a.count, b.count), a[start] == b[start] { start += 1 }
        var end = 0
        while end < min(a.count, b.count) - start, a[a.count - 1 - end] == b[b.count - 1 - end] { end += 1 }
        for index in 0..<start { (here[index], there[index]) = (true, true) }
        for index in 0..<end { (here[a.count - 1 - index], there[b.count - 1 - index]) = (true, true) }
        if max(a.count, b.count) <= limit {
            for (x, y) in longest(a[start..<(a.count - end)], b[start..<(b.count - end)]) {
                (here[x], there[y]) = (true, true)
            }
        }
        return (here, there)
    }

    /// The places of a longest common subsequence, the earliest one of the first text.
    private static func longest(_ a: ArraySlice<Character>, _ b: ArraySlice<Character>) -> [(Int, Int)] {
        let width = b.count + 1
        var lengths = [UInt16](repeating: 0, count: (a.count + 1) * width)
        for i in stride(from: a.count - 1, through: 0, by: -1) {
            for j in stride(from: b.count - 1, through: 0, by: -1) {
                lengths[i * width + j] =
                    a[a.startIndex + i] == b[b.startIndex + j]
                    ? lengths[(i + 1) * width + j + 1] + 1
                    : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
            }
        }
        var (i, j, places) = (0, 0, [(Int, Int)]())
        while i < a.count, j < b.count {
            if a[a.startIndex + i] == b[b.startIndex + j] {
                places.append((a.startIndex + i, b.startIndex + j))
                (i, j) = (i + 1, j + 1)
            } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
                i += 1
            } else {
                j += 1
            }
        }
        return places
    }

    private static func runs(_ text: [Character], common: [Bool]) -> [Run] {
        var runs: [Run] = []
        var start = 0
        for index in text.indices where index + 1 == text.count || common[index + 1] != common[index] {
            runs.append(Run(text: String(text[start...index]), differs: !common[index]))
            start = index + 1
        }
        return runs
    }
}
