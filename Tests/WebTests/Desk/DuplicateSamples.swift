import Agreement
import CaseRules
import Matching
import TestSupport
import Vocabulary
import Web

/// The picture of the page side by side: a new tip-off about a tea shop, and five older cases.
extension DuplicateCandidateView {
    static let samples: [DuplicateCandidateView] = [
        sample("2026-040911", "松雪阁茶业（北京）有限公司", 0.97, 0.996, "2026-03-05", place: "西城区市场监管局"),
        sample("2026-039764", "松雪茶庄", 0.41, 0.62, "2026-02-27"),
        sample("2026-038002", "松雪阁茶业（北京）有限公司", 0.31, 0.95, "2026-02-11"),
        sample("2025-118203", "北京雪松茶业有限公司", 0.18, 0.22, "2025-11-19"),
        sample("2025-101010", "<雪松>茶", 0.15, 0.16, "2025-10-10"),
    ]

    private static func sample(
        _ number: String, _ title: String, _ complaint: Double, _ infringer: Double, _ day: String, place: String = ""
    ) -> DuplicateCandidateView {
        var view = DuplicateCandidateView(
            number: CaseNumber(number)!, title: title,
            state: place.isEmpty ? CaseState.closed.name : CaseState.received.name, receivedOn: Day(day)!,
            likeness: Likeness(
                MatchScore(sameComplaint: complaint, sameInfringer: infringer),
                ResponsibilityAgreement.beijing.duplicates))
        view.place = place
        view.why = Localized(zh: "注册号一致", en: "the registration number agrees")
        return view
    }
}

extension DuplicatesView {
    /// - Parameter opened: the candidate to open; nil opens the best.
    static func sample(opened: CaseNumber? = nil) -> DuplicatesView {
        var view = empty
        view.candidates = DuplicateCandidateView.samples
        view.leftOut = 212
        let older = view.candidates.first { $0.number == opened } ?? view.candidates[0]
        view.opened = .sample(older)
        return view
    }

    /// Nothing was found.
    static var empty: DuplicatesView {
        var view = DuplicatesView(
            number: Sample.number, version: 7, title: "松雪阁茶叶店 · 「松雪」",
            arrival: Localized(zh: "网上匿名举报，3 月 24 日 09:26 收到", en: "anonymous tip-off on the web, 24 March, 09:26"))
        view.due = Sample.due("2026-03-26")
        view.clock = 2
        view.searchedBy = [
            Localized(zh: "权利号", en: "right number"), Localized(zh: "电话", en: "telephone"),
            Localized(zh: "网页", en: "page"),
        ]
        return view
    }
}

extension ComparedPairView {
    static func sample(_ older: DuplicateCandidateView) -> ComparedPairView {
        var pair = ComparedPairView(older: older)
        pair.ownTeller = Localized(zh: "匿名，今天 09:26", en: "Anonymous, today 09:26")
        pair.olderTeller = Localized(zh: "身份封存，3 月 5 日，办理中", en: "identity sealed, 5 March, being handled")
        pair.reasons = [
            ReasonView(.pro, Localized(zh: "同一个商标：注册号一致", en: "The same mark: the registration number agrees")),
            ReasonView(.pro, Localized(zh: "同一个商品页：商品编号一致", en: "The same page: the item number agrees")),
            ReasonView(.pro, Localized(zh: "地址相同，只是写法不同", en: "The same address, written differently")),
            ReasonView(.against, Localized(zh: "投诉人不是同一位", en: "Not the same complainant")),
            ReasonView(.open, Localized(zh: "电话核对：匿名举报，无法回拨", en: "Call-back: anonymous, nobody to call")),
        ]
        pair.rows = sampleRows
        pair.photos = ComparedPhotosView(
            own: [
                PhotoView(href: "/desk/cases/2026-041873/evidence/31", name: "柜台陈列照片 0307.jpg", isInBoth: true),
                PhotoView(href: "/desk/cases/2026-041873/evidence/32", name: "小票.jpg", isInBoth: false),
            ],
            older: [PhotoView(href: "/desk/cases/2026-040911/evidence/12", name: "IMG_20.jpg", isInBoth: true)])
        pair.weighing = sampleWeighing
        pair.mayRefuse = true
        return pair
    }

    private static let sampleRows = [
        ComparedRowView(
            Localized(zh: "权利号", en: "Right number"), DifferingRuns("8123456", "8123456"), .same, bits: 9.4,
            reason: Localized(zh: "注册号一致", en: "the registration number agrees")),
        ComparedRowView(
            Localized(zh: "被投诉人", en: "Respondent"), DifferingRuns("北京松雪阁茶叶店", "松雪阁茶业（北京）有限公司"), .near,
            bits: 4.1, reason: Localized(zh: "去掉地名和组织形式后相近", en: "close without place and legal form")),
        ComparedRowView(
            Localized(zh: "电话", en: "Telephone"), DifferingRuns("", "010-8888 0000"), .none,
            reason: Localized(zh: "新件没有填", en: "not told in the new case")),
        ComparedRowView(
            Localized(zh: "地址", en: "Address"), DifferingRuns("西城区马连道路 11 号 2 层 207", "西城区马连道路十一号二楼207室"), .same,
            bits: 7.2, reason: Localized(zh: "规范化后一致", en: "the same in the usual form")),
        ComparedRowView(
            Localized(zh: "投诉人", en: "Complainant"), DifferingRuns("匿名", "<张>"), .other, bits: -0.8,
            reason: Localized(zh: "不影响是不是同一件事", en: "does not decide whether it is the same matter")),
    ]

    private static let sampleWeighing = WeighingView(
        lines: [
            WeighingView.Line(Localized(zh: "起点", en: "Start"), complaintBits: -6.3, infringerBits: -4.1),
            WeighingView.Line(
                Localized(zh: "权利号", en: "Right number"), complaintBits: 9.4, infringerBits: 2.25, rarityBits: 1.5),
        ],
        keys: [Localized(zh: "权利号和名称", en: "right number with name"), Localized(zh: "网页", en: "page")],
        model: "1, 2026-03-01")
}
