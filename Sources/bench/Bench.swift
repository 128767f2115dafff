import ArgumentParser
import Foundation

/// Prints the figures that Hufu promises, each with its limit.
@main
struct Bench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Measures Hufu and says whether each figure keeps its limit.",
        subcommands: [Measure.self, KillCommand.self, StandardModelCommand.self], defaultSubcommand: Measure.self)
}

/// Where the binary is and where the data may lie.
struct RigOptions: ParsableArguments {
    @Option(help: "The binary to measure.")
    var hufu = ".build/release/hufu"

    @Flag(help: "Leave the temporary folder where it is.")
    var keep = false

    /// Runs with a temporary folder that is removed afterwards.
    func withHufu(_ body: (Hufu) throws -> Void) throws {
        let folder = NSTemporaryDirectory() + "hufu-bench-\(ProcessInfo.processInfo.processIdentifier)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        if !keep { Children.remove(folder) { try? FileManager.default.removeItem(atPath: folder) } }
        Children.endOnSignals()
        defer {
            if keep { print("Data and logs: \(folder)") } else { try? FileManager.default.removeItem(atPath: folder) }
        }
        do {
            defer { Children.waitIfEnding() }
            try body(Hufu(binary: hufu, folder: folder))
        } catch let failure as BenchFailure {
            print("bench: \(failure)")
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            for name in names.sorted() where name.hasSuffix(".log") {
                let log = (try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)) ?? ""
                print("Last lines of \(name):\n" + log.split(separator: "\n").suffix(8).joined(separator: "\n"))
            }
            throw ExitCode(1)
        }
    }
}

enum Topic: String, CaseIterable, ExpressibleByArgument {
    case file, `import`, pages, memory, start, weight, render, law, servers, archive, matching, keys
}

/// `bench [file import pages memory start weight render law servers archive matching keys]`
struct Measure: ParsableCommand {
    @Argument(help: "Which figures; all if none is named.")
    var topics: [Topic] = []

    @Option(help: "How many cases the archive has.")
    var cases: Int?

    @Flag(help: "With 5,000 cases instead of 100,000.")
    var quick = false

    @Option(help: "With which seed complaints are generated, for matching.")
    var seed = 500

    @Option(help: "sqlite or postgres, for the archive, matching and keys; both unless given.")
    var engine: BenchEngine?

    @Option(help: ArgumentHelp("Where grown archives are kept, to be measured again.", valueName: "dir"))
    var archives: String?

    @OptionGroup var rig: RigOptions

    func run() throws {
        let wanted = topics.isEmpty ? Topic.allCases : topics
        var table = FigureTable()
        try rig.withHufu { hufu in
            let count = cases ?? (quick ? 5000 : 100_000)
            if wanted.contains(.render) { try RenderFigure().measure(&table) }
            if wanted.contains(.law) { try LawFigures(hufu: hufu, isQuick: quick).measure(&table) }
            if wanted.contains(.file) { try FilingFigure(hufu: hufu, count: quick ? 4000 : 20_000).measure(&table) }
            if wanted.contains(.import) { try ImportFigure(hufu: hufu, rows: quick ? 5000 : 100_000).measure(&table) }
            if wanted.contains(.servers) {
                try TwoServersFigure(hufu: hufu, count: quick ? 3000 : 15_000).measure(&table)
            }
            let engines = engine.map { [$0] } ?? BenchEngine.allCases
            if wanted.contains(.archive) {
                let sizes =
                    quick ? [10_000, 20_000] : [10_000, 100_000, 1_000_000].filter { $0 <= cases ?? 1_000_000 }
                try GrowthFigures(hufu: hufu, sizes: sizes, engines: engines, kept: archives).measure(&table)
            }
            if wanted.contains(.matching) {
                let sizes = [10_000, 100_000, 1_000_000].filter { $0 <= cases ?? (quick ? 10_000 : 1_000_000) }
                try MatchingFigures(hufu: hufu, sizes: sizes, seed: seed, engines: engines, kept: archives)
                    .measure(&table)
            }
            if wanted.contains(.matching) || wanted.contains(.keys) {
                let most = cases ?? (quick ? 10_000 : 10_000_000)
                for (engine, size) in KeyStoreFigures.measured where size <= most && engines.contains(engine) {
                    try KeyStoreFigures(folder: hufu.folder, cases: size, engine: engine).measure(&table)
                }
            }
            let needsArchive: Set<Topic> = [.pages, .memory, .start, .weight]
            if !needsArchive.isDisjoint(with: wanted) {
                try ArchiveFigures(hufu: hufu, cases: count, topics: Set(wanted)).measure(&table)
            }
        }
        table.finish()
        if !table.allKept { throw ExitCode(1) }
    }
}
