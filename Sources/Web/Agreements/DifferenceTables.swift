import Agreement
import Vocabulary

/// What changes from one version to the next: one table for each topic, in the order of the topics.
struct DifferenceTables {
    let differences: [AgreementDifference]
    let language: Language

    var tables: [RuleTable] {
        DifferenceTopic.allCases.compactMap { topic in
            let own = differences.filter { $0.topic == topic }
            return own.isEmpty ? nil : table(topic, own)
        }
    }

    private func table(_ topic: DifferenceTopic, _ own: [AgreementDifference]) -> RuleTable {
        let comma = language == .zh ? "、" : ", "
        return RuleTable(
            id: "topic-\(topic)", heading: topic.name[language],
            columns: [
                Localized(zh: "规则", en: "Rule"), Localized(zh: "变化", en: "Change"),
                Localized(zh: "影响谁", en: "Concerns"),
            ].map { $0[language] },
            rows: own.enumerated().map { index, difference in
                (
                    "\(topic)-\(index + 1)", difference.rule,
                    [words(difference), difference.whom.map { $0.name[language] }.joined(separator: comma)]
                )
            })
    }

    /// The sentence without the id, which stands in the column before it.
    private func words(_ difference: AgreementDifference) -> String {
        let sentence = difference.sentence[language]
        guard sentence.hasPrefix(difference.rule) else { return sentence }
        return String(sentence.dropFirst(difference.rule.count).drop { " ：:".contains($0) })
    }
}
