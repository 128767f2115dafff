import Agreement
import ArgumentParser
import Casework
import Foundation
import Storage
import Vocabulary

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract:
            "Takes complaints from a file. The same row twice is one case, so a broken import is simply run again.")

    @ArgumentParser.Argument(help: "FILE.csv or FILE.jsonl.")
    var file: String

    @Option(help: "web, phone, letter, partner, platform or hotline; overrides the column.")
    var channel: String?

    @Option(help: ArgumentHelp("Where rows that cannot be taken go, with their reasons.", valueName: "file"))
    var rejects: String?

    @Option(help: "What the rows' identifiers belong to; the file's name unless given.")
    var source: String?

    @Option(name: .customLong("as"), help: "new: the matters arrive now; history: each under its own day, no clocks.")
    var arrival = "new"

    @OptionGroup var store: StoreOptions

    /// From here on an import may change how the values of a table are spread.
    private static let manyRows = 1000

    func validate() throws {
        guard isReadableFile(file) else { throw wrongUse(ComplaintFileRefusal.unreadable(file)) }
        if let channel, Channel(rawValue: channel) == nil {
            let known = Channel.allCases.map(\.rawValue)
            throw wrongUse(
                zh: "没有「\(channel)」这个渠道；渠道有：\(known.joined(separator: "、"))。",
                en: "There is no channel “\(channel)”. Channels: \(known.joined(separator: ", ")).")
        }
        guard ImportPlan.Arrival(rawValue: arrival) != nil else {
            throw wrongUse(
                zh: "--as 须为 new 或 history，不能是「\(arrival)」。", en: "--as is new or history, not “\(arrival)”.")
        }
        let unknown = ImportFile(path: file).columns().subtracting(ComplaintFields.names).sorted()
        guard unknown.isEmpty else {
            throw wrongUse(ComplaintFileRefusal.unknownColumns(unknown, file, known: ComplaintFields.names))
        }
    }

    func run() async throws {
        let open = try await store.open()
        let centre = open.centre
        let plan = ImportPlan(
            source: source ?? URL(fileURLWithPath: file).lastPathComponent,
            channel: channel.flatMap(Channel.init(rawValue:)),
            arrival: ImportPlan.Arrival(rawValue: arrival) ?? .new, offset: centre.agreement.offset)
        let input = ImportFile(path: file)
        let total = input.count()
        let rejected = try RejectsFile(rejects)
        let progress = ProgressLine("rows")
        let importer = Importer(centre: centre, plan: plan)
        var counts = ImportCounts()
        try await importer.run(input) { outcome in
            counts.add(outcome)
            if case .rejected(let id, let reasons) = outcome { rejected.write(id, reasons) }
            progress.show(counts.rows, of: total)
        }
        progress.finish()
        rejected.close()
        if counts.filed >= Self.manyRows { try await open.database.refreshStatistics() }
        print(
            "\(counts.rows) rows: \(counts.filed) filed, \(counts.known) known already, \(counts.rejected) rejected"
                + (counts.rejected > 0 && rejects != nil ? " (see \(rejects ?? ""))." : "."))
    }
}

/// What became of one row.
enum ImportOutcome: Sendable {
    case filed
    case known
    case rejected(id: String, reasons: [String])
}

struct ImportCounts {
    var filed = 0
    var known = 0
    var rejected = 0
    var rows: Int { filed + known + rejected }

    mutating func add(_ outcome: ImportOutcome) {
        switch outcome {
        case .filed: filed += 1
        case .known: known += 1
        case .rejected: rejected += 1
        }
    }
}

/// Rows that could not be taken, as CSV: identifier and reasons.
struct RejectsFile {
    private let handle: FileHandle?

    init(_ path: String?) throws {
        guard let path else {
            handle = nil
            return
        }
        guard FileManager.default.createFile(atPath: path, contents: Data("id,reason\n".utf8)),
            let opened = FileHandle(forWritingAtPath: path)
        else { throw CommandFailure("The rejects file \(path) cannot be written.") }
        _ = try opened.seekToEnd()
        handle = opened
    }

    func write(_ id: String, _ reasons: [String]) {
        func quoted(_ text: String) -> String {
            "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
        }
        let text = quoted(id) + "," + quoted(reasons.joined(separator: " ")) + "\n"
        if let handle {
            handle.write(Data(text.utf8))
        } else {
            say("rejected \(id): \(reasons.joined(separator: " "))")
        }
    }

    func close() {
        try? handle?.close()
    }
}
