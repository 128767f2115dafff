import Agreement
import ArgumentParser
import Foundation
import Vocabulary

/// `hufu agreement threshold --facts FILE|- --json`
struct AgreementThreshold: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "threshold", abstract: "Whether proven facts reach a criminal threshold, with the arithmetic.")

    @Option(help: "A JSON file with the facts, amounts in yuan, or - for standard input.")
    var facts = "-"

    @OptionGroup var options: AgreementOptions

    func run() throws {
        let agreement = try options.load()
        let facts: ThresholdFacts = try readFacts(facts, options.language)
        let finding: ThresholdFinding
        do {
            finding = try agreement.threshold(facts, on: today(agreement))
        } catch {
            throw refused(error.message[options.language])
        }
        if options.json { print(finding.json(options.language).written) } else { show(finding) }
    }

    private func show(_ finding: ThresholdFinding) {
        let language = options.language
        print("\(finding.result.rawValue): \(finding.result.name[language])")
        for line in finding.arithmetic { print("  \(line[language])") }
        for text in finding.texts { print("source: \(text.origin.source[language]) (\(text.origin.mark))") }
        print(finding.advice[language])
    }
}

/// The answer as programs read it. Sums of money are in yuan.
extension ThresholdFinding {
    fileprivate func json(_ language: Language) -> OrderedJSON {
        .object([
            ("result", .text(result.rawValue)), ("comparisons", .array(comparisons.map(\.json))),
            ("arithmetic", .texts(arithmetic.map { $0[language] })), ("advice", .localized(advice)),
            ("texts", .array(texts.map(\.json))),
        ])
    }
}

extension ThresholdComparison {
    fileprivate var json: OrderedJSON {
        func number(_ sum: Int64) -> OrderedJSON { .number(isMoney ? Decimal(sum) / 100 : Decimal(sum)) }
        return .object([
            ("name", .text(name)), ("sum", number(sum)), ("limit", number(limit)), ("reached", .flag(isReached)),
            ("rule", .text(rule)),
        ])
    }
}

extension ThresholdText {
    fileprivate var json: OrderedJSON {
        .object([
            ("source", .localized(origin.source)), ("mark", .text(origin.mark.text)),
            ("validFrom", .text(origin.validFrom?.description)), ("validTo", .text(origin.validTo?.description)),
            ("result", .text(result.rawValue)),
        ])
    }
}
