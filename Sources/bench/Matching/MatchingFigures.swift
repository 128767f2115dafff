import Foundation

/// What `hufu match` finds among generated complaints, and what it costs.
struct MatchingFigures {
    let hufu: Hufu
    /// The sizes at which pairs are scored, ascending; look-ups are measured at the largest.
    let sizes: [Int]
    let seed: Int
    /// On which the intake page is measured.
    let engines: [BenchEngine]
    /// Where stores of complaints are kept from one measurement to the next; nil if they go away.
    let kept: String?

    func measure(_ table: inout FigureTable) throws {
        guard GeneratedComplaints.isThere else {
            print("(\(GeneratedComplaints.generator) is absent: matching is not measured)")
            return
        }
        print("(matching: seed \(seed) and those that follow it)")
        if FebrlFigures.isThere { try FebrlFigures(hufu: hufu).measure(&table) }
        try LetterFigures(hufu: hufu).measure(&table)
        try LearningFigures(hufu: hufu, seed: seed).measure(&table)
        for (step, size) in sizes.enumerated() {
            let complaints = GeneratedComplaints(hufu: hufu, count: size, seed: seed + step)
            try complaints.make()
            try measurePairs(complaints, &table)
            guard size == sizes.last else { continue }
            try measureLookUps(complaints, &table)
            for engine in engines {
                try IntakeLookUpFigure(hufu: hufu, complaints: complaints, engine: engine, kept: kept).measure(&table)
            }
        }
    }

    private func measurePairs(_ complaints: GeneratedComplaints, _ table: inout FigureTable) throws {
        let name = "matching: \(complaints.count) complaints, seed \(complaints.seed)"
        let output = complaints.folder + "/pairs.csv"
        let run = try MeasuredRun(hufu, ["match", "pairs", "--input", complaints.complaints, "--output", output])
        let quality = try complaints.score(pairs: output)
        let isLarge = complaints.count >= 1_000_000
        let least = isLarge ? 0.96 : complaints.count >= 100_000 ? 0.965 : 0.97
        table.add("\(name), average precision", quality.averagePrecision, "", .atLeast(least))
        table.add("\(name), best F1", quality.best.f1, "", complaints.count == 100_000 ? .atLeast(0.95) : nil)
        table.add("\(name), calibration error", quality.calibrationError ?? .nan, "", .atMost(0.02))
        table.add("\(name), processor time", run.processorSeconds, "s", isLarge ? .atMost(60) : nil)
        table.add("\(name), memory", run.peakMegabytes, "MB", isLarge ? .atMost(1536) : nil)
    }

    /// In memory, as `hufu match lookup` does it; the look-up of the key table is measured with a store.
    private func measureLookUps(_ complaints: GeneratedComplaints, _ table: inout FigureTable) throws {
        let name = "matching: look-up among \(complaints.count), seed \(complaints.seed)"
        let output = complaints.folder + "/rank.csv"
        let run = try MeasuredRun(
            hufu,
            [
                "match", "lookup", "--index", complaints.complaints, "--queries", complaints.queries, "--output",
                output,
            ])
        let quality = try complaints.score(ranking: output)
        table.add("\(name), recall@10", quality.recallAt10, "", .atLeast(0.97))
        table.add("\(name), hit@1", quality.hitAt1, "", .atLeast(0.97))
        table.add("\(name), false alarms", quality.falseAlarms, "", .atMost(0.03))
        table.add("\(name), in memory, p50", run.milliseconds(after: "p50"), "ms", .atMost(1))
        table.add("\(name), in memory, p99", run.milliseconds(after: "p99"), "ms", .atMost(3))
    }
}

extension MeasuredRun {
    /// The number that follows a word of what was printed.
    func milliseconds(after word: String) -> Double {
        let words = output.split(separator: " ")
        guard let place = words.firstIndex(where: { $0 == word }), place + 1 < words.count else { return .nan }
        return Double(words[place + 1]) ?? .nan
    }
}
