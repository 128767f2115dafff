import Vocabulary

/// The questions of the intake, in the order of a telephone call. Source: the public interface, section 5.
enum IntakeFields {
    static let said = [
        CommandField("channel", "怎么来的", "How it came", .choice(channels)),
        CommandField("kind", "是什么", "What it is", .choice(kinds)),
        CommandField("right", "什么权利", "Which right", .choice(CommandOption.all(RightType.self))),
        CommandField(
            "respondent", "谁", "Who", .line,
            hint: Localized(zh: "名称、店铺或链接，有一项就行", en: "Name, shop or link – one is enough")
        ).optional(),
    ]

    static let `where` = [
        CommandField("place", "在哪里", "Where", .choice(CommandOption.all(Place.self))).optional(),
        CommandField("district", "区", "District", .offered(.districts)).optional(),
        CommandField("address", "地址", "Address", .line).optional(),
    ]

    static let what = [
        CommandField("act", "做了什么", "What they do", .choice(acts)).optional(),
        CommandField(
            "narrative", "来电人怎么说", "What the caller says", .lines,
            hint: Localized(zh: "一两句就行，之后可以补", en: "A sentence or two; more can follow")
        ).optional(),
    ]

    static let caller = [
        CommandField("callerName", "来电人姓名", "Caller's name", .line).optional(),
        CommandField("callerPhone", "回电号码", "Number to call back", .line).optional(),
    ]

    static let anonymous = [CommandField("anonymous", "匿名，不留姓名和电话", "Anonymous: no name, no number", .tick).optional()]

    static let letter = [
        CommandField(
            "arrivedOn", "到达日期", "Day of arrival", .day,
            hint: Localized(zh: "期限从到达之日起算，不看邮戳", en: "Clocks count from arrival, not from the postmark")
        ).optional()
    ]

    /// An order of the hotline, and the desk at an exhibition.
    static let source = [
        CommandField("orderNumber", "12345 工单编号", "Number of the 12345 order", .line).optional(),
        CommandField("orderDue", "工单载明的期限", "Date printed on the order", .day).optional(),
        CommandField("exhibition", "展会名称", "Exhibition", .line).optional(),
        CommandField("lastDay", "展会最后一天", "Last day of the exhibition", .day).optional(),
    ]

    static let readBack = [
        CommandField("readBack", "已复述，来电人确认无误", "Read back, and the caller confirms", .tick).optional()
    ]

    private static let channels = [Channel.phone, .letter, .hotline, .exhibition].map {
        CommandOption(code: $0.rawValue, name: $0.name)
    }

    private static let kinds = [CaseKind.consultation, .tipOff, .complaint].map {
        CommandOption(code: $0.rawValue, name: $0.name)
    }

    /// Nine plain choices, which the keys 1 to 9 pick.
    private static let acts = [
        Act.counterfeit, .infringement, .piracy, .passingOff, .lookAlike, .tradeName, .secretMisuse, .agentMisconduct,
        .refundOnly,
    ].enumerated().map { index, act in
        CommandOption(
            code: act.rawValue, name: Localized(zh: "\(index + 1) \(act.name.zh)", en: "\(index + 1) \(act.name.en)"))
    }
}
