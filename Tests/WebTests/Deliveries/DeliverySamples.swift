import Vocabulary
import Web

extension DeliveryLineView {
    /// A letter in each state.
    static let samples: [DeliveryLineView] = [
        DeliveryLineView(
            id: 12, number: Sample.number, kind: Localized(zh: "登记回执", en: "Registration"),
            recipient: NoticeAudience.applicant.name, createdAt: Sample.now, state: .dead, reason: .refused,
            replyCode: 550, tries: 1),
        DeliveryLineView(
            id: 13, number: Sample.number, kind: Localized(zh: "转办通知", en: "Referral"),
            recipient: Localized(zh: "甲<局>", en: "Bureau <A>"), createdAt: Sample.now, state: .failed, reason: .busy,
            replyCode: 451, tries: 3, nextTry: Sample.now.adding(hours: 2)),
        DeliveryLineView(
            id: 14, number: Sample.number, kind: Localized(zh: "结果告知", en: "Result"),
            recipient: NoticeAudience.applicant.name, createdAt: Sample.now, state: .settled, reason: .noAddress,
            tries: 1, changedAt: Sample.now),
        DeliveryLineView(
            id: 15, number: Sample.number, kind: Localized(zh: "办结告知", en: "Closing"),
            recipient: NoticeAudience.applicant.name, createdAt: Sample.now, state: .acknowledged, tries: 1,
            sentAt: Sample.now),
        DeliveryLineView(
            id: 16, number: nil, kind: Localized(zh: "跨区域移送", en: "Transfer to another region"),
            recipient: Localized(zh: "河北", en: "Hebei"), createdAt: Sample.now, state: .listed),
        DeliveryLineView(
            id: 17, number: Sample.number, kind: Localized(zh: "撤回告知", en: "Withdrawal"),
            recipient: NoticeAudience.applicant.name, createdAt: Sample.now, state: .settled, reason: .left),
    ]
}

extension DeliveriesView {
    static let sample = DeliveriesView(
        lines: DeliveryLineView.samples, counts: [.dead: BoundedCount(1000), .failed: BoundedCount(2)], next: "1.2.3",
        previous: "")

    static let empty = DeliveriesView(lines: [])
}
