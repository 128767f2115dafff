import Vocabulary

/// Says what each way means: who decides, how long, what it costs, what must be proven, what comes of it.
struct AdviceWriter {
    let agreement: ResponsibilityAgreement
    let answers: AdviceAnswers
    let explanation: RouteExplanation
    let hint: CriminalHint?
    let day: Day

    var route: Route { explanation.route }

    func advice(_ way: ProtectionWay, reason: Localized?) -> WayAdvice {
        switch way {
        case .administrative: administrative(reason)
        case .judicial: judicial(reason)
        case .mediation: mediation(reason)
        case .criminal: criminal(reason)
        }
    }

    /// `转办：1 个工作日`; nil while the number waits for confirmation.
    func limit(_ rule: ClockRule?) -> Localized? {
        guard let rule, rule.isConfirmed else { return nil }
        guard let period = rule.limit(green: route.track == .green) else { return nil }
        return Localized(zh: "\(rule.name.zh)：\(period.name.zh)", en: "\(rule.name.en): \(period.name.en)")
    }

    private func judicial(_ reason: Localized?) -> WayAdvice {
        WayAdvice(
            way: .judicial, reason: reason,
            whoDecides: [Localized(zh: "有管辖权的人民法院", en: "The court in charge")],
            time: [Localized(zh: "看案情，以法院通知为准。", en: "It depends on the case; the court tells you.")],
            cost: [
                Localized(zh: "诉讼费由法院告知，取证和律师费自付。", en: "The court names its fee; evidence and lawyers come on top.")
            ],
            proof: [
                Localized(zh: "权利、侵权和损失都要自己证明。", en: "You prove the right, the infringement and the loss."),
                Localized(zh: "境外主体的证明要公证认证。", en: "Papers of foreign owners need notarisation."),
            ],
            result: [
                Localized(zh: "停止侵权、赔偿损失。", en: "They must stop and pay damages."),
                Localized(zh: "来不及时，可以申请保全。", en: "In urgent cases a court can freeze things first."),
            ],
            beside: [
                runsAlone
                    ? Localized(zh: "起诉以后，不再受理行政裁决。", en: "Once you sue, the IP office does not rule.")
                    : Localized(zh: "可以与行政处理同时进行。", en: "May run beside the administrative way.")
            ])
    }

    private func mediation(_ reason: Localized?) -> WayAdvice {
        let confirmation = limit(agreement.clock(ClockID("T31")))
        return WayAdvice(
            way: .mediation, reason: reason,
            whoDecides: [Localized(zh: "双方自己，由调解组织主持", en: "Both sides, with a mediator's help")],
            time: [Localized(zh: "双方商定。", en: "As both agree.")] + [confirmation].compactMap(\.self),
            cost: [Localized(zh: "以调解组织公布的为准。", en: "As the mediation body has published.")],
            proof: [Localized(zh: "证明权利，复印件就可以。", en: "Your right; a copy is enough.")],
            result: [
                Localized(zh: "停止、赔偿、许可，由双方商定。", en: "Stop, payment or a licence, as both agree."),
                Localized(zh: "协议经司法确认后可以强制执行。", en: "Confirmed by a court, it can be enforced."),
            ],
            beside: [
                Localized(zh: "可以。谈不成还能投诉或起诉。", en: "Yes. If it fails you can still complain or sue."),
                Localized(zh: "不影响机关查处。", en: "It does not stop an agency from acting."),
            ])
    }

    private func criminal(_ reason: Localized?) -> WayAdvice {
        let limits = ["T21.4", "T21.5", "T21.6"].compactMap { limit(agreement.clock(ClockID($0))) }
        return WayAdvice(
            way: .criminal, reason: reason, whoDecides: police,
            time: limits.isEmpty ? [Localized(zh: "由公安机关告知。", en: "The police tell you.")] : limits,
            cost: [Localized(zh: "报案不收费。", en: "Reporting is free.")], proof: threshold,
            result: [
                Localized(zh: "追究刑事责任。", en: "They are prosecuted."),
                Localized(zh: "赔偿另行解决。", en: "Damages are settled apart."),
            ],
            beside: [Localized(zh: "可以。机关不能用罚款代替移送。", en: "Yes. A fine cannot take the place of a transfer.")])
    }

    /// Whom the competence table brings in when a crime is suspected.
    private var police: [Localized] {
        let suspected = agreement.route(answers.facts(criminal: .suspicion), on: day)
        let plain = agreement.route(answers.facts(), on: day)
        let added = suspected.coHandling.filter { !plain.coHandling.contains($0) }
        return added.isEmpty
            ? [Localized(zh: "公安机关", en: "The police")] : added.map(agreement.agencyName)
    }

    private var threshold: [Localized] {
        guard let hint else {
            return [Localized(zh: "这类权利要看具体行为，请先咨询。", en: "It depends on what was done: ask first.")]
        }
        let sum = hint.limit.yuanText
        return [
            Localized(zh: "故意，并且数额至少\(sum.zh)。", en: "Intent, and at least \(sum.en)."),
            Localized(zh: "数额由公安机关查明。", en: "The police establish the sum."),
        ]
    }

    /// Whether the filing standard asks that no court or arbitration has the matter.
    var runsAlone: Bool { standard.need("noPendingProceedings") == .required }

    /// What this matter must bring; goods at the border follow the standard of customs.
    var standard: FilingStandard {
        if answers.place == .border, let customs = agreement.filingStandard("customs") { return customs }
        return agreement.filingStandard(kind: .complaint, right: answers.right, act: .infringement)
    }
}
