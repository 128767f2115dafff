internal import Vocabulary

/// What a text says so far, while its rules are applied one after the other.
struct ThresholdOutcome {
    private(set) var result = ThresholdResult.belowThreshold
    private(set) var comparisons: [ThresholdComparison] = []
    private(set) var arithmetic: [Localized] = []

    mutating func raise(to other: ThresholdResult) { result = max(result, other) }

    mutating func add(zh: String, en: String) { arithmetic.append(Localized(zh: zh, en: en)) }

    /// `Sales: 28,000 yuan < 50,000 yuan (basic standard): not reached`. Not `isShown`: told, but not listed.
    mutating func add(
        _ comparison: ThresholdComparison, _ label: Localized, _ measure: ThresholdMeasure, _ standard: Localized,
        isShown: Bool = true
    ) {
        if isShown { comparisons.append(comparison) }
        let sign = comparison.isReached ? "≥" : "<"
        func sums(_ language: Language) -> String {
            "\(measure.text(comparison.sum, language)) \(sign) \(measure.text(comparison.limit, language))"
        }
        add(
            zh: "\(label.zh)：\(sums(.zh))（\(standard.zh)）：\(comparison.isReached ? "达到" : "未达到")",
            en: "\(label.en): \(sums(.en)) (\(standard.en)): \(comparison.isReached ? "reached" : "not reached")")
    }

    mutating func addHalves(_ comparison: ThresholdComparison, _ measures: Set<ThresholdMeasure>) {
        comparisons.append(comparison)
        let names = ThresholdMeasure.allCases.filter { measures.contains($0) }.map(\.name)
        let zh = names.isEmpty ? "无" : names.map(\.zh).joined(separator: "、")
        let en = names.isEmpty ? "none" : names.map(\.en).joined(separator: ", ")
        add(
            zh: "达到标准一半的项目：\(zh)；两项不同数额各达一半即\(comparison.isReached ? "达到" : "可，未达到")",
            en:
                "Half reached: \(en); two standards by different sums are \(comparison.isReached ? "reached" : "needed")"
        )
    }
}
