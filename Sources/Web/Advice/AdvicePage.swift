import Vocabulary

/// The door to the five questions.
struct AdviceStartPage: Page {
    static let template = "advice"

    func child(named name: String) -> Any? { nil }
}

/// One question of the guide.
struct AdvicePage: Page {
    static let template = "advice-step"
    static let text = "advice"

    let step: AdviceStep
    let form: AdviceForm
    let problems: FormProblems?
    let language: Language

    var hasProblems: Bool { problems != nil }

    func child(named name: String) -> Any? {
        switch name {
        case "step": "\(step.rawValue)"
        case "question": step.question[language]
        case "hint": step.hint[language]
        case "back": back
        case "action": Paths.link(Paths.adviceStep(step), language)
        case "bars": bars
        case "answered": form.pairs(without: step).map { FactRow(name: $0.0, value: $0.1) }
        case "problems": ProblemSummary(problems, language)
        case "choice":
            ChoiceField(
                step.field, step.options, chosen: [form[step] ?? ""], problems, language, hinted: true)
        default: nil
        }
    }

    private var back: String {
        guard let before = AdviceStep(rawValue: step.rawValue - 1) else { return Paths.link(Paths.advice, language) }
        return link(before)
    }

    private func link(_ step: AdviceStep) -> String {
        Paths.link(Paths.adviceStep(step), language) + queryString(form.pairs())
    }

    private var bars: [StepBar] {
        AdviceStep.allCases.map {
            StepBar(
                title: $0.title[language], link: link($0), isDone: $0.rawValue < step.rawValue, isCurrent: $0 == step)
        }
    }
}
