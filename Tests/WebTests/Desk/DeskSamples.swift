import CaseRules
import Casework
import Vocabulary
import Web

/// The people and cases of the desk's tests: 24 March 2026, ten o'clock in Beijing.
enum Sample {
    static let offset = UTCOffset(minutes: 480)
    static let now = Instant("2026-03-24T10:00+08:00")!
    static let number = CaseNumber("2026-041873")!
    static let code = QueryCode(payload: [4, 8, 2, 1, 0, 9, 3, 7, 5, 5, 6, 2, 1, 0, 4, 8, 7, 7, 3])

    static func at(_ text: String) -> Instant { Instant(text + "+08:00")! }

    static func due(_ text: String) -> Due {
        let day = Day(text)!
        return Due(day: day, end: (day + 1).start(offset))
    }

    static func viewer(_ role: Role = .deskOfficer, _ language: Language = .zh) -> Viewer {
        Viewer(
            account: Identifier(7), name: "李明", role: role,
            agency: role == .agencyLiaison ? AgencyID("bj.msa") : nil, language: language, now: now, offset: offset)
    }

    static let agencies = [
        CommandOption(
            code: "bj.msa", name: Localized(zh: "北京市市场监督管理局", en: "Beijing Administration for Market Regulation")),
        CommandOption(
            code: "bj.culture", name: Localized(zh: "北京市文化市场综合执法总队", en: "Beijing Cultural Market Law-Enforcement Team")
        ),
        CommandOption(code: "bj.ip", name: Localized(zh: "北京市知识产权局", en: "Beijing IP Office")),
        CommandOption(code: "bj.police", name: Localized(zh: "北京市公安局", en: "Beijing Public Security Bureau")),
        CommandOption(code: "bj.customs", name: Localized(zh: "北京海关", en: "Beijing Customs")),
    ]

    static let districts = [
        ("xicheng", "西城区", "Xicheng"), ("chaoyang", "朝阳区", "Chaoyang"), ("haidian", "海淀区", "Haidian"),
    ]
    .map { CommandOption(code: $0.0, name: Localized(zh: $0.1, en: $0.2)) }
}

extension InboxView {
    private static let titles = [
        "松雪阁茶叶店 · 「松雪」", "直播间销售假冒运动鞋", "短视频盗用纪录片片段", "展会现场外观设计专利侵权", "仓库批量假冒茶叶",
        "Red Lantern Café copies our menu art", "", "盗版教材网店", "冒用地理标志「平谷大桃」", "手机壳外观相同",
    ]
    private static let rights: [RightType] = [.trademark, .copyright, .design, .geographicalIndication, .unknown]
    private static let days = ["2026-03-21", "2026-03-24", "2026-03-26", "2026-04-02", "2026-03-23"]
    private static let flags: [[CaseFlag]] = [[.anonymous], [.green, .urgent], [], [.message], [.approval, .key]]

    /// As many rows as asked for, all different.
    static func sample(_ count: Int) -> InboxView {
        let rows = (0..<count).map { index in
            InboxRowView(
                number: CaseNumber(year: 2026, serial: 41_873 - index), title: titles[index % titles.count],
                kind: index % 3 == 0 ? .tipOff : .complaint, state: CaseState.underExamination.name,
                due: Sample.due(days[index % days.count]), right: rights[index % rights.count],
                place: index % 4 == 3 ? nil : .shop, district: index % 2 == 0 ? "西城区" : "",
                channel: index % 2 == 0 ? .web : .phone,
                flags: flags[index % flags.count], assignee: index % 3 == 1 ? "王芳" : nil,
                receivedAt: Sample.at("2026-03-20T09:26"))
        }
        let counts: [DeskList: BoundedCount] = [
            .new: BoundedCount(12), .supplement: BoundedCount(3), .callBack: BoundedCount(0), .today: BoundedCount(4),
            .mine: BoundedCount(21), .open: BoundedCount(1400),
        ]
        return InboxView(rows: rows, counts: counts, next: "k50", previous: "k0")
    }
}

extension CaseFileView {
    /// A tip-off at the desk: sealed informant, two clocks, an open approval.
    static func sample(sealed: Bool = true) -> CaseFileView {
        CaseFileView(
            number: Sample.number, version: 7, title: "松雪阁茶叶店 · 「松雪」", kind: sealed ? .tipOff : .complaint,
            state: CaseState.underExamination.name, channel: .web, receivedAt: Sample.at("2026-03-24T09:26"),
            assignee: "李明", flags: [.anonymous, .urgent], facts: SampleParts.facts,
            narrative: "柜台上摆着和「松雪」一样的茶叶罐，<店员>说是正品，没有授权书。\n价格只有专卖店的三分之一。",
            evidence: SampleParts.evidence, people: sealed ? SampleParts.sealedPeople : SampleParts.openPeople,
            clocks: SampleParts.clocks, referrals: SampleParts.referrals,
            deferred: [
                DeferredView(
                    name: Localized(zh: "公证认证的主体资格证明", en: "Notarised proof of identity"), standing: .promised,
                    due: Sample.due("2026-07-24"), clock: 5)
            ],
            timeline: SampleParts.timeline, rules: SampleParts.rules, approval: SampleParts.approval,
            actions: SampleParts.actions)
    }

    /// The same matter as its agency sees it: no desk notes, no applicant.
    static func referralSample() -> CaseFileView {
        var view = sample()
        view.state = ReferralState.sent.name
        view.approval = nil
        view.referrals = []
        view.timeline = [
            TimelineEntry(
                at: Sample.at("2026-03-20T15:00"), text: Localized(zh: "转给本机关", en: "Referred to you"), who: "受理中心")
        ]
        view.actions = [
            ActionView(.sign), ActionView(.returnReferral), ActionView(.addEvidence),
            ActionView(.decideFiling, refusals: [Localized(zh: "请先签收。", en: "Sign for it first.")]),
            ActionView(.reportOutcome, refusals: [Localized(zh: "请先决定是否立案。", en: "Decide on filing first.")]),
        ]
        return view
    }
}
