package import CaseRules
import Vocabulary

/// The three questions of the survey and whether the matter is solved, as they were answered. Command C49.
package struct SurveyForm: Sendable {
    package var answers: [String: String] = [:]

    static let questions = ["speed", "words", "result"]

    init() {}

    package init(_ form: FormData) {
        for name in Self.questions + ["solved"] { answers[name] = form.text(name) }
    }

    /// All answers, or every question that was left out.
    package func checked() -> Result<SurveyAnswers, FormProblems> {
        let given = Self.questions.map { name in answers[name].flatMap(Satisfaction.init(rawValue:)) }
        let solved = answers["solved"]
        var missing = zip(Self.questions, given).filter { $0.1 == nil }.map(\.0)
        if solved != "yes", solved != "no" { missing.append("solved") }
        guard missing.isEmpty, let speed = given[0], let words = given[1], let result = given[2] else {
            return .failure(FormProblems(missing.map { FieldProblem($0, zh: "请选择一项", en: "Choose one answer") }))
        }
        return .success(SurveyAnswers(speed: speed, words: words, result: result, isSolved: solved == "yes"))
    }

    func field(_ name: String, _ problems: FormProblems?, _ language: Language) -> ChoiceField {
        let options =
            name == "solved"
            ? [
                ChoiceField.Option("yes", Localized(zh: "解决了", en: "Yes")),
                ChoiceField.Option("no", Localized(zh: "没有解决", en: "No")),
            ] : Satisfaction.allCases.map { ChoiceField.Option($0) }
        return ChoiceField(name, options, chosen: answers[name].map { [$0] } ?? [], problems, language)
    }
}
