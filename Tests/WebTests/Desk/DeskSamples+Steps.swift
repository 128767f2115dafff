import CaseRules
import Vocabulary
import Web

extension ExaminationView {
    static func sample(leftOut: Int = 212, isKeying: Bool = false) -> ExaminationView {
        ExaminationView(
            number: Sample.number, version: 7, title: "松雪阁茶叶店 · 「松雪」", due: Sample.due("2026-03-26"),
            standard: Localized(zh: "商标投诉", en: "Trade mark complaint"),
            items: [
                StandardItemView(
                    code: "identity", name: Localized(zh: "投诉人身份", en: "Complainant's identity"), need: .required,
                    isPresent: true, finding: "身份证.jpg"),
                StandardItemView(
                    code: "rightDocument", name: Localized(zh: "权利证明", en: "Right document"), need: .required,
                    isPresent: false),
                StandardItemView(
                    code: "legalisation",
                    name: Localized(zh: "公证认证的外国文件", en: "Notarised and legalised foreign papers"),
                    need: .deferrable, isPresent: false),
                StandardItemView(
                    code: "noPending", name: Localized(zh: "没有诉讼或仲裁", en: "No pending court case or arbitration"),
                    need: .ifAny,
                    isPresent: false),
            ],
            duplicates: DuplicateCandidateView.samples,
            leftOut: leftOut, isKeying: isKeying)
    }
}

extension CommandView {
    static func sample(_ command: CommandName) -> CommandView {
        CommandView(
            number: Sample.number, version: 7, title: "松雪阁茶叶店 · 「松雪」", offered: offered,
            proposed: proposed(command), asides: asides(command))
    }

    private static let offered: [OfferedList: [CommandOption]] = [
        .agencies: Sample.agencies, .districts: Sample.districts,
        .colleagues: [
            CommandOption(code: "7", name: Localized(zh: "李明", en: "Li Ming")),
            CommandOption(code: "8", name: Localized(zh: "王芳", en: "Wang Fang")),
        ],
        .items: items, .deferrableItems: [items[2]],
        .documents: [CommandOption(code: "1", name: Localized(zh: "公证认证文件", en: "Notarised papers"))],
        .clocks: [
            CommandOption(
                code: "3", name: Localized(zh: "立案决定，2026 年 4 月 14 日前", en: "Filing decision, by 14 April 2026"))
        ],
        .respondents: [
            CommandOption(code: "1", name: Localized(zh: "1 北京松雪阁茶叶店", en: "1 北京松雪阁茶叶店")),
            CommandOption(code: "2", name: Localized(zh: "2 松雪茶庄", en: "2 松雪茶庄")),
        ],
    ]

    private static let items = [
        CommandOption(code: "rightDocument", name: Localized(zh: "权利证明", en: "Right document")),
        CommandOption(code: "powerOfAttorney", name: Localized(zh: "授权委托书", en: "Power of attorney")),
        CommandOption(code: "legalisation", name: Localized(zh: "公证认证的外国文件", en: "Notarised foreign papers")),
    ]

    private static func proposed(_ command: CommandName) -> FormData {
        switch command {
        case .classify:
            FormData([
                ("right", "tm"), ("act", "counterfeit"), ("place", "shop"), ("district", "xicheng"),
                ("asker", "rightHolder"),
            ])
        case .refer: FormData([("lead", "bj.msa"), ("coHandling", "bj.police")])
        default: FormData()
        }
    }

    private static func asides(_ command: CommandName) -> [AsideView] {
        switch command {
        case .classify:
            [
                AsideView(
                    heading: Localized(zh: "规则建议：R13", en: "The rules propose: R13"),
                    lead: Localized(zh: "西城区市场监管局主办", en: "Xicheng Market Regulation Bureau leads"),
                    lines: [
                        Localized(
                            zh: "店铺、市场、工厂里的商标侵权，由行为地的区局办理",
                            en: "Trade mark infringement in a shop, market or factory: the district bureau of the place"
                        ),
                        Localized(zh: "依据：商标法（2019）第六十条", en: "Source: Trademark Law 2019 art. 60"),
                    ], rules: SampleParts.rules)
            ]
        case .refer:
            [
                AsideView(
                    heading: Localized(zh: "将要发出的内容", en: "What is sent"),
                    lines: [
                        Localized(zh: "事项和原话", en: "The matter and their words"),
                        Localized(zh: "2 份证据", en: "2 files of evidence"),
                        Localized(zh: "举报人身份不发出", en: "Not the identity of the informant"),
                    ])
            ]
        default: []
        }
    }
}

extension AgencyInboxView {
    static func sample(_ count: Int = 3) -> AgencyInboxView {
        let days = ["2026-03-22", "2026-03-24", "2026-03-27"]
        return AgencyInboxView(
            agency: Sample.agencies[0].name,
            rows: (0..<count).map { index in
                ReferralRowView(
                    referral: ReferralKey(CaseNumber(year: 2026, serial: 41_000 + index), 1),
                    number: CaseNumber(year: 2026, serial: 41_000 + index),
                    title: "松雪阁茶叶店 \(index)",
                    kind: .complaint, isLead: index != 1, state: ReferralState.sent.name,
                    due: Sample.due(days[index % 3]),
                    right: .trademark, place: .shop, district: "西城区", flags: index == 0 ? [.green] : [],
                    referredAt: Sample.at("2026-03-20T15:00"))
            },
            counts: [.unsigned: BoundedCount(3), .open: BoundedCount(8), .overdue: BoundedCount(1)])
    }
}

extension OverdueView {
    static func sample(_ count: Int = 4) -> OverdueView {
        let days = ["2026-03-15", "2026-03-18", "2026-03-20", "2026-03-21"]
        return OverdueView(
            rows: (0..<count).map { index in
                OverdueRowView(
                    number: CaseNumber(year: 2026, serial: 37_715 + index), title: "直播间销售假冒运动鞋 \(index)",
                    agency: Sample.agencies[index % 5].name, clock: Localized(zh: "结果反馈", en: "Outcome feedback"),
                    due: Sample.due(days[index % 4]), index: index + 1)
            },
            count: BoundedCount(count == 0 ? 0 : 23), agencies: Sample.agencies, next: count == 0 ? nil : "k50")
    }
}
