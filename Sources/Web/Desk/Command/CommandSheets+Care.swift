import CaseRules
import Vocabulary

/// The forms of the small steps that keep a case going, and of its end.
extension CommandSheet {
    static let care: [CommandSheet] = [
        CommandSheet(
            .assign, heading: Localized(zh: "由谁来办？", en: "Who takes the case?"),
            fields: [CommandField("account", "同事", "Colleague", .offered(.colleagues))]),
        CommandSheet(
            .message, heading: Localized(zh: "告诉当事人什么？", en: "What should the person read?"),
            button: Localized(zh: "发出消息", en: "Send the message"),
            fields: [CommandField("text", "消息", "Message", .lines)],
            note: Localized(zh: "当事人凭编号和查询码看到。", en: "They read it with number and code.")),
        CommandSheet(
            .addEvidence, heading: Localized(zh: "补充什么证据？", en: "Which evidence do you add?"),
            button: Localized(zh: "上传", en: "Upload"),
            fields: [
                CommandField(
                    "file", "文件", "Files", .file,
                    hint: Localized(
                        zh: "图片、PDF、视频、邮件，每个不超过 200 MB。", en: "Pictures, PDF, video or e-mail, up to 200 MB each."))
            ]),
        CommandSheet(
            .extendClock, heading: Localized(zh: "延长哪个期限？", en: "Which clock is extended?"),
            button: Localized(zh: "延长", en: "Extend"),
            fields: [
                CommandField("clock", "期限", "Clock", .offered(.clocks)),
                CommandField("text", "理由", "Reason", .lines),
            ],
            note: Localized(zh: "只能延长一次，并且要在到期之前。", en: "Once only, and before it is due.")),
        CommandSheet(
            .track, heading: Localized(zh: "跟踪到什么情况？", en: "What did the follow-up find?"),
            button: Localized(zh: "保存跟踪记录", en: "Save the note"),
            fields: [CommandField("text", "情况", "Findings", .lines)]),
        CommandSheet(
            .close, heading: Localized(zh: "办结这件？", en: "Close this case?"),
            fields: [CommandField("reason", "办结方式", "Closing reason", .choice(CommandOption.all(ClosingReason.self)))],
            note: Localized(zh: "当事人看到结果，并有 7 天可以打分。", en: "The person reads the result and can rate it for 7 days."),
            effect: .leavesHouse),
        // The answers of the second person stand on the case's own card.
        CommandSheet(.approve, heading: Localized(zh: "批准？", en: "Approve?"), effect: .press),
        CommandSheet(
            .decline, heading: Localized(zh: "不批准？", en: "Decline?"),
            fields: [CommandField("text", "不批准的理由", "Reason for declining", .line).optional()], effect: .press),
        CommandSheet(.undo, key: "u", heading: Localized(zh: "撤销上一步？", en: "Undo the last step?"), effect: .press),
    ]

    /// Steps on papers that were promised for later (commands C39–C42).
    static let papers: [CommandSheet] = [
        paper(.supplyDeferred, Localized(zh: "收到了哪份材料？", en: "Which paper came?")),
        paper(.verifyDeferred, Localized(zh: "哪份材料核验通过？", en: "Which paper is verified?")),
        paper(.rejectDeferred, Localized(zh: "哪份材料没有通过？", en: "Which paper is rejected?"), withReason: true),
        paper(.extendDeferred, Localized(zh: "延长哪份材料的期限？", en: "Which paper gets more time?")),
        paper(.waiveDeferred, Localized(zh: "哪份材料不用补了？", en: "Which paper is waived?"), withReason: true),
    ]

    private static func paper(
        _ command: CommandName, _ heading: Localized, withReason: Bool = false
    ) -> CommandSheet {
        let document = CommandField("document", "材料", "Paper", .offered(.documents))
        let reason = CommandField("text", "理由", "Reason", .lines)
        return CommandSheet(command, heading: heading, fields: withReason ? [document, reason] : [document])
    }
}
