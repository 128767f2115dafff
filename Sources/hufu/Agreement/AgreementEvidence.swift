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
        if options.json {
            try printJSON(EvidenceAnswer(channels: lists.map(EvidenceAnswer.Channel.init)))
        } else {
            show(lists)
        }
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
private struct EvidenceAnswer: Encodable {
    let channels: [Channel]

    struct Channel: Encodable {
        let channel: EvidenceChannel
        let verdict: EvidenceVerdict
        let lines: [Line]

        init(_ list: EvidenceChecklist) {
            (channel, verdict, lines) = (list.channel, list.verdict, list.lines.map(Line.init))
        }
    }

    struct Line: Encodable {
        let kind: String
        let name: Localized
        let need: EvidenceNeed
        let state: EvidenceState
        let lacking: [String]
        let note: Localized?
        let mark: String

        init(_ line: EvidenceLine) {
            kind = line.requirement.id
            name = line.requirement.name
            need = line.need
            state = line.state
            lacking = line.lacking.map(\.id)
            note = line.cell.note
            mark = "\(line.cell.mark ?? line.requirement.origin.mark)"
        }
    }
}
