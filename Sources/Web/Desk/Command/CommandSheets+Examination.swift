import CaseRules
import Vocabulary

/// The forms of the steps from registration to acceptance (commands C08–C17).
extension CommandSheet {
    static let examination: [CommandSheet] = [
        CommandSheet(.beginExamination, heading: Localized(zh: "开始初审？", en: "Begin the examination?"), effect: .press),
        CommandSheet(
            .answerConsultation, heading: Localized(zh: "怎样答复这个咨询？", en: "What is the answer?"),
            button: Localized(zh: "发出答复", en: "Send the answer"),
            fields: [CommandField("text", "答复", "Answer", .lines)],
            note: Localized(zh: "咨询人凭编号看到答复，并可以打分。", en: "The person reads the answer with the number and can rate it.")
        ),
        CommandSheet(
            .convertConsultation, heading: Localized(zh: "转为新的举报投诉？", en: "Make a report of this question?"),
            button: Localized(zh: "转为新案件", en: "Make a new case"),
            note: Localized(
                zh: "来电人同意后再转。新案件有新编号，与咨询互相关联。",
                en: "Only if the caller agrees. The new case has its own number, linked to this one.")),
        requestSupplement,
        CommandSheet(
            .lapseSupplement, heading: Localized(zh: "确认逾期没有补正？", en: "Confirm that nothing was supplied?"),
            button: Localized(zh: "确认，不予受理", en: "Confirm non-acceptance"),
            note: Localized(zh: "线索可用的举报不能这样结束。", en: "A tip-off with a usable lead does not lapse."),
            effect: .leavesHouse),
        CommandSheet(
            .deferDocument, heading: Localized(zh: "哪份材料可以后补？", en: "Which paper may come later?"),
            button: Localized(zh: "提请批准", en: "Ask for approval"),
            fields: [
                CommandField("item", "材料", "Paper", .offered(.deferrableItems)),
                CommandField("text", "承诺的内容", "What was undertaken", .lines),
            ],
            note: Localized(
                zh: "另一人批准后生效；到期前 3 天和 1 天提醒对方。",
                en: "Valid once a second person approves. They are reminded 3 days and 1 day before."),
            effect: .approval),
        CommandSheet(
            .recordCallBack, heading: Localized(zh: "回拨的结果怎样？", en: "What came of the call?"),
            button: Localized(zh: "保存回拨记录", en: "Save the result"),
            fields: [
                CommandField("result", "结果", "Result", .choice(CommandOption.all(CallBackResult.self))),
                CommandField("text", "记录", "Notes", .lines).optional(),
            ]),
        CommandSheet(
            .checkDuplicate, key: "d",
            heading: Localized(zh: "哪些已有案件不是同一件事？", en: "Which older cases are other matters?"),
            button: Localized(zh: "保存查重结果", en: "Save the check"),
            fields: [
                CommandField("notSame", "不是同一件事的编号", "Numbers of other matters", .line).optional(),
                CommandField("linked", "只关联的编号", "Numbers of matters to link", .line).optional(),
                CommandField("undecided", "收回决定的编号", "Numbers to decide anew", .line).optional(),
            ]),
        CommandSheet(
            .accept, key: "y", heading: Localized(zh: "受理这件？", en: "Accept this case?"),
            fields: [CommandField("present", "已经齐备的材料", "Papers that are there", .severalOffered(.items)).optional()],
            note: Localized(zh: "公众看到“已受理”。", en: "The public reads “accepted”.")),
    ]

    private static let requestSupplement = CommandSheet(
        .requestSupplement, key: "s", heading: Localized(zh: "请对方补什么材料？", en: "Which papers should they supply?"),
        button: Localized(zh: "发出补正通知", en: "Send the request"),
        fields: [
            CommandField("items", "缺少的材料", "Missing papers", .severalOffered(.items)),
            CommandField(
                "text", "说明", "Explanation", .lines,
                hint: Localized(
                    zh: "写清要什么、怎么交。对方看到的就是这段话。", en: "Say what is needed and how to send it. They read exactly this.")
            ).optional(),
        ],
        note: Localized(
            zh: "通知写明材料清单和期限；补正期间受理期限停止计算。",
            en: "The notice gives the list and the date. The acceptance clock stops meanwhile."),
        effect: .leavesHouse)
}
