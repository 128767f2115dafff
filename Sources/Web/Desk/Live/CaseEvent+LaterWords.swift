import Agreement
import CaseRules
import Vocabulary

extension CaseEvent {
    /// What the staff read of what comes later in the life of a case.
    func laterWords(_ current: Case, _ agreement: ResponsibilityAgreement) -> Localized? {
        switch self {
        case .reopened(let details): .pair(Localized(zh: "恢复办理：", en: "Reopened: "), details.reason.name)
        case .competenceDesignated(let details):
            .pair(
                Localized(zh: "指定管辖：", en: "Designated: "), agreement.agencyName(details.unit ?? details.agency))
        case .coHandlingAdded: Localized(zh: "增加协办机关", en: "A co-handling agency was added")
        case .regionTransferred(let details):
            Localized(
                zh: "移送\(agreement.agencyName(details.region).zh)，证据 \(details.evidence.count) 件",
                en: "Transferred to \(agreement.agencyName(details.region).en), evidence: \(details.evidence.count)")
        case .regionAnswered(let details): details.answer.words
        case .archived(let manifest):
            Localized(
                zh: "归档：文件 \(manifest.files.count) 件，事件 \(manifest.events) 条",
                en: "Archived: \(manifest.files.count) files, \(manifest.events) events")
        case .complainantLeft: Localized(zh: "当事人退出，机关继续办理", en: "The applicant left; the agency goes on")
        case .surveyAnswered(let details):
            .pair(Localized(zh: "收到评价：", en: "Rated: "), details.occasion.name)
        default: supervisionWords(current, agreement)
        }
    }

    private func supervisionWords(_ current: Case, _ agreement: ResponsibilityAgreement) -> Localized? {
        func about(_ zh: String, _ en: String, _ index: Int) -> Localized {
            let what = current.supervision(index).map { current.supervisedName($0, agreement) }
            return .pair(Localized(zh: zh, en: en), what ?? Localized(zh: "", en: ""))
        }
        return switch self {
        case .keyCaseMarked: Localized(zh: "列为重点案件", en: "Made a key case")
        case .reminded(let details): about("催办：", "Reminded: ", details.supervision)
        case .supervisionOpened(let details):
            details.level == .red
                ? about("红灯：", "Overdue: ", details.supervision) : about("督办：", "Supervised: ", details.supervision)
        case .delayExplained(let details): about("说明超期原因：", "Delay explained: ", details.supervision)
        case .circularIssued(let details): about("通报：", "Circular: ", details.supervision)
        case .interviewHeld(let details): about("约谈：", "Interview: ", details.supervision)
        case .handedOver(let details): about("移交执法监督机构：", "Handed over: ", details.supervision)
        default: nil
        }
    }
}

extension RegionAnswer {
    fileprivate var words: Localized {
        switch self {
        case .signed(let day, let number):
            Localized(
                zh: "外地接收，\(day.text(.zh))" + (number.map { "，编号 \($0)" } ?? ""),
                en: "The region took it on, \(day.text(.en))" + (number.map { ", number \($0)" } ?? ""))
        case .declined(let day, _):
            Localized(zh: "外地不接收，\(day.text(.zh))", en: "The region declined, \(day.text(.en))")
        case .result(let result):
            .pair(Localized(zh: "外地反馈结果：", en: "Result of the region: "), result.recognition.name)
        }
    }
}

extension Case {
    /// What is supervised: a clock by its name, or the key case as a whole.
    func supervisedName(_ supervision: Supervision, _ agreement: ResponsibilityAgreement) -> Localized {
        guard let clock = supervision.clock.flatMap({ index in clocks.first { $0.index == index } }) else {
            return Localized(zh: "整案", en: "the whole case")
        }
        return agreement.clock(clock.id)?.name ?? Localized(zh: clock.id.rawValue, en: clock.id.rawValue)
    }
}
