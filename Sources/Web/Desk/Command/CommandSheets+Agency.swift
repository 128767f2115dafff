import CaseRules
import Vocabulary

/// The forms of the agency's steps on a referral (commands C24–C30, C44–C46).
extension CommandSheet {
    static let agency: [CommandSheet] = [
        CommandSheet(
            .sign, key: "y", heading: Localized(zh: "签收这件？", en: "Sign for this referral?"),
            button: Localized(zh: "签收", en: "Sign"), effect: .press),
        CommandSheet(
            .returnReferral, key: "v", heading: Localized(zh: "为什么退回？", en: "Why is it returned?"),
            button: Localized(zh: "退回受理中心", en: "Return to the centre"),
            fields: [
                CommandField("text", "理由", "Reason", .lines),
                CommandField("proposed", "建议由哪个机关办理", "Agency that should take it", .offered(.agencies)),
            ],
            note: Localized(
                zh: "签收后退回，要经督查员同意；立案后不能退回。",
                en: "After signing, the supervisor must consent; after filing it cannot be returned.")),
        CommandSheet(
            .decideFiling, key: "e", heading: Localized(zh: "是否立案？", en: "Is the matter filed?"),
            button: Localized(zh: "保存决定", en: "Save the decision"),
            fields: [
                CommandField("filed", "决定", "Decision", .choice(CommandOption.filing)),
                CommandField(
                    "reason", "不予立案的理由", "Reason when not filed",
                    .choice(CommandOption.all(NonFilingReason.self))
                ).optional(),
                CommandField("text", "不予立案的说明", "Explanation when not filed", .lines).optional(),
            ],
            note: Localized(zh: "实名举报人会收到是否立案的通知。", en: "A named informant is told whether it was filed.")),
        CommandSheet(
            .recordMeasure, heading: Localized(zh: "采取了什么措施？", en: "Which measure was taken?"),
            button: Localized(zh: "保存措施", en: "Save the measure"),
            fields: [
                CommandField("kind", "措施", "Measure", .choice(CommandOption.all(MeasureKind.self))),
                CommandField("day", "日期", "Day", .day),
                CommandField("respondents", "针对", "Against", .severalOffered(.respondents)),
                CommandField("text", "物品和法律依据", "Items and legal basis", .lines).optional(),
            ],
            note: Localized(
                zh: "先行登记保存、查封扣押会开始计算期限。公众看不到。",
                en: "Preservation and seizure start their clocks. The public does not see it.")),
        CommandSheet(
            .recordNotice, heading: Localized(zh: "告知了什么？", en: "Which notice was given?"),
            button: Localized(zh: "保存告知", en: "Save the notice"),
            fields: [
                CommandField("notice", "种类", "Kind", .choice(CommandOption.all(NoticeKind.self))),
                CommandField("day", "日期", "Day", .day),
            ]),
        CommandSheet(
            .progressNote, heading: Localized(zh: "有什么进展？", en: "What progress is there?"),
            button: Localized(zh: "保存进展", en: "Save the note"),
            fields: [
                CommandField("text", "进展", "Progress", .lines),
                CommandField("public", "当事人也可以看到", "The person may read it too", .tick).optional(),
            ]),
        CommandSheet(
            .recordDecision, heading: Localized(zh: "作出了什么决定？", en: "Which decision was made?"),
            button: Localized(zh: "保存决定", en: "Save the decision"),
            fields: [
                CommandField("documentNumber", "文号", "Document number", .line),
                CommandField("day", "日期", "Day", .day),
            ],
            note: Localized(
                zh: "送达、公示和第二次反馈的期限从这一天算起。",
                en: "Service, disclosure and second feedback count from this day.")),
    ]

    /// The second feedback: outcomes for each respondent (command C30). Its page repeats the fields per respondent.
    static let outcome: [CommandSheet] = [
        CommandSheet(
            .reportOutcome, key: "p", heading: Localized(zh: "办理结果是什么？", en: "What is the outcome?"),
            button: Localized(zh: "反馈结果", en: "Report the outcome"),
            fields: [CommandField("documentNumber", "文号", "Document number", .line).optional()],
            note: Localized(
                zh: "这是第二次反馈。当事人看到结果的种类；金额在处罚公示后才显示。",
                en:
                    "This is the second feedback. The person reads the kinds; amounts show once the penalty is published."
            ),
            effect: .leavesHouse)
    ]
}

extension CommandOption {
    static let filing = [
        CommandOption(code: "true", name: Localized(zh: "立案", en: "Filed")),
        CommandOption(code: "false", name: Localized(zh: "不予立案", en: "Not filed")),
    ]
}
