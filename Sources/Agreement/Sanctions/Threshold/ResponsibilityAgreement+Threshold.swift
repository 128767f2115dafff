package import Vocabulary

extension ResponsibilityAgreement {
    /// Whether what is proven reaches a criminal threshold. The text of the day of the act is applied, and beside it
    /// the one of the day of the question where that is another: the prosecutor chooses the milder (K). Refuses an
    /// article that the agreement does not know.
    /// Source: Criminal Law art. 213–219-1; 法释〔2025〕5 号; before 2025-04-26 法释〔2004〕19 号 and its successors (K).
    package func threshold(_ facts: ThresholdFacts, on day: Day) throws(FactsRefusal) -> ThresholdFinding {
        let actDay = facts.actDate ?? day
        let test = ThresholdTest(facts, actDay: actDay)
        let ofAct = thresholds(facts, on: actDay)
        let ofToday = thresholds(facts, on: max(day, actDay))
        let groups = (ofAct == ofToday ? [ofAct] : [ofAct, ofToday]).filter { !$0.isEmpty }
        let texts = groups.map { rules in
            let text = test.text(rules, rules[0].origin)
            return groups.count > 1 ? text.headed : text
        }
        guard let result = texts.map(\.result).min() else {
            throw .wrongValue(field: "article", value: facts.article.rawValue, expected: knownArticles)
        }
        return ThresholdFinding(
            result: result, sums: test.sums.steps, texts: texts,
            advice: ThresholdAdvice(result: result, texts: texts, hasTextOfTheAct: !ofAct.isEmpty).text)
    }

    /// The rules of one day that concern the act. Where goods and services come together both standards do; a secret
    /// for a foreign body is also a secret.
    private func thresholds(_ facts: ThresholdFacts, on day: Day) -> [ThresholdRule] {
        thresholds.filter { rule in
            let fitsArticle =
                rule.article == facts.article
                || (rule.article == .secretForForeignBody && facts.article == .tradeSecret && facts.foreignBody == true)
            let fitsObject =
                rule.object == nil || rule.object == facts.object || (rule.object == .goods && facts.object == .mixed)
            return fitsArticle && fitsObject && rule.origin.holds(on: day)
        }
    }

    private var knownArticles: String {
        Set(thresholds.map(\.article.rawValue)).sorted().joined(separator: ", ")
    }
}

extension ThresholdText {
    /// The same with a line that names the text.
    fileprivate var headed: ThresholdText {
        let heading = Localized(
            zh: "按\(origin.source.zh)（\(origin.mark)）：\(result.name.zh)",
            en: "\(origin.source.en) (\(origin.mark)): \(result.name.en)")
        return ThresholdText(
            origin: origin, result: result, comparisons: comparisons, arithmetic: [heading] + arithmetic)
    }
}
