import Agreement
import Vocabulary

/// How a date was reached, as a part of any page (`date-explanation.mustache`).
struct DatePart: PagePart {
    let explanation: DateExplanation
    let language: Language

    init(_ explanation: DateExplanation, _ language: Language) {
        self.explanation = explanation
        self.language = language
    }

    func child(named name: String) -> Any? {
        switch name {
        case "dateRule": explanation.rule[language]
        case "dateStart": explanation.start[language]
        case "dateSteps": explanation.steps.map { $0[language] }
        case "dateBasis": explanation.basis[language]
        case "dateVersion": explanation.version[language]
        default: nil
        }
    }
}

extension DateExplanation? {
    /// One part or none, for a section of a template.
    func parts(_ language: Language) -> [DatePart] { map { [DatePart($0, language)] } ?? [] }
}
