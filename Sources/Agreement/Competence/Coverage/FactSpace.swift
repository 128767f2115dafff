internal import Vocabulary

/// All facts that conditions of some rows can tell apart, as a product of few values for each dimension: the values of
/// each fact, the sets of places, the numbers of respondents and the days between which the rows make no difference.
struct FactSpace {
    /// The sets of places, one for each way in which the rows see them.
    private let places: [UInt32]
    /// One number of respondents for each way.
    private let respondents: [Int]
    /// One day for each way.
    private let days: [Day]

    /// Nil if the rows tell apart more sets of places than fit into one word; no folder in use comes near that.
    init?(_ rows: [CompetenceRule]) {
        let conditions = rows.flatMap(\.when.alternatives)
        var seen: Set<[Bool]> = []
        places = (1..<UInt32(1 << Place.allCases.count)).filter { set in
            seen.insert(conditions.map { $0.fits(places: set) }).inserted
        }
        let limits = Set(conditions.compactMap(\.respondentsOver)).sorted()
        respondents = [1] + limits.map { $0 + 1 }
        let changes = rows.flatMap { [$0.origin.validFrom, $0.origin.validTo.map { $0 + 1 }] }.compactMap(\.self)
        days = [Day(number: .min)] + Set(changes).sorted()
        guard [places.count, respondents.count, days.count].allSatisfy({ $0 <= 64 }) else { return nil }
    }

    /// The facts and days for which a row is taken, as if it stood alone; without boxes that contain nothing.
    func boxes(_ row: CompetenceRule) -> [FactBox] {
        let alternatives = row.when.alternatives.map(box)
        let dates = set(days) { row.origin.holds(on: $0) }
        return (alternatives.isEmpty ? [everything] : alternatives).map { FactBox(sides: $0.sides + [dates]) }
            .filter { !$0.isEmpty }
    }

    private func box(_ condition: FactCondition) -> FactBox {
        var sides = everything.sides
        for test in condition.tests where test.index != FactCondition.place { sides[test.index] = UInt64(test.allowed) }
        sides[FactCondition.place] = set(places) { condition.fits(places: $0) }
        sides[FactKey.allCases.count] = set(respondents) { $0 > condition.respondentsOver ?? 0 }
        return FactBox(sides: sides)
    }

    /// A plant that is not named is a value of its own, which no condition names.
    private var everything: FactBox {
        let facts = FactKey.allCases.map { key in
            key == .place ? set(places) { _ in true } : UInt64(1) << (key.codes.count + (key == .variety ? 1 : 0)) - 1
        }
        return FactBox(sides: facts + [set(respondents) { _ in true }])
    }

    private func set<Value>(_ values: [Value], _ isMember: (Value) -> Bool) -> UInt64 {
        values.enumerated().reduce(0) { isMember($1.element) ? $0 | 1 << UInt64($1.offset) : $0 }
    }
}

extension FactCondition {
    fileprivate func fits(places set: UInt32) -> Bool {
        tests.allSatisfy { $0.index != FactCondition.place || $0.allowed & set != 0 }
            && (onlyPlace.map { set & ~$0 == 0 } ?? true)
    }
}
