import Agreement
import ArgumentParser
import Vocabulary

/// `hufu agreement fine --facts FILE|- --json`
struct AgreementFine: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fine", abstract: "Between which amounts a fine lies, by the law of the day of the act.")

    @Option(help: "A JSON file with the facts, amounts in yuan, or - for standard input.")
    var facts = "-"

    @OptionGroup var options: AgreementOptions

    func run() throws {
        let agreement = try options.load()
        let facts: FineFacts = try readFacts(facts, options.language)
        let range: FineRange
        do {
            range = try agreement.fine(facts, on: today(agreement))
        } catch {
            throw refused(error.message[options.language])
        }
        if options.json { print(range.json(options.language).written) } else { show(range) }
    }

    private func show(_ range: FineRange) {
        let language = options.language
        print("\(range.rule.name[language]): \(range.least.text(language)) – \(range.most.text(language))")
        for line in range.arithmetic { print("  \(line[language])") }
        if let order = range.rule.order { print("order: \(order[language])") }
        print("source: \(range.rule.origin.source[language]) (\(range.rule.origin.mark))")
    }
}

/// The answer as programs read it, amounts in yuan.
extension FineRange {
    fileprivate func json(_ language: Language) -> OrderedJSON {
        .object([
            ("rule", .text(rule.id)), ("law", .localized(rule.origin.source)), ("mark", .text(rule.origin.mark.text)),
            ("least", .text(least.yuan)), ("most", .text(most.yuan)), ("heavier", .flag(isHeavier)),
            ("spared", .flag(isSpared)), ("order", rule.order.map { .localized($0) } ?? .null),
            ("arithmetic", .texts(arithmetic.map { $0[language] })),
        ])
    }
}
