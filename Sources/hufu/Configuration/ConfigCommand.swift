import ArgumentParser
import Operations
import Vocabulary

struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config",
        abstract: "Shows what counts, and whether it comes from a file, the environment, a flag or is the default.",
        discussion: "Takes the flags of hufu serve, and refuses what that would refuse. Secrets are not shown.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var server: ServerOptions

    @ArgumentParser.Flag(help: "One JSON object: each field with its value, its source and its range.")
    var json = false

    func run() throws {
        let read = try store.configuration(server)
        do {
            try read.configuration.checkEvidence()
        } catch let refusal as any Refusal {
            throw CommandFailure(refusal)
        }
        print(json ? written(read) : table(read))
    }

    private func table(_ read: ReadConfiguration) -> String {
        let rows = HufuConfiguration.fields.map { field in
            (field.key, field.shown(read.configuration) ?? "–", read.source(of: field.key).description)
        }
        let keys = rows.map(\.0.count).max() ?? 0
        let values = min(40, rows.map(\.1.count).max() ?? 0)
        return rows.map { key, value, source in
            key + String(repeating: " ", count: keys - key.count + 2) + value
                + String(repeating: " ", count: max(0, values - value.count) + 2) + source
        }.joined(separator: "\n")
    }

    private func written(_ read: ReadConfiguration) -> String {
        OrderedJSON.object(
            HufuConfiguration.fields.map { field in
                let facts: [(key: String, value: OrderedJSON)] = [
                    ("value", .text(field.shown(read.configuration))),
                    ("source", .text(read.source(of: field.key).description)), ("range", .text(field.range.en)),
                    ("default", .text(field.standard)),
                ]
                return (key: field.key, value: .object(facts))
            }
        ).written
    }
}
