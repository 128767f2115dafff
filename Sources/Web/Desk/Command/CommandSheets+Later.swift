import CaseRules
import Vocabulary

/// The forms of the later life of a case: competence, other regions, reopening (commands C26, C27, C31, C33).
extension CommandSheet {
    static let later: [CommandSheet] = [
        CommandSheet(
            .designateCompetence, heading: Localized(zh: "指定哪个机关办理？", en: "Which agency is designated?"),
            button: Localized(zh: "指定并发出移送函", en: "Designate and send"),
            fields: [
                CommandField("agency", "机关", "Agency", .offered(.agencies)),
                CommandField("text", "理由", "Reason", .lines),
            ],
            note: Localized(zh: "指定后不能再退回。", en: "A designated agency may not return the case again."),
            effect: .leavesHouse),
        CommandSheet(
            .askCoHandling, heading: Localized(zh: "需要哪个机关协办？", en: "Which agency should help?"),
            button: Localized(zh: "提请受理台确认", en: "Ask the desk to confirm"),
            fields: [
                CommandField("agency", "机关", "Agency", .offered(.agencies)),
                CommandField("text", "理由", "Reason", .lines),
            ],
            note: Localized(zh: "受理台确认后才移送给协办机关。", en: "The co-handler gets the case once the desk confirms."),
            effect: .approval),
        CommandSheet(
            .reopen, heading: Localized(zh: "为什么恢复办理？", en: "Why is the case reopened?"),
            fields: [
                CommandField("reason", "理由", "Reason", .choice(CommandOption.all(ReopeningReason.self))),
                CommandField("text", "说明", "Explanation", .lines),
            ],
            note: Localized(
                zh: "主办机关重新核查，期限重新计算。当事人看到“恢复办理”。",
                en: "The lead verifies anew and its clocks begin again. The person reads “reopened”."),
            effect: .leavesHouse),
        CommandSheet(
            .transferRegion, heading: Localized(zh: "移送给哪个外地中心？", en: "Which region takes the matter?"),
            button: Localized(zh: "移送", en: "Transfer"),
            fields: [
                CommandField("region", "外地中心", "Region's centre", .offered(.regions)),
                CommandField("ground", "依据", "Ground", .choice(CommandOption.all(RegionGround.self))),
                CommandField("text", "理由", "Reason", .lines),
            ],
            note: Localized(
                zh: "证据清单和哈希记入案卷。现在还不能自动发出，请用约定的方式送达，再记录外地答复。",
                en:
                    "The list of evidence with its hashes is recorded. Nothing is sent by itself: deliver it, then record the answer."
            ),
            effect: .leavesHouse),
        CommandSheet(
            .recordRegionAnswer, heading: Localized(zh: "外地怎样答复？", en: "What did the region answer?"),
            button: Localized(zh: "保存答复", en: "Save the answer"),
            fields: [
                CommandField("answer", "答复", "Answer", .choice(CommandOption.regionAnswers)),
                CommandField("day", "日期", "Day", .day),
                CommandField("foreignNumber", "外地编号", "Number there", .line).optional(),
                CommandField("documentNumber", "文号", "Document number", .line).optional(),
                CommandField("recognition", "是否认可结果", "Recognition", .choice(CommandOption.all(Recognition.self)))
                    .optional(),
                CommandField(
                    "text", "理由", "Reason", .lines,
                    hint: Localized(zh: "不接收或者不全部认可时填写。", en: "When it is declined or not recognised whole.")
                ).optional(),
            ]),
    ]
}

extension CommandOption {
    static let regionAnswers = [
        CommandOption(code: "signed", name: Localized(zh: "已接收", en: "Taken on")),
        CommandOption(code: "declined", name: Localized(zh: "不接收", en: "Declined")),
        CommandOption(code: "result", name: Localized(zh: "反馈结果", en: "Result")),
    ]
}
