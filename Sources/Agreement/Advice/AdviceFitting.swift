import Vocabulary

/// Which ways fit better, and why. One sentence for each; silence where a way does not stand out.
struct AdviceFitting {
    let answers: AdviceAnswers
    let route: Route
    let hint: CriminalHint?

    func reason(_ way: ProtectionWay) -> Localized? {
        guard answers.aim != .onlyKnow else { return nil }
        return switch way {
        case .administrative: administrative
        case .judicial: answers.place == .abroad ? nil : judicial
        case .mediation: mediation
        case .criminal: criminal
        }
    }

    private var administrative: Localized? {
        switch route.disposition {
        case .overseasAid:
            return Localized(zh: "事情在境外，可以申请海外维权援助。", en: "It happens abroad: overseas aid can be asked for.")
        case .regionTransfer:
            guard wantsEnforcement else { return nil }
            return Localized(zh: "我们把线索移送到行为发生地。", en: "We pass the clue on to the place where it happens.")
        case .designate:
            guard wantsEnforcement else { return nil }
            return Localized(zh: "先登记，由督查员指定机关。", en: "File it; a supervisor names the agency.")
        case nil: return answers.right.isPatent ? adjudication : enforcement
        default: return nil
        }
    }

    private var wantsEnforcement: Bool { answers.aim == .stopFast || answers.aim == .punish }

    /// A patent office settles a dispute between two who are named; it does not punish.
    private var adjudication: Localized? {
        guard answers.respondent != .unknown else { return nil }
        return switch answers.aim {
        case .stopFast: Localized(zh: "知识产权局可以裁决，责令停止侵权。", en: "The IP office can rule and order them to stop.")
        case .bindingRuling: Localized(zh: "行政裁决有约束力，可以由法院执行。", en: "Its ruling binds, and a court enforces it.")
        default: nil
        }
    }

    private var enforcement: Localized? {
        switch answers.aim {
        case .stopFast: Localized(zh: "机关可以直接制止，不用先起诉。", en: "The agency can stop it; no suit is needed first.")
        case .punish: Localized(zh: "机关可以没收和罚款。", en: "The agency can confiscate and fine.")
        default: nil
        }
    }

    /// A suit needs somebody who is sued.
    private var judicial: Localized? {
        guard answers.respondent != .unknown else { return nil }
        return switch answers.aim {
        case .money: Localized(zh: "赔多少，最后由法院判。", en: "In the end a court decides how much is paid.")
        case .bindingRuling: Localized(zh: "判决双方都要遵守，可以强制执行。", en: "A judgment binds both and can be enforced.")
        case .punish where answers.right.isPatent:
            Localized(
                zh: "专利侵权没有罚款，法院可以判停止和赔偿。", en: "There is no fine for patents; a court can order them to stop and pay.")
        default: nil
        }
    }

    /// Both must be willing, so both must be known; a likely crime is not for bargaining.
    private var mediation: Localized? {
        guard answers.aim == .money, answers.respondent == .known, answers.place != .abroad, hint?.degree != .likely
        else { return nil }
        return Localized(zh: "双方都愿意时，谈赔偿最快。", en: "If both are willing, this is the quickest way to payment.")
    }

    private var criminal: Localized? {
        guard let hint else { return nil }
        let sum = hint.limit.yuanText
        switch hint.degree {
        case .likely:
            return Localized(
                zh: "您估计的数额已到\(sum.zh)，可能涉嫌犯罪（刑法第 \(hint.article) 条）。",
                en: "Your estimate reaches \(sum.en): it may be a crime (Criminal Law art. \(hint.article)).")
        case .possible where answers.aim == .punish:
            return Localized(
                zh: "数额到\(sum.zh)就可能涉嫌犯罪（刑法第 \(hint.article) 条）。",
                en: "From \(sum.en) on it may be a crime (Criminal Law art. \(hint.article)).")
        default: return nil
        }
    }
}

extension Int {
    /// `5 万元`, `50,000 yuan`.
    var yuanText: Localized {
        let zh = self % 10_000 == 0 ? "\(self / 10_000) 万元" : "\(self) 元"
        var digits = String(self)
        var groups: [String] = []
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits.removeLast(3)
        }
        return Localized(zh: " " + zh, en: ([digits] + groups).joined(separator: ",") + " yuan")
    }
}
