package import Agreement
package import CaseRules
package import Vocabulary

extension JournalEntry {
    /// What the person who brought the matter is told of an entry; of evidence only of what the person gave (C48).
    package func publicText(_ current: Case, _ agreement: ResponsibilityAgreement) -> Localized? {
        if case .evidenceAdded = event, !actor.role.isApplicant { return nil }
        if case .outcomeReported(let details) = event {
            return details.publicText(showsSums: showsSums(details, current))
        }
        return event.publicText(current, agreement)
    }

    /// Sums are told once the penalty is published, and never of an outcome that a reopening superseded.
    private func showsSums(_ details: OutcomeReported, _ current: Case) -> Bool {
        guard let own = current.referral(details.referral), own.isDisclosed else { return false }
        return version > own.reopenedIn ?? 0
    }
}

extension CaseEvent {
    var isMessage: Bool {
        if case .messageAdded = self { true } else { false }
    }

    /// What the person who brought the matter is told of an event: the last column of the command table. Nil for what
    /// stays inside; measures are not shown before the outcome (invariant 6).
    func publicText(_ current: Case, _ agreement: ResponsibilityAgreement) -> Localized? {
        func agency(_ index: Int) -> Localized {
            current.referral(index).map { agreement.agencyName($0.unit ?? $0.agency) } ?? Localized(zh: "", en: "")
        }
        switch self {
        case .registered(let details): return details.publicText
        case .greenChannelGranted: return Localized(zh: "进入绿色通道。", en: "Put on the green channel.")
        case .examinationStarted: return Localized(zh: "初审中。", en: "Under examination.")
        case .consultationAnswered: return Localized(zh: "已答复。", en: "Answered.")
        case .followUpAsked: return Localized(zh: "您继续提问，初审中。", en: "You asked again; under examination.")
        case .consultationConverted(let details):
            return Localized(
                zh: "已转为举报投诉，新编号 \(details.number)。", en: "Made into a report with the new number \(details.number).")
        case .supplementRequested: return Localized(zh: "请补正材料。", en: "Please supply papers.")
        case .supplementReceived: return Localized(zh: "已收到补正，初审中。", en: "Your papers have come; under examination.")
        case .accepted: return Localized(zh: "已受理。", en: "Accepted.")
        case .notAccepted(let details): return details.publicText(agreement)
        case .referred(let details):
            let name = agency(details.referral)
            return Localized(
                zh: "已转给\(name.zh)（\(details.role.name.zh)）。",
                en: "Sent to \(name.en) (\(details.role.name.en.lowercased())).")
        case .receiptConfirmed(let details):
            let name = agency(details.referral)
            return Localized(zh: "执法机关已接收（\(name.zh)）。", en: "Received by the agency (\(name.en)).")
        case .referralReturned, .referralForwarded: return Localized(zh: "重新分派中。", en: "Being assigned anew.")
        case .filed(let details):
            let name = agency(details.referral)
            return Localized(zh: "\(name.zh)已立案。", en: "\(name.en) has filed the case.")
        case .notFiled(let details):
            return Localized(zh: "不予立案：\(details.reason.name.zh)。", en: "Not filed: \(details.reason.name.en).")
        case .noticeRecorded(let details): return noticeText(details, current)
        case .progressNoted(let details):
            return details.isPublic ? Localized(zh: "办理进展。", en: "Progress.") : nil
        case .trackingNoted: return Localized(zh: "跟踪中。", en: "Being followed up.")
        case .closed(let details):
            return Localized(zh: "已办结：\(details.reason.name.zh)。", en: "Closed: \(details.reason.name.en).")
        case .withdrawn: return Localized(zh: "已撤回。", en: "Withdrawn.")
        case .evidenceAdded: return Localized(zh: "收到材料。", en: "Material received.")
        case .messageAdded: return Localized(zh: "留言。", en: "Message.")
        default: return familyText ?? laterPublicText(agreement) ?? paperText(current, agreement)
        }
    }

    private func paperText(_ current: Case, _ agreement: ResponsibilityAgreement) -> Localized? {
        func name(_ index: Int) -> Localized { current.paperName(index, agreement) }
        switch self {
        case .documentDeferred(let details):
            let name = name(details.document)
            return Localized(zh: "先行受理，待补：\(name.zh)。", en: "Goes on; to be supplied later: \(name.en).")
        case .deferredSupplied(let details):
            let name = name(details.document)
            return Localized(zh: "已收到\(name.zh)，待核验。", en: "\(name.en): received, to be checked.")
        case .deferredVerified(let details):
            let name = name(details.document)
            return Localized(zh: "\(name.zh)已核验。", en: "\(name.en): checked.")
        case .deferredRejected(let details):
            let name = name(details.document)
            return Localized(zh: "\(name.zh)没有通过核验，请重新提交。", en: "\(name.en): not in order; please send it again.")
        case .deferredExtended(let details):
            let name = name(details.document)
            return Localized(zh: "\(name.zh)的补交期限已延长。", en: "\(name.en): more time was given.")
        case .deferredWaived(let details):
            let name = name(details.document)
            return Localized(zh: "\(name.zh)无需补交。", en: "\(name.en): not needed any more.")
        default: return nil
        }
    }
}

extension Case {
    /// How people call a deferred paper.
    package func paperName(_ index: Int, _ agreement: ResponsibilityAgreement) -> Localized {
        let item = document(index)?.item ?? ""
        return itemName(item, agreement)
    }

    package func itemName(_ item: String, _ agreement: ResponsibilityAgreement) -> Localized {
        filingStandard(agreement).requirements.first { $0.item == item }?.name ?? Localized(zh: item, en: item)
    }
}
