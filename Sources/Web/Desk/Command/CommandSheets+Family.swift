import CaseRules
import Vocabulary

/// The forms of steps that touch other cases, of voicemails, and of the review of a refusal (commands C04, C13 by
/// post, C19, C20, C52, C53).
extension CommandSheet {
    static let family: [CommandSheet] = [
        // Its questions are those of the intake, on the intake's page.
        CommandSheet(
            .registerVoicemail, key: "e", heading: Localized(zh: "回电后登记这条留言？", en: "Register this message?")),
        CommandSheet(
            .submitSupplement, heading: Localized(zh: "邮寄的补正材料到了？", en: "Did the papers come by post?"),
            button: Localized(zh: "记录补正", en: "Record the papers"),
            fields: [
                CommandField(
                    "text", "收到了什么", "What came", .lines,
                    hint: Localized(
                        zh: "扫描件请先用「补充证据」上传。", en: "Upload the scans first, with “Add evidence”."))
            ],
            note: Localized(zh: "受理期限恢复计算。", en: "The acceptance clock goes on.")),
        attachToExisting, mergeCases,
        CommandSheet(
            .unmergeCase, heading: Localized(zh: "不再随主案办理？", en: "Take this case out of the merge?"),
            note: Localized(
                zh: "本案回到已受理，由主案的经办人办理，重新计算转办期限。主案办结后不能解除。",
                en: """
                    The case stands at its acceptance again, with a new term for referral, and is with whoever has the leading \
                    case. Not after the leading case closed.
                    """),
            effect: .leavesHouse),
        splitCase,
        CommandSheet(
            .reviewRefusal, heading: Localized(zh: "当事人为什么要求复核？", en: "Why does the person ask for a review?"),
            button: Localized(zh: "开始复核", en: "Begin the review"),
            fields: [CommandField("text", "当事人的理由", "The person's reasons", .lines)],
            note: Localized(zh: "案件回到初审，公众看到“复核中”。", en: "The case is examined anew; the public reads “under review”."),
            effect: .leavesHouse),
    ]

    private static let attachToExisting = CommandSheet(
        .attachToExisting, heading: Localized(zh: "新线索并入哪件在办案件？", en: "To which open case do the new facts go?"),
        button: Localized(zh: "并入，本件不予受理", en: "Attach, and do not accept this one"),
        fields: [
            CommandField("olderCase", "在办案件编号", "Number of the open case", .line),
            CommandField(
                "text", "新线索", "New facts", .lines,
                hint: Localized(
                    zh: "对方案件和执法机关看到这段话。不要写来件人是谁。",
                    en: "The other case and its agency read this. Do not say who told it.")
            ).optional(),
            CommandField(
                "files", "并入的材料", "Files that go over", .severalOffered(.files),
                hint: Localized(zh: "选择前请看材料里有没有来件人的信息。", en: "Look first whether a file shows who sent it.")
            ).optional(),
        ],
        note: Localized(
            zh: "来件人看到“与在办案件重复；新线索已并入”。",
            en: "The person reads that it is being handled already and the new facts were added."),
        effect: .leavesHouse)

    private static let mergeCases = CommandSheet(
        .mergeCases, heading: Localized(zh: "哪些案件随本案办理？", en: "Which cases follow this one?"),
        button: Localized(zh: "并案", en: "Merge"),
        fields: [
            CommandField(
                "members", "案件编号", "Numbers of the cases", .lines,
                hint: Localized(zh: "已受理的案件，用空格或换行分开。", en: "Accepted cases, separated by spaces or lines.")),
            CommandField(
                "text", "作为群体案件的理由", "Reason for a mass case", .lines,
                hint: Localized(
                    zh: "被投诉人和权利都不相同时填写。", en: "Where neither respondent nor right is the same.")
            ).optional(),
        ],
        note: Localized(
            zh: "每件保留编号，当事人凭原编号看到主案进展。受理员提出的，由主管批准。",
            en:
                "Each keeps its number and shows the progress of this case. What an officer proposes, a supervisor approves."
        ),
        effect: .leavesHouse)

    private static let splitCase = CommandSheet(
        .splitCase, heading: Localized(zh: "拆出哪一部分？", en: "Which part becomes a case of its own?"),
        button: Localized(zh: "拆分", en: "Split"),
        fields: [
            CommandField(
                "text", "拆出的部分", "The part", .lines,
                hint: Localized(
                    zh: "例如：外地工厂生产的部分。其余部分保留本编号。",
                    en: "For example: what the factory elsewhere makes. The rest keeps this number.")),
            CommandField("right", "权利", "Right", .choice(CommandOption.all(RightType.self))).optional(),
            CommandField("act", "行为", "Act", .choice(CommandOption.all(Act.self))).optional(),
            CommandField("place", "发生在哪里", "Where it happens", .choice(CommandOption.all(Place.self))).optional(),
        ],
        note: Localized(
            zh: "新案件带走全部材料，重新初审；不填的栏目与本案相同。原查询码对新编号同样有效。",
            en:
                "The new case takes all files and is examined anew; what is left empty stays the same. The old code opens it too."
        ),
        effect: .leavesHouse)
}
