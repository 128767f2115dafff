package import CaseRules
import Vocabulary

extension CommandName {
    /// Whether the page of the command repeats the outcome's questions for each respondent.
    package var asksOutcomes: Bool { self == .reportOutcome || self == .recordRegionAnswer }
}

/// The questions about one respondent's outcome: the kinds, and the sums of those that carry money (command C30).
package enum OutcomeFields {
    /// - Parameter respondent: the number of the respondent, from 1, which the names of the fields end with.
    static func fields(respondent: String) -> [CommandField] {
        [
            CommandField("kinds-" + respondent, "结果", "Outcome", .several(CommandOption.all(OutcomeKind.self))),
            CommandField("fine-" + respondent, "罚款（元）", "Fine in yuan", .yuan).optional(),
            CommandField("confiscation-" + respondent, "没收（元）", "Confiscation in yuan", .yuan).optional(),
        ]
    }

    /// What was typed as outcomes, or what is wrong, all at once.
    package static func checked(_ typed: FormData, respondents: Int) throws(FormProblems) -> [Outcome] {
        var outcomes: [Outcome] = []
        var problems: [FieldProblem] = []
        for respondent in 1...max(1, respondents) {
            let kinds = typed.all("kinds-\(respondent)").compactMap(OutcomeKind.init(rawValue:))
            if kinds.isEmpty {
                problems.append(FieldProblem("kinds-\(respondent)", zh: "请选择结果", en: "Choose an outcome"))
            }
            for kind in kinds {
                let amount = amount(kind, typed, respondent, &problems)
                outcomes.append(Outcome(kind: kind, respondents: [respondent], amount: amount))
            }
        }
        guard problems.isEmpty else { throw FormProblems(problems) }
        return outcomes
    }

    private static func amount(
        _ kind: OutcomeKind, _ typed: FormData, _ respondent: Int, _ problems: inout [FieldProblem]
    ) -> AmountInFen? {
        guard kind.hasAmount else { return nil }
        let field = (kind == .fine ? "fine-" : "confiscation-") + String(respondent)
        guard let text = typed.text(field) else {
            problems.append(FieldProblem(field, zh: "请填写金额", en: "Enter the amount"))
            return nil
        }
        guard let amount = AmountInFen(yuan: text) else {
            problems.append(
                FieldProblem(field, zh: "金额写作 63000 或 63000.50", en: "Write the amount as 63000 or 63000.50"))
            return nil
        }
        return amount
    }
}
