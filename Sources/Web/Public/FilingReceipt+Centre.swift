import Agreement
import CaseRules
import Casework
import Vocabulary

extension FilingReceipt {
    /// The receipt with what happens when, in the words and numbers of the agreement.
    init(_ receipt: Receipt, _ installed: CurrentAgreement, _ intake: Intake) {
        let isQuestion = intake.kind == .consultation
        let why = Self.explanation(receipt, installed, isQuestion ? (.registered, .answered) : (.received, .accepted))
        self.init(
            number: receipt.number, code: receipt.code, registeredAt: receipt.registeredAt,
            steps: isQuestion ? Self.answerSteps(receipt, why) : Self.caseSteps(receipt, installed.agreement, why),
            text: nil)
    }

    /// How the date of the receipt was reached; nil if it is not the date of that clock.
    private static func explanation(
        _ receipt: Receipt, _ installed: CurrentAgreement, _ between: (start: Milestone, end: Milestone)
    ) -> DateExplanation? {
        let (agreement, from) = (installed.agreement, receipt.registeredAt)
        let options = DueOptions(green: receipt.isGreen, greenGrantedAt: receipt.isGreen ? from : nil)
        let rule = agreement.clocks(startingAt: between.start, on: Day(from, agreement.offset)).first {
            $0.isPublic && $0.ends.contains(between.end)
        }
        guard let rule, let computed = agreement.due(rule.id, from: from, options), computed.due == receipt.due,
            let steps = agreement.derivation(rule.id, from: from, options)
        else { return nil }
        return DateExplanation(
            computed.rule, start: ClockStart(at: from, offset: agreement.offset, milestone: between.start),
            steps: steps,
            version: installed.version, isPublic: true)
    }

    private static func answerSteps(_ receipt: Receipt, _ why: DateExplanation?) -> [NextStep] {
        guard let due = receipt.due else { return [] }
        return [
            NextStep(when: due.by, what: Localized(zh: "答复您的问题", en: "We answer your question"), explanation: why)
        ]
    }

    private static func caseSteps(
        _ receipt: Receipt, _ agreement: ResponsibilityAgreement, _ why: DateExplanation?
    ) -> [NextStep] {
        func limit(_ milestone: Milestone) -> Localized? {
            let rule = agreement.clocks(startingAt: milestone).first { $0.isPublic }
            return (receipt.isGreen ? rule?.green ?? rule?.period : rule?.period)?.name
        }
        var steps: [NextStep] = []
        if let due = receipt.due {
            steps.append(
                NextStep(
                    when: due.by, what: Localized(zh: "决定是否受理", en: "We decide whether to accept it"),
                    note: Localized(zh: "缺材料会一次说清，另给时间", en: "If papers are missing we say so once, and give time"),
                    explanation: why))
        }
        if let referral = limit(.accepted) {
            steps.append(
                NextStep(
                    when: Localized(zh: "受理后 \(referral.zh)", en: "\(referral.en) after acceptance"),
                    what: Localized(zh: "移送承办机关", en: "It goes to the agency"),
                    note: Localized(zh: "您会看到是哪个机关", en: "You will see which one")))
        }
        if let signing = limit(.referred) {
            steps.append(
                NextStep(
                    when: Localized(zh: "再 \(signing.zh)", en: "Then \(signing.en)"),
                    what: Localized(zh: "机关签收", en: "The agency signs for it")))
        }
        steps.append(
            NextStep(
                when: Localized(zh: "办结", en: "In the end"),
                what: Localized(zh: "告诉您结果", en: "We tell you the result")))
        return steps
    }
}

extension Due {
    /// `2026 年 3 月 27 日前`, `By 27 March 2026`.
    var by: Localized {
        Localized(zh: "\(day.text(.zh))前", en: "By \(day.text(.en))")
    }
}
