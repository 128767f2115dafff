/// Gathers narratives, whose words become small numbers in the order in which they are met.
package struct NarrativeIndexBuilder {
    private var narratives: [Narrative] = []
    private var numbers: [UInt64: UInt32] = [:]
    private var terms: [[UInt32]] = []
    private var counts: [UInt32] = []
    private var matters: [Int64] = []

    package init() {}

    package var count: Int { narratives.count }

    /// The next narrative and the matter that it tells, a greater number than those before it.
    package mutating func add(_ narrative: Narrative, of matter: Int) {
        matters.append(Int64(matter))
        terms.append(narrative.words.map { number(of: $0) })
        for term in terms[terms.count - 1] { counts[Int(term)] += 1 }
        narratives.append(narrative)
    }

    private mutating func number(of word: UInt64) -> UInt32 {
        if let number = numbers[word] { return number }
        let number = UInt32(counts.count)
        numbers[word] = number
        counts.append(0)
        return number
    }

    package consuming func finished() -> NarrativeIndex {
        NarrativeIndex(narratives: narratives, matters: matters, terms: terms, frequencies: counts)
    }
}
