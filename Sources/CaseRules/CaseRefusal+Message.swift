package import Vocabulary

extension CaseRefusal {
    package var message: Localized {
        switch self {
        case .notYourRole(let command):
            Localized(zh: "您的角色不能「\(command.name.zh)」。", en: "Your role may not use “\(command.name.en)”.")
        case .notInThisState(let command, let state):
            Localized(
                zh: "案件现在是「\(state.name.zh)」，不能「\(command.name.zh)」。",
                en: "The case is “\(state.name.en)” now; “\(command.name.en)” is not possible.")
        case .onlyForConsultations: Localized(zh: "只有咨询件可以这样处理。", en: "Only consultations can be handled this way.")
        case .notForConsultations:
            Localized(zh: "咨询件请先答复，需要时转为举报投诉。", en: "Answer the consultation first; convert it if needed.")
        case .alreadyConverted(let number):
            Localized(zh: "已经转为 \(number)。", en: "It was made into case \(number) already.")
        case .decisionPending(let what):
            Localized(zh: "「\(what.zh)」正在等第二人决定，请先处理。", en: "“\(what.en)” waits for a second person; settle it first.")
        case .nothingPending: Localized(zh: "现在没有需要决定的事项。", en: "Nothing waits for a decision.")
        case .secondPersonNeeded:
            Localized(zh: "提出的人不能自己同意，请由另一位有权的人决定。", en: "Who asked may not decide; another entitled person must.")
        case .reasonMissing: Localized(zh: "请写明理由。", en: "Give the reason.")
        case .duplicateUnchecked: Localized(zh: "请先查重。", en: "Check for duplicates first.")
        case .blockingDuplicate(let numbers):
            Localized(
                zh: "\(Self.list(numbers)) 已在办理。请确认不是同一件事，或者按重复处理。",
                en: "\(Self.list(numbers)) is with an agency already. Confirm that it is another matter, or refuse.")
        case .noIdentifiableRespondent:
            Localized(zh: "没有可以查找的名称、店铺、链接或者地点。", en: "No name, shop, link or place to look for.")
        case .noBasicFacts:
            Localized(zh: "没有基本事实。请补充经过或者链接。", en: "Basic facts are missing. Ask for the story or a link.")
        case .alreadyGreen: Localized(zh: "案件已在绿色通道。", en: "The case is on the green channel already.")
        case .dueNotPassed(let day):
            Localized(zh: "期限到 \(day.text(.zh))，还没有过。", en: "The date is \(day.text(.en)) and has not passed.")
        case .usableLead:
            Localized(zh: "举报有可以查的线索，不因缺材料而终止。", en: "A tip-off with a usable lead does not lapse for missing papers.")
        case .futureDay: Localized(zh: "日期应是今天或以前。", en: "The date must be today or earlier.")
        case .noFiles: Localized(zh: "请选择至少一个文件。", en: "Choose at least one file.")
        case .onlyToYourself: Localized(zh: "您只能分配给自己。", en: "You can assign cases to yourself only.")
        case .nothingToRecompute:
            Localized(zh: "没有期限因协议更正而改变。", en: "No date of this case changes by the corrected agreement.")
        case .nothingToUndo:
            Localized(
                zh: "没有可以撤销的步骤：上一步已经发出，或者不能撤销。已经发出的，请主管复核或恢复办理。",
                en:
                    "Nothing to undo: the last step cannot be undone or has left the house; then a supervisor reopens.")
        case .notYourStep: Localized(zh: "只有做这一步的人可以撤销。", en: "Only the person who took the step can undo it.")
        default: referralOrPaperMessage
        }
    }

    static func list(_ numbers: [some CustomStringConvertible]) -> String {
        numbers.map(\.description).joined(separator: ", ")
    }
}
