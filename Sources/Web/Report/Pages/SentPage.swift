import Vocabulary

/// The moment after sending: the number, the code this one time, and what happens when.
struct SentPage: Page {
    static let template = "sent"

    let receipt: KeptReceipt
    let problems: FormProblems?
    let language: Language
    let offset: UTCOffset

    var hasProblems: Bool { problems != nil }

    func child(named name: String) -> Any? {
        switch name {
        case "problems": ProblemSummary(problems, language)
        case "number": receipt.number.description
        case "registeredAt": receipt.registeredAt.text(language, offset)
        case "groups": receipt.groups
        case "spoken":
            receipt.groups.map { $0.map(String.init).joined(separator: " ") }.joined(
                separator: language == .zh ? "，" : ", ")
        case "last": TextField("last", nil, problems, language, hinted: true)
        case "isAnonymous": receipt.isAnonymous
        case "steps": receipt.steps.map { StepRow($0, language) }
        case "fileLink": Paths.link(Paths.reportReceiptFile, language)
        default: nil
        }
    }
}

/// One line of "what happens when".
struct StepRow: PagePart {
    let step: NextStep
    let language: Language
    let isNow: Bool

    init(_ step: NextStep, _ language: Language, isNow: Bool = false) {
        self.step = step
        self.language = language
        self.isNow = isNow
    }

    func child(named name: String) -> Any? {
        switch name {
        case "when": step.when[language]
        case "what": step.what[language]
        case "note": step.note?[language] ?? ""
        case "hasNote": step.note != nil
        case "explanations": step.explanation.parts(language)
        case "isDone": step.isDone
        case "isNow": isNow
        default: nil
        }
    }
}

/// Shown once the last four digits were typed back.
struct KeptPage: Page {
    static let template = "kept"

    let number: String

    func child(named name: String) -> Any? { name == "number" ? number : nil }
}
