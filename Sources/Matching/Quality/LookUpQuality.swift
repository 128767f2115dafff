/// How good look-ups are: whether what was sought stands among the first, and whether an alarm is raised for nothing.
package struct LookUpQuality: Sendable, Equatable {
    /// One look-up: its candidates with the probability of the same complaint, and those that are true.
    package struct LookUp: Sendable {
        package let candidates: [(id: Int64, probability: Double)]
        package let wanted: Set<Int64>

        package init(candidates: [(id: Int64, probability: Double)], wanted: Set<Int64>) {
            self.candidates = candidates
            self.wanted = wanted
        }
    }

    /// The share of the wanted that stand among the first ten.
    package let recallAtTen: Double
    /// The share of look-ups with something to find whose first candidate is true.
    package let hitAtOne: Double
    /// The share of look-ups with nothing to find whose first candidate reaches the alarm.
    package let falseAlarms: Double

    package init(_ lookUps: [LookUp], alarm: Double = 0.5) {
        var (wanted, found, withWanted, firstHits, without, alarms) = (0, 0, 0, 0, 0, 0)
        for lookUp in lookUps {
            let ranked = lookUp.candidates.sorted { ($0.probability, $1.id) > ($1.probability, $0.id) }
            if lookUp.wanted.isEmpty {
                without += 1
                if let first = ranked.first, first.probability >= alarm { alarms += 1 }
            } else {
                withWanted += 1
                wanted += lookUp.wanted.count
                found += ranked.prefix(10).count { lookUp.wanted.contains($0.id) }
                if let first = ranked.first, lookUp.wanted.contains(first.id) { firstHits += 1 }
            }
        }
        recallAtTen = Double(found) / Double(max(1, wanted))
        hitAtOne = Double(firstHits) / Double(max(1, withWanted))
        falseAlarms = Double(alarms) / Double(max(1, without))
    }
}
