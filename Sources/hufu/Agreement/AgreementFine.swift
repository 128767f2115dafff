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
        let answer = FineAnswer(range, options.language)
        if options.json { try printJSON(answer) } else { show(range) }
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
private struct FineAnswer: Encodable {
    let rule: String
    let law: Localized
    let mark: String
    let least: String
    let most: String
    let heavier: Bool
    let spared: Bool
    let order: Localized?
    let arithmetic: [String]

    init(_ range: FineRange, _ language: Language) {
        rule = range.rule.id
        law = range.rule.origin.source
        mark = "\(range.rule.origin.mark)"
        least = range.least.yuan
        most = range.most.yuan
        heavier = range.isHeavier
        spared = range.isSpared
        order = range.rule.order
        arithmetic = range.arithmetic.map { $0[language] }
    }
}
