import Agreement
import Vocabulary

/// The four ways side by side, the fitting ones marked, and the way on.
struct AdviceResultPage: Page {
    static let template = "advice-result"
    static let text = "advice"

    let advice: Advice
    let form: AdviceForm
    let language: Language

    func child(named name: String) -> Any? {
        switch name {
        case "summary": summary
        case "asksFirst": advice.answers.aim == .onlyKnow
        case "answers": answers
        case "ways": advice.ways.map { WayRow(way: $0, language: language) }
        case "hasCautions": !advice.cautions.isEmpty
        case "cautions": advice.cautions.map { $0[language] }
        case "rules":
            advice.explanation.rules.map {
                RuleView($0.forPublic, language, href: Paths.link(Paths.rule($0.id), language))
            }
        case "back": link(.size)
        case "start": start
        default: nil
        }
    }

    private var summary: String {
        let names = advice.ways.filter(\.isFitting).map { $0.way.name }
        guard !names.isEmpty else {
            return Localized(zh: "没有哪一种特别合适，请对照下表。", en: "None stands out. Compare them in the table.")[language]
        }
        return Localized(
            zh: "较合适：\(names.map(\.zh).joined(separator: "、"))。",
            en: "Fits better: \(names.map { $0.en.lowercased() }.joined(separator: ", ")).")[language]
    }

    private func link(_ step: AdviceStep) -> String {
        Paths.link(Paths.adviceStep(step), language) + queryString(form.pairs())
    }

    /// Right and place go into the report.
    private var start: String {
        Paths.link(Paths.reportStep(1), language)
            + queryString([("right", advice.answers.right.rawValue), ("place", advice.answers.place.rawValue)])
    }

    private var answers: [AnswerRow] {
        let given = advice.answers
        let names = [given.right.name, given.place.name, given.aim.name, given.respondent.name, given.size.name]
        return zip(AdviceStep.allCases, names).map { step, name in
            AnswerRow(question: step.question[language], answer: name[language], link: link(step))
        }
    }
}

/// An answer with the way back to its question.
private struct AnswerRow: PagePart {
    let question: String
    let answer: String
    let link: String

    func child(named name: String) -> Any? {
        switch name {
        case "question": question
        case "answer": answer
        case "href": link
        default: nil
        }
    }
}

/// One way of the table.
private struct WayRow: PagePart {
    let way: WayAdvice
    let language: Language

    func child(named name: String) -> Any? {
        switch name {
        case "name": way.way.name[language]
        case "isFitting": way.isFitting
        case "reason": way.reason?[language] ?? ""
        case "who": lines(way.whoDecides)
        case "time": lines(way.time)
        case "cost": lines(way.cost)
        case "proof": lines(way.proof)
        case "result": lines(way.result)
        case "beside": lines(way.beside)
        default: nil
        }
    }

    private func lines(_ texts: [Localized]) -> [String] { texts.map { $0[language] } }
}
