import Agreement
import CaseRules
import Casework
import TestSupport
import Vocabulary
import Web

/// The parts of the sample case.
enum SampleParts {
    static let facts = [
        FactView(Localized(zh: "权利", en: "Right"), "商标，第 8123456 号，第 30 类"),
        FactView(Localized(zh: "被举报人", en: "Respondent"), "北京松雪阁茶叶店"),
        FactView(Localized(zh: "地点", en: "Place"), "西城区马连道路 11 号 2 层 207"),
        FactView(Localized(zh: "链接", en: "Page"), "https://item.example.com/1048277301"),
        FactView(Localized(zh: "行为", en: "Act"), "假冒注册商标"),
        FactView(Localized(zh: "空的", en: "Empty"), ""),
    ]

    static let evidence = [
        EvidenceView(
            id: 31, name: "柜台陈列照片 0307.jpg", mediaType: "image/jpeg", sizeInBytes: 2_516_582,
            digest: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            addedAt: Sample.at("2026-03-24T09:26"),
            addedBy: "举报人"),
        EvidenceView(
            id: 32, name: "购买小票和付款记录.pdf", mediaType: "application/pdf", sizeInBytes: 812_000,
            digest: "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752",
            addedAt: Sample.at("2026-03-24T09:27"),
            addedBy: "举报人"),
    ]

    static let sealedPeople = [
        PersonView.sealed(
            role: Localized(zh: "举报人", en: "Informant"),
            why: Localized(
                zh: "匿名举报，没有留下身份。只能凭编号和查询码联系。",
                en: "Anonymous: no identity was left. Reachable only by number and code."))
    ]

    static let openPeople = [
        PersonView.contact(
            role: Localized(zh: "投诉人", en: "Complainant"),
            lines: [
                FactView(Localized(zh: "姓名", en: "Name"), "张晓兰"),
                FactView(Localized(zh: "电话", en: "Telephone"), "138 0000 0000"),
                FactView(Localized(zh: "邮箱", en: "E-mail"), "lan@example.com"),
            ])
    ]

    static let clocks = [
        ClockView(
            index: 2, clock: ClockID("T03"), name: Localized(zh: "受理决定", en: "Acceptance decision"),
            due: Sample.due("2026-03-26"), standing: .running, explanation: explanation(from: "2026-03-23T09:26")),
        ClockView(
            index: 1, clock: ClockID("T01.1"), name: Localized(zh: "登记", en: "Registration"),
            due: Sample.due("2026-03-24"), standing: .ended(on: Day("2026-03-24")!, inTime: true)),
        ClockView(
            index: 3, clock: ClockID("T04"), name: Localized(zh: "补正", en: "Supplement"),
            due: Sample.due("2026-04-07"),
            standing: .stopped(
                why: Localized(zh: "等鉴定结果，3 月 23 日起停止计算", en: "Waiting for an appraisal, stopped since 23 March"))),
    ]

    /// The derivation of the acceptance clock by the agreement that comes with the package.
    static func explanation(from start: String) -> DateExplanation {
        let (agreement, at) = (ResponsibilityAgreement.beijing, Sample.at(start))
        return DateExplanation(
            agreement.clock(ClockID("T03"))!,
            start: ClockStart(at: at, offset: Sample.offset, milestone: .received),
            steps: agreement.derivation(ClockID("T03"), from: at) ?? [], version: Sample.installed.version)
    }

    /// Why a fake mark in a market goes where it goes.
    static let rules = ResponsibilityAgreement.beijing.explainedRoute(
        RoutingFacts(rights: [.trademark], act: .counterfeit, places: [.market], criminal: .suspicion),
        on: Day("2026-03-24")!
    ).rules

    static let referrals = [
        ReferralSummary(
            id: 88, agency: Localized(zh: "西城区市场监管局", en: "Xicheng Market Regulation Bureau"), isLead: true,
            state: ReferralState.sent.name, referredAt: Sample.at("2026-03-20T15:00"), due: Sample.due("2026-03-22"),
            clock: 4)
    ]

    static let timeline = [
        TimelineEntry(
            at: Sample.at("2026-03-24T09:26"), text: Localized(zh: "网上登记", en: "Registered on the web"), who: "系统"),
        TimelineEntry(
            at: Sample.at("2026-03-24T09:40"), text: Localized(zh: "开始初审", en: "Examination began"), who: "李明"),
        TimelineEntry(
            at: Sample.at("2026-03-24T09:55"), text: Localized(zh: "提请不予受理", en: "Asked to refuse"), who: "李明",
            note: "与 2026-040911 是同一件事。"),
    ]

    static let approval = ApprovalView(
        step: Localized(zh: "不予受理", en: "Refusal"), reason: "与 2026-040911 是同一件事。", askedBy: "李明",
        askedAt: Sample.at("2026-03-24T09:55"), mayAnswer: false,
        whyNot: Localized(zh: "您自己提出的，要由另一位同事批准。", en: "You asked for it yourself; a second person must approve."))

    static let actions = [
        ActionView(.accept), ActionView(.requestSupplement), ActionView(.refuse), ActionView(.recordCallBack),
        ActionView(.message), ActionView(.addEvidence), ActionView(.assign), ActionView(.undo),
        ActionView(.classify, refusals: [Localized(zh: "案件还没有受理。", en: "The case is not accepted yet.")]),
        ActionView(.refer, refusals: [Localized(zh: "请先分类。", en: "Classify it first.")]),
        ActionView(
            .close,
            refusals: [
                Localized(zh: "还没有结果。", en: "There is no outcome yet."),
                Localized(zh: "还有 1 份材料没有补交。", en: "1 paper has not come yet."),
            ]),
    ]
}
