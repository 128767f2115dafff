import Agreement
import ArgumentParser
import Vocabulary

/// `hufu agreement diff OLD NEW`
struct AgreementDiff: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "What changes for whom from one agreement to another, in words.")

    @Argument(help: "The folder of the agreement that is in force.")
    var old: String

    @Argument(help: "The folder of the agreement that would take its place.")
    var new: String

    @Flag(help: "Print JSON for programs.")
    var json = false

    @Option(help: "The language of texts for people: zh or en.")
    var language = Language.en

    func run() throws {
        let next = try loadAgreement(new, language)
        let differences = next.differences(from: try loadAgreement(old, language))
        if json { return print(OrderedJSON.array(differences.map(written)).written) }
        for topic in DifferenceTopic.allCases {
            let ofTopic = differences.filter { $0.topic == topic }
            if !ofTopic.isEmpty { print(topic.name[language]) }
            for difference in ofTopic { print("  \(difference.text[language])") }
        }
        print(summary(differences, next)[language])
    }

    private func written(_ difference: AgreementDifference) -> OrderedJSON {
        .object([
            ("topic", .text(difference.topic.rawValue)), ("rule", .text(difference.rule)),
            ("whom", .texts(difference.whom.map(\.code))), ("zh", .text(difference.sentence.zh)),
            ("en", .text(difference.sentence.en)),
        ])
    }

    /// Only a correction or another calendar touches what is already running.
    private func summary(_ differences: [AgreementDifference], _ next: ResponsibilityAgreement) -> Localized {
        let count = differences.count
        if count == 0 { return Localized(zh: "没有差别。", en: "No difference.") }
        if next.corrects == nil, differences.contains(where: { $0.topic == .calendar }) {
            return Localized(
                zh: "共 \(count) 处差别；放假安排有变，进行中的期限将按新安排重新计算。",
                en: "Differences: \(count). The calendar changes: running clocks are computed anew by it.")
        }
        return next.corrects == nil
            ? Localized(zh: "共 \(count) 处差别；进行中的期限不受影响。", en: "Differences: \(count). Running clocks keep their dates.")
            : Localized(
                zh: "共 \(count) 处差别；这是更正，进行中的期限将重新计算。",
                en: "Differences: \(count). This is a correction: running clocks are computed anew.")
    }
}
