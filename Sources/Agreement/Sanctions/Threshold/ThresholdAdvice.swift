internal import Vocabulary

/// What the finding suggests to the person who decides.
struct ThresholdAdvice {
    let result: ThresholdResult
    let texts: [ThresholdText]
    /// False: the agreement has no text for the day of the act, only today's was applied.
    let hasTextOfTheAct: Bool

    var text: Localized {
        let parts = [step, sideBySide, missingText, unconfirmed, decides].compactMap(\.self)
        return Localized(zh: parts.map(\.zh).joined(), en: parts.map(\.en).joined(separator: " "))
    }

    private var step: Localized {
        switch result {
        case .belowThreshold:
            Localized(zh: "未达到刑事追诉标准，可继续行政处理。", en: "Below the criminal threshold; the administrative case goes on.")
        case .suspicion:
            Localized(
                zh: "未达到数额标准，但有犯罪嫌疑且需公安手段查明：应当移送（国务院令第 310 号第 3 条第 2 款）。",
                en: "Below the amounts, but a crime is suspected and police means are needed: this alone obliges to "
                    + "transfer (State Council Order 310 art. 3(2)).")
        case .reached:
            Localized(
                zh: "达到刑事追诉标准：应当移送公安机关，不得以罚代移。", en: "Threshold reached: transfer to the police; no fine instead.")
        case .especiallySerious:
            Localized(
                zh: "达到情节特别严重标准：应当移送公安机关，不得以罚代移。", en: "Especially serious: transfer to the police; no fine instead.")
        }
    }

    private var sideBySide: Localized? {
        guard texts.count > 1 else { return nil }
        func list(_ language: Language) -> String {
            texts.map { "\($0.origin.source[language]) (\($0.origin.mark)): \($0.result.name[language])" }
                .joined(separator: language == .zh ? "；" : "; ")
        }
        return Localized(
            zh: "新旧规定并列——\(list(.zh))；由检察机关选择处罚较轻的文本，此处按较轻者列出。",
            en:
                "Older and newer text side by side: \(list(.en)). The prosecutor chooses the milder one; it is shown here."
        )
    }

    private var missingText: Localized? {
        if hasTextOfTheAct { return nil }
        return Localized(
            zh: "协议中没有行为日适用的标准，仅按现行标准计算，须由检察机关确定。",
            en:
                "The agreement has no text for the day of the act; only today's was applied, and the prosecutor must say which holds."
        )
    }

    private var unconfirmed: Localized? {
        if texts.allSatisfy(\.origin.mark.isConfirmed) { return nil }
        return Localized(
            zh: "标有 K 的标准尚待核实，不得作为法律对外引用。", en: "What is marked K is not confirmed and must not be cited as law.")
    }

    private var decides: Localized {
        Localized(zh: "本结果仅供参考，由承办人员决定。", en: "This only advises; a person decides.")
    }
}
