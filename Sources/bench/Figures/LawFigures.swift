import Agreement
import CaseRules
import TestSupport
import Vocabulary

/// What the law costs: dates, routes, histories by chance, and a correction while clocks run.
struct LawFigures {
    let hufu: Hufu
    let isQuick: Bool

    func measure(_ table: inout FigureTable) throws {
        measureDates(&table)
        measureRoutes(&table)
        try measureInvariants(&table)
        try measureOrder(&table)
        try LawRecomputation(hufu: hufu, clocks: isQuick ? 20_000 : 200_000).measure(&table)
    }

    private func measureDates(_ table: inout FigureTable) {
        let agreement = ResponsibilityAgreement.beijing
        let clocks = agreement.clocks.filter { $0.period != nil }.map(\.id)
        let start = Instant("2025-11-03T10:00+08:00")!
        let stop = Day("2026-01-05")!...Day("2026-01-09")!
        let count = 400_000
        var found = 0
        let seconds = processorSeconds {
            for index in 0..<count {
                let options = DueOptions(extended: index % 4 == 0, stops: index % 3 == 0 ? [stop] : [])
                let from = start.adding(hours: index % 4000)
                if agreement.due(clocks[index % clocks.count], from: from, options) != nil { found += 1 }
            }
        }
        precondition(found > count / 2, "Dates were found.")
        table.add("law: due dates a second on one core", Double(count) / seconds, "/s", .atLeast(200_000))
    }

    private func measureRoutes(_ table: inout FigureTable) {
        let agreement = ResponsibilityAgreement.beijing
        let day = Day("2026-03-02")!
        let facts = RightType.allCases.flatMap { right in
            Act.allCases.flatMap { act in
                Place.allCases.map { RoutingFacts(rights: [right], act: act, places: [$0], district: "chaoyang") }
            }
        }
        let count = 200_000
        var named = 0
        let seconds = processorSeconds {
            for index in 0..<count where agreement.route(facts[index % facts.count], on: day).lead != nil { named += 1 }
        }
        precondition(named > 0, "Agencies were found.")
        table.add("law: routes a second on one core", Double(count) / seconds, "/s", .atLeast(100_000))
    }

    private func measureInvariants(_ table: inout FigureTable) throws {
        let seeds: Range<UInt64> = 0..<(isQuick ? 1000 : 10_000)
        var broken = 0
        for seed in seeds {
            var history = try RandomHistory(seed: seed)
            var found: [String] = []
            for _ in 1...80 {
                let (before, events, refusal) = history.attempt()
                found += Invariants.broken(before, events, refusal, history.story.current)
            }
            found += Invariants.broken(history)
            if let first = found.first {
                broken += 1
                print("(seed \(seed): \(first))")
            }
        }
        table.add("law: histories, seeds \(seeds), that break an invariant", Double(broken), "", .atMost(0))
    }

    private func measureOrder(_ table: inout FigureTable) throws {
        let seeds: Range<UInt64> = 0..<(isQuick ? 10_000 : 100_000)
        var broken = 0
        for seed in seeds {
            var history = try LawHistory(seed: seed)
            guard let first = history.broken().first else { continue }
            broken += 1
            print("(seed \(seed): \(first))")
        }
        table.add("law: changing law, seeds \(seeds), other than counted", Double(broken), "", .atMost(0))
    }
}
