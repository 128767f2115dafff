import Agreement
import ArgumentParser
import Vocabulary

/// `hufu agreement evidence --have screenshots --have testPurchase:sealed,invoice --channel civil --json`
struct AgreementEvidence: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evidence", abstract: "What the evidence of a case is worth in each channel, and what is lacking.")

    @Option(name: .customLong("have"), help: "Evidence, as KIND or KIND:FORMALITY,FORMALITY; repeatable.")
    var items: [String] = []

    @Option(
        name: .customLong("channel"),
        help: "\(EvidenceChannel.allCases.map(\.rawValue).joined(separator: ", ")); repeatable; all if left out.")
    var channels: [EvidenceChannel] = []

    @Option(name: .customLong("right"), help: "A right concerned, such as tm; repeatable.")
    var rights: [RightType] = []

    @Flag(name: .customLong("foreign"), help: "The owner or evidence comes from abroad.")
    var isForeign = false

    @OptionGroup var options: AgreementOptions

    func run() throws {
        let agreement = try options.load()
        let file = EvidenceCase(items: items.map { EvidenceItem(text: $0) }, rights: rights, isForeign: isForeign)
        let asked = channels.isEmpty ? EvidenceChannel.allCases : channels
        let lists: [EvidenceChecklist]
        do {
            lists = try asked.map { channel throws(EvidenceRefusal) in
                try agreement.evidenceChecklist(file, for: channel, on: today(agreement))
            }
        } catch {
            throw refused(error.message[options.language])
        }
        if options.json { return print(OrderedJSON.object([("channels", .array(lists.map(\.json)))]).written) }
        show(lists)
    }

    private func show(_ lists: [EvidenceChecklist]) {
        let language = options.language
        for list in lists {
            print("\(list.channel.name[language]): \(list.verdict.name[language])")
            for line in list.lines {
                let note = line.cell.note.map { " – \($0[language])" } ?? ""
                let lacking = line.lacking.map { $0.name[language] }.joined(separator: ", ")
                print("  \(line.need.symbol) \(line.requirement.name[language]): \(line.state.name[language])\(note)")
                if !lacking.isEmpty { print("      \(lacking)") }
            }
        }
    }
}

extension EvidenceChannel: ExpressibleByArgument {}
extension RightType: ExpressibleByArgument {}

/// The answer as programs read it.
extension EvidenceChecklist {
    fileprivate var json: OrderedJSON {
        .object([
            ("channel", .text(channel.rawValue)), ("verdict", .text(verdict.rawValue)),
            ("lines", .array(lines.map(\.json))),
        ])
    }
}

extension EvidenceLine {
    fileprivate var json: OrderedJSON {
        .object([
            ("kind", .text(requirement.id)), ("name", .localized(requirement.name)), ("need", .text(need.rawValue)),
            ("state", .text(state.rawValue)), ("lacking", .texts(lacking.map(\.id))),
            ("note", cell.note.map { .localized($0) } ?? .null),
            ("mark", .text((cell.mark ?? requirement.origin.mark).text)),
        ])
    }
}
