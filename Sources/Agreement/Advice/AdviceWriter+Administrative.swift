import Vocabulary

extension AdviceWriter {
    func administrative(_ reason: Localized?) -> WayAdvice {
        WayAdvice(
            way: .administrative, reason: reason, whoDecides: agencies, time: times, cost: costs, proof: papers,
            result: results,
            beside: [
                runsAlone
                    ? Localized(zh: "不能与诉讼、仲裁同时进行。", en: "Not beside a court or arbitration.")
                    : Localized(zh: "可以与诉讼、调解同时进行。", en: "May run beside court and mediation.")
            ])
    }

    /// The lead, the co-handlers, and what is special; a row that waits for confirmation says so.
    private var agencies: [Localized] {
        let isSettled = explanation.rules.first?.isConfirmed == true
        let open = Localized(zh: "（分工待确认）", en: " (to be confirmed)")
        let lead = route.lead.map(agreement.agencyName).map {
            isSettled ? $0 : Localized(zh: $0.zh + open.zh, en: $0.en + open.en)
        }
        let helpers = route.coHandling.map(agreement.agencyName)
        let together = Localized(
            zh: "协办：\(helpers.map(\.zh).joined(separator: "、"))",
            en: "With: \(helpers.map(\.en).joined(separator: ", "))")
        return [lead, route.disposition?.name, helpers.isEmpty ? nil : together].compactMap(\.self)
    }

    /// From the arrival of a complaint on: each step that has a confirmed limit.
    private var times: [Localized] {
        if route.disposition == .overseasAid { return [acceptance].compactMap(\.self) }
        if route.disposition == .regionTransfer {
            return [acceptance, limit(agreement.clock(ClockID("T37.1")))].compactMap(\.self)
        }
        let centre = [acceptance, step(.accepted, .referred), step(.referred, .signed)]
        if answers.right.isPatent { return (centre + [limit(agreement.clock(ClockID("T28.1")))]).compactMap(\.self) }
        let told = Localized(zh: "以后的时间由机关告知。", en: "The agency tells you about the time after that.")
        guard answers.place != .border else { return centre.compactMap(\.self) + [told] }
        return (centre + [step(.signed, .filed), step(.filed, .decisionRecorded)]).compactMap(\.self)
    }

    private var acceptance: Localized? { step(.received, .accepted) }

    private func step(_ start: Milestone, _ end: Milestone) -> Localized? {
        limit(
            agreement.clocks(startingAt: start, on: day).first {
                $0.ends.contains(end) && $0.runs(for: .complaint)
            })
    }

    private var costs: [Localized] {
        let free = Localized(zh: "登记和转办不收费；公证、翻译自付。", en: "Filing is free; you pay for notaries and translations.")
        guard let security = standard.requirements.first(where: { $0.item == "security" && $0.need == .required })
        else { return [free] }
        let note = security.note ?? security.need.name
        return [
            free, Localized(zh: "\(security.name.zh)：\(note.zh)", en: "\(security.name.en): \(note.en.inSentence)"),
        ]
    }

    /// What the filing standard asks for, and what may follow.
    private var papers: [Localized] {
        guard standard.origin.mark.isConfirmed else { return [] }
        func line(_ need: Need, _ zh: String, _ en: String) -> Localized? {
            let names = standard.requirements.filter { $0.need == need }.map(\.name)
            guard !names.isEmpty else { return nil }
            return Localized(
                zh: zh + names.map(\.zh).joined(separator: "、"),
                en: en + names.map(\.en.inSentence).joined(separator: ", "))
        }
        return [line(.required, "必需：", "Needed: "), line(.deferrable, "可以后补：", "May follow: ")].compactMap(\.self)
    }

    private var results: [Localized] {
        switch route.disposition {
        case .overseasAid: [Localized(zh: "专家名单和援助，不执法。", en: "A list of experts and aid, no enforcement.")]
        case .regionTransfer:
            [Localized(zh: "由当地机关处理，结果反馈给您。", en: "The agency there handles it; you hear the result.")]
        default:
            answers.right.isPatent
                ? [
                    Localized(zh: "认定侵权的，责令立即停止。", en: "If it infringes, an order to stop at once."),
                    Localized(zh: "赔偿可以请求调解，或者起诉。", en: "Damages by mediation or in court."),
                ]
                : [
                    Localized(zh: "责令停止、没收、销毁、罚款。", en: "An order to stop, confiscation, destruction, a fine."),
                    Localized(zh: "不判赔偿。", en: "No damages."),
                ]
        }
    }
}
