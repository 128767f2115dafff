package import Agreement
import Vocabulary

/// One of the five questions. The raw value is its number.
package enum AdviceStep: Int, CaseIterable, Sendable {
    case right = 1, place, aim, respondent, size

    /// The name of its field, in addresses too.
    var field: String {
        switch self {
        case .right: "right"
        case .place: "place"
        case .aim: "aim"
        case .respondent: "who"
        case .size: "size"
        }
    }

    /// In a word, over its bar.
    var title: Localized {
        switch self {
        case .right: Localized(zh: "权利", en: "Right")
        case .place: Localized(zh: "地点", en: "Place")
        case .aim: Localized(zh: "目的", en: "Aim")
        case .respondent: Localized(zh: "对方", en: "Who")
        case .size: Localized(zh: "规模", en: "Size")
        }
    }

    var question: Localized {
        switch self {
        case .right: Localized(zh: "什么权利受到了侵犯？", en: "Which right is infringed?")
        case .place: Localized(zh: "发生在哪里？", en: "Where does it happen?")
        case .aim: Localized(zh: "您最想要什么？", en: "What do you want most?")
        case .respondent: Localized(zh: "您知道对方是谁吗？", en: "Do you know who it is?")
        case .size: Localized(zh: "看起来有多大？", en: "How big does it look?")
        }
    }

    var hint: Localized {
        switch self {
        case .right: Localized(zh: "说不准就选“不清楚”。", en: "Choose “not known” if you are not sure.")
        case .place: Localized(zh: "不止一处的，选最主要的一处。", en: "If there are several places, choose the main one.")
        case .aim: Localized(zh: "只选最要紧的一项。", en: "Choose what matters most.")
        case .respondent: Localized(zh: "公司、店主或者个人的名字都算。", en: "The name of a company, an owner or a person will do.")
        case .size:
            Localized(
                zh: "对方一共卖了多少钱；商业秘密按您的损失估计。",
                en: "All that they sold; for a trade secret, your loss. A guess is enough.")
        }
    }

    var problem: Localized {
        switch self {
        case .right: Localized(zh: "请选择权利，说不准就选“不清楚”", en: "Choose a right, or “not known”")
        case .place: Localized(zh: "请选择发生在哪里", en: "Choose where it happens")
        case .aim: Localized(zh: "请选择您最想要的一项", en: "Choose what you want most")
        case .respondent: Localized(zh: "请选择您对对方知道多少", en: "Choose how much you know about them")
        case .size: Localized(zh: "请选择大概的数额，说不清也可以选", en: "Choose a rough sum; “I cannot say” is one of the answers")
        }
    }

    var options: [ChoiceField.Option] {
        switch self {
        case .right: RightForm.offered.map { ChoiceField.Option($0) }
        case .place: AdviceStep.places.map { ChoiceField.Option($0) }
        case .aim: AdviceAim.allCases.map { ChoiceField.Option($0) }
        case .respondent: RespondentKnowledge.allCases.map { ChoiceField.Option($0) }
        case .size: EstimatedSize.allCases.map { ChoiceField.Option($0) }
        }
    }

    /// The nearest first; all of them are places of the report too.
    private static let places: [Place] = [
        .shop, .market, .factory, .service, .street, .online, .exhibition, .border, .otherRegion, .abroad,
    ]
}

/// The answers as they stand in the address: nothing personal, so a result can be kept and sent on.
package struct AdviceForm: Sendable, Equatable {
    private var typed: [AdviceStep: String] = [:]

    package init(_ form: FormData) {
        for step in AdviceStep.allCases { typed[step] = form.text(step.field) }
    }

    subscript(step: AdviceStep) -> String? { typed[step] }

    /// Whether the question has one of its answers.
    func isAnswered(_ step: AdviceStep) -> Bool {
        guard let value = typed[step] else { return false }
        return step.options.contains { $0.value == value }
    }

    var firstOpenStep: AdviceStep? { AdviceStep.allCases.first { !isAnswered($0) } }

    /// Nil while a question is open.
    package func checked() -> AdviceAnswers? {
        guard firstOpenStep == nil, let right = typed[.right].flatMap(RightType.init(rawValue:)),
            let place = typed[.place].flatMap(Place.init(rawValue:)),
            let aim = typed[.aim].flatMap(AdviceAim.init(rawValue:)),
            let respondent = typed[.respondent].flatMap(RespondentKnowledge.init(rawValue:)),
            let size = typed[.size].flatMap(EstimatedSize.init(rawValue:))
        else { return nil }
        return AdviceAnswers(right: right, place: place, aim: aim, respondent: respondent, size: size)
    }

    /// The answers that count, in the order of the questions; `without` leaves one out.
    func pairs(without left: AdviceStep? = nil) -> [(String, String)] {
        AdviceStep.allCases.filter { $0 != left && isAnswered($0) }.map { ($0.field, typed[$0] ?? "") }
    }
}
