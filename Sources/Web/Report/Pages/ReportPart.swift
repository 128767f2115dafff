import Vocabulary

/// What every page of the report shows around its questions: progress, what is filled in already, how to go on.
struct ReportPart: PagePart {
    let step: Int
    let savedAt: String
    let facts: [FactRow]
    let returnsToCheck: Bool
    let language: Language

    static let titles = [
        Localized(zh: "什么权利", en: "Which right"), Localized(zh: "谁、在哪里", en: "Who and where"),
        Localized(zh: "线索与证据", en: "Evidence"), Localized(zh: "联系方式", en: "Contact"),
    ]

    init(step: Int, _ draft: ReportDraft?, _ context: WebContext, _ offset: UTCOffset, returnsToCheck: Bool = false) {
        self.step = step
        language = context.language
        self.returnsToCheck = returnsToCheck
        facts = ReportFacts(draft?.form ?? ReportForm(), context.language).summary(before: step)
        savedAt = draft.map { LocalTime($0.savedAt, offset).clock } ?? ""
    }

    func child(named name: String) -> Any? {
        switch name {
        case "step": "\(step)"
        case "action": Paths.link(Paths.reportStep(step), language)
        case "isFirst": step == 1
        case "back": Paths.link(returnsToCheck ? Paths.reportCheck : Paths.reportStep(max(1, step - 1)), language)
        case "returnsToCheck": returnsToCheck
        case "bars": bars
        case "facts": facts
        case "hasFacts": !facts.isEmpty
        case "savedAt": savedAt
        case "isSaved": !savedAt.isEmpty
        default: nil
        }
    }

    private var bars: [StepBar] {
        Self.titles.enumerated().map { index, title in
            StepBar(
                title: title[language], link: Paths.link(Paths.reportStep(index + 1), language),
                isDone: index + 1 < step, isCurrent: index + 1 == step)
        }
    }
}

/// One of the four bars.
struct StepBar: PagePart {
    let title: String
    let link: String
    let isDone: Bool
    let isCurrent: Bool

    func child(named name: String) -> Any? {
        switch name {
        case "title": title
        case "href": link
        case "isDone": isDone
        case "isCurrent": isCurrent
        default: nil
        }
    }
}

/// A question and its answer.
struct FactRow: PagePart {
    let name: String
    let value: String

    func child(named key: String) -> Any? {
        switch key {
        case "name": name
        case "value": value
        default: nil
        }
    }
}

extension LocalTime {
    /// `10:42`
    var clock: String { (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)" }
}
