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
        if options.json {
            try printJSON(ThresholdAnswer(finding, options.language))
        } else {
            show(finding)
        }
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
private struct ThresholdAnswer: Encodable {
    let result: ThresholdResult
    let comparisons: [Comparison]
    let arithmetic: [String]
    let advice: Localized
    let texts: [Text]

    struct Comparison: Encodable {
        let name: String
        let rule: String
        let sum: Decimal
        let limit: Decimal
        let reached: Bool
    }

    struct Text: Encodable {
        let source: Localized
        let mark: String
        let validFrom: Day?
        let validTo: Day?
        let result: ThresholdResult
    }

    init(_ finding: ThresholdFinding, _ language: Language) {
        result = finding.result
        comparisons = finding.comparisons.map { comparison in
            let unit: Decimal = comparison.isMoney ? 100 : 1
            return Comparison(
                name: comparison.name, rule: comparison.rule, sum: Decimal(comparison.sum) / unit,
                limit: Decimal(comparison.limit) / unit, reached: comparison.isReached)
        }
        arithmetic = finding.arithmetic.map { $0[language] }
        advice = finding.advice
        texts = finding.texts.map { text in
            let origin = text.origin
            return Text(
                source: origin.source, mark: "\(origin.mark)", validFrom: origin.validFrom, validTo: origin.validTo,
                result: text.result)
        }
    }
}
