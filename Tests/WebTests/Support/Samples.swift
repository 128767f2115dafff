import Agreement
import Vocabulary
import Web

extension MemoryDesk {
    static let comingSteps = [
        NextStep(
            when: Localized(zh: "2026 年 3 月 27 日前", en: "By 27 March 2026"),
            what: Localized(zh: "决定是否受理", en: "Decision on acceptance"),
            note: Localized(
                zh: "缺材料会一次说清，另给 10 个工作日", en: "Missing papers are named once, with 10 working days to send them"),
            explanation: SampleParts.explanation(from: "2026-03-24T10:58")),
        NextStep(
            when: Localized(zh: "受理后 1 个工作日", en: "1 working day later"),
            what: Localized(zh: "移送承办机关", en: "Sent to the agency in charge"),
            note: Localized(zh: "您会看到是哪个机关", en: "You will see which agency it is")),
        NextStep(
            when: Localized(zh: "再 3 个工作日", en: "3 more working days"),
            what: Localized(zh: "机关签收", en: "The agency confirms receipt")),
        NextStep(
            when: Localized(zh: "办结", en: "At the end"), what: Localized(zh: "告诉您结果", en: "You hear the result"),
            note: Localized(zh: "请您打分", en: "You can rate how it went")),
    ]
}

extension TrackContent {
    static func sample(_ number: CaseNumber, messages: [TrackMessage], files: [UploadedFile]) -> TrackContent {
        TrackContent(
            number: number, kind: .complaint, registeredAt: MemoryDesk.registered,
            state: Localized(zh: "执法机关已接收", en: "Received by the agency"),
            next: Localized(zh: "机关在 2026 年 4 月 17 日前决定是否立案。", en: "The agency decides on filing by 17 April 2026."),
            agencies: [Localized(zh: "西城区市场监督管理局", en: "Xicheng District Market Regulation Bureau")],
            steps: [
                step("2026 年 3 月 24 日", "24 March 2026", "已登记", "Registered", true),
                step("2026 年 3 月 26 日", "26 March 2026", "已受理", "Accepted", true),
                step("2026 年 3 月 27 日", "27 March 2026", "执法机关已接收", "Received by the agency", true),
                step("2026 年 4 月 17 日前", "By 17 April 2026", "决定是否立案", "Decision on filing", false),
            ],
            requests: [
                DocumentRequest(
                    id: "d1", name: Localized(zh: "商标注册证", en: "Trade mark certificate"), due: Day("2026-04-07"),
                    stage: .awaited, isDeferred: true,
                    explanation: SampleParts.explanation(from: "2026-03-24T10:58")),
                DocumentRequest(
                    id: "d2", name: Localized(zh: "授权委托书", en: "Power of attorney"), due: nil, stage: .supplied,
                    isDeferred: false),
            ], messages: messages, files: files)
    }

    private static func step(_ zhDay: String, _ enDay: String, _ zh: String, _ en: String, _ isDone: Bool) -> NextStep {
        NextStep(when: Localized(zh: zhDay, en: enDay), what: Localized(zh: zh, en: en), isDone: isDone)
    }
}

extension TrackMessage {
    static let samples = [
        TrackMessage(
            at: MemoryDesk.registered.adding(hours: 22), isFromDesk: true,
            text: "您好，请问店铺门口的照片是哪一天拍的？")
    ]
}
