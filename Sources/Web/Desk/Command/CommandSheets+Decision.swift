import CaseRules
import Vocabulary

/// The forms of the desk's decisions: refusal, classification, referral, green channel (commands C18–C26).
extension CommandSheet {
    static let decision: [CommandSheet] = [
        CommandSheet(
            .refuse, key: "v", heading: Localized(zh: "为什么不予受理？", en: "Why is this case not accepted?"),
            button: Localized(zh: "提请批准", en: "Ask for approval"),
            fields: [
                CommandField("reason", "理由", "Reason", .choice(CommandOption.all(NonAcceptanceReason.self))),
                CommandField(
                    "text", "对当事人的说明", "Explanation to the person", .lines,
                    hint: Localized(
                        zh: "告知书会写上这段话、其他途径和复核办法。",
                        en: "The notice carries this, the other ways open to them and how to ask for review.")),
                CommandField(
                    "olderCase", "已有案件编号", "Number of the older case", .line,
                    hint: Localized(zh: "理由是重复时填写。", en: "When the reason is a duplicate.")
                ).optional(),
            ],
            note: Localized(
                zh: "不予受理要由另一位同事批准。批准后才发告知书。",
                en: "A second person must approve. The notice goes out only after that."),
            effect: .approval),
        CommandSheet(
            .classify, key: "e", heading: Localized(zh: "这是什么权利、什么行为？", en: "Which right, and what was done to it?"),
            button: Localized(zh: "保存分类", en: "Save the classification"), fields: classification),
        CommandSheet(
            .refer, key: "r", heading: Localized(zh: "转给哪个机关？", en: "Which agency is it referred to?"),
            button: Localized(zh: "发出移送函", en: "Send the referral"),
            fields: [
                CommandField("lead", "主办机关", "Lead agency", .offered(.leads)),
                CommandField("coHandling", "协办机关", "Co-handling agencies", .severalOffered(.coHandlers)).optional(),
            ],
            note: Localized(
                zh: "发出后机关 3 个工作日内签收（绿色通道 1 个）。举报人身份不随案移送。",
                en: "The agency signs within 3 working days (green channel: 1). A sealed identity is not sent."),
            effect: .leavesHouse),
        CommandSheet(
            .forwardReferral, heading: Localized(zh: "改派给哪个机关？", en: "Which agency takes it over?"),
            button: Localized(zh: "发出移送函", en: "Send the referral"),
            fields: [CommandField("agency", "机关", "Agency", .offered(.agencies))], effect: .leavesHouse),
        CommandSheet(
            .requestGreenChannel, heading: Localized(zh: "为什么走绿色通道？", en: "Why the green channel?"),
            button: Localized(zh: "准予绿色通道", en: "Grant it"),
            fields: [CommandField("reason", "理由", "Reason", .choice(CommandOption.all(GreenChannelReason.self)))],
            note: Localized(
                zh: "未到期的期限改按绿色通道计算，最早到今天结束。",
                en: "Open clocks take the green limit, due at the end of today at the earliest.")),
    ]

    private static let classification = [
        CommandField("right", "权利", "Right", .choice(CommandOption.all(RightType.self))),
        CommandField("act", "行为", "Act", .choice(CommandOption.all(Act.self))),
        CommandField("place", "发生在哪里", "Where it happens", .choice(CommandOption.all(Place.self))),
        CommandField("district", "区", "District", .offered(.districts)).optional(),
        CommandField("asker", "由谁提出", "Who asks", .choice(CommandOption.all(Asker.self))),
        CommandField("multiDistrict", "涉及几个区", "Several districts are concerned", .tick).optional(),
        CommandField(
            "confidential", "含商业秘密，按保密件办理", "Holds a trade secret: keep confidential", .tick
        ).optional(),
        CommandField(
            "designated", "由督查员指定的机关", "Agency designated by a supervisor", .offered(.agencies),
            hint: Localized(zh: "责任协议没有写明时才指定。", en: "Only where the agreement names none.")
        ).optional(),
    ]
}
