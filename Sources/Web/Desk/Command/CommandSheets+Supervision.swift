import CaseRules
import Vocabulary

/// The forms of supervision (command C37). The public sees nothing of it.
extension CommandSheet {
    static let supervision: [CommandSheet] = [
        CommandSheet(
            .markKeyCase, heading: Localized(zh: "为什么列为重点案件？", en: "Why is it a key case?"),
            fields: [reason],
            note: Localized(
                zh: "重点案件可以随时督办，办结须经第二人批准。", en: "It can be supervised at once, and closing needs a second person.")),
        CommandSheet(
            .remind, heading: Localized(zh: "催办哪个期限？", en: "Of which clock do you remind?"),
            fields: [
                CommandField("clock", "期限", "Clock", .offered(.runningClocks)),
                CommandField("text", "提醒的内容", "What is asked", .lines).optional(),
            ],
            note: Localized(zh: "承办机关会看到。", en: "The agency concerned reads it."), effect: .leavesHouse),
        CommandSheet(
            .openSupervision, heading: Localized(zh: "督办什么？", en: "What is put under supervision?"),
            fields: [
                CommandField(
                    "clock", "期限", "Clock", .offered(.runningClocks),
                    hint: Localized(zh: "重点案件可以不选，整案督办。", en: "Leave it empty to supervise a key case as a whole.")
                ).optional(),
                CommandField("text", "要求", "What is required", .lines),
            ],
            note: Localized(zh: "承办机关会看到。", en: "The agency concerned reads it."), effect: .leavesHouse),
        CommandSheet(
            .explainDelay, heading: Localized(zh: "为什么超期？", en: "Why is it late?"),
            button: Localized(zh: "提交说明", en: "Send the explanation"),
            fields: [which, CommandField("text", "说明", "Explanation", .lines)]),
        CommandSheet(
            .issueCircular, heading: Localized(zh: "通报什么？", en: "What does the circular say?"),
            fields: [which, CommandField("text", "内容", "Text", .lines)], effect: .leavesHouse),
        CommandSheet(
            .holdInterview, heading: Localized(zh: "约谈了什么？", en: "What was the interview about?"),
            fields: [
                which, CommandField("day", "日期", "Day", .day), CommandField("text", "记录", "Record", .lines),
            ]),
        CommandSheet(
            .handOver, heading: Localized(zh: "移交给哪个机构？", en: "To which body is it handed over?"),
            fields: [which, CommandField("text", "机构和督办函", "Body and supervisory letter", .lines)],
            effect: .leavesHouse),
    ]

    private static let which = CommandField("supervision", "督办事项", "Supervision", .offered(.supervisions))
    private static let reason = CommandField("text", "理由", "Reason", .lines)
}
