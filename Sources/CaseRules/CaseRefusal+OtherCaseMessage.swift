import Vocabulary

extension CaseRefusal {
    /// The sentences about duplicates, merging, splitting and review.
    var otherCaseMessage: Localized {
        switch self {
        case .noSuchCase(let number): Localized(zh: "没有案件 \(number)。", en: "There is no case \(number).")
        case .sameCase: Localized(zh: "请填写另一件案件的编号。", en: "Give the number of another case.")
        case .decidedTwice(let number):
            Localized(
                zh: "\(number) 不能既关联又认定不是同一件事，请选一项。",
                en: "\(number) cannot be both linked and found to be another matter; choose one.")
        case .followsLeadingCase(let number):
            Localized(zh: "本案随主案 \(number) 办理，请在主案中操作。", en: "The case follows \(number); take the step there.")
        case .olderCaseMissing: Localized(zh: "请填写在办案件的编号。", en: "Give the number of the case that is being handled.")
        case .olderCaseNotReferred(let number, let state):
            Localized(
                zh: "\(number) 现在是「\(state.name.zh)」，不在执法机关。在办的请并入或并案，已办结的按新案受理。",
                en:
                    "\(number) is “\(state.name.en)”, not with an agency. Attach or merge if open; accept anew if ended."
            )
        case .noNewFacts:
            Localized(
                zh: "请写明新线索，或者选择要并入的材料。没有新线索的，按重复不予受理。",
                en: "Write the new facts or choose files; refuse if nothing is new.")
        case .secretNotAttached(let number):
            Localized(
                zh: "本案涉及商业秘密，\(number) 不是：并入的文字和材料那边人人可读。请在查重时关联两案，本案单独办理。",
                en:
                    "This is a trade secret and \(number) is not: what is attached is open there. Link the cases and handle this one alone."
            )
        case .holdsSecretFacts(let number):
            Localized(
                zh: "本案收有商业秘密案件 \(number) 的线索，不能公开。分类时请勾选「含商业秘密，按保密件办理」。",
                en:
                    "This holds facts of the secret \(number). Classify it with “Holds a trade secret: keep confidential”."
            )
        case .membersMissing: Localized(zh: "请填写要并入的案件编号。", en: "Give the numbers of the cases to merge.")
        case .leadsOthers(let count):
            Localized(zh: "有 \(count) 件案件随本案办理，请先解除并案。", en: "\(count) case(s) follow this one; undo that merge first.")
        case .notSameMatter(let number):
            Localized(
                zh: "与 \(number) 没有相同的被投诉人或权利。作为群体案件并案的，请写明理由。",
                en: "No common respondent or right with \(number). Give a reason to merge as a mass case.")
        case .notMerged: Localized(zh: "没有并案。", en: "The cases are not merged.")
        case .partsMissing: Localized(zh: "请写明拆出的部分。", en: "Name the part to split off.")
        case .reviewTooLate(let day):
            Localized(zh: "要求复核的期限到 \(day.text(.zh))，已经过了。", en: "A review could be asked for until \(day.text(.en)).")
        case .lapseDeclined:
            Localized(zh: "主管已经不同意按逾期未补正办理。", en: "A supervisor declined to let the supplement lapse.")
        case .keyCaseFollowsNone:
            Localized(
                zh: "重点案件不能随别的案件办理，可以作主案。", en: "A key case follows no other case; it may be the leading one.")
        case .leadWasReturned:
            Localized(zh: "主办机关已退回，请用「改派」。", en: "The lead returned the case; forward it instead.")
        case .designationNeeded:
            Localized(
                zh: "各机关没有在期限内商定，请主管指定主办机关。",
                en: "The agencies did not agree in time; a supervisor must designate the lead.")
        default: preconditionFailure("Every refusal has a sentence.")
        }
    }
}
