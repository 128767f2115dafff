import Agreement
import CaseRules
import Casework
import Vocabulary

/// Clocks with how their dates were reached, and the step that waits for a second person.
extension CaseFileReader {
    /// Running ones first, the nearest date at the top.
    var clocks: [ClockView] {
        let own = Set(ownReferrals.map(\.index))
        return file.clocks
            .filter { view in view.clock.subject.referralIndex.map(own.contains) ?? true }
            .sorted { order($0.clock) < order($1.clock) }
            .map(clock)
    }

    private func order(_ clock: RunningClock) -> (Int, Int64) {
        (clock.endedAt == nil ? 0 : 1, clock.effectiveDue.end.milliseconds)
    }

    private func clock(_ view: Casework.ClockView) -> ClockView {
        ClockView(
            index: view.clock.index, clock: view.clock.id, referral: view.clock.subject.referralIndex,
            name: view.name, due: view.clock.shownDue,
            standing: standing(view.clock), explanation: view.explanation)
    }

    private func standing(_ clock: RunningClock) -> ClockView.Standing {
        if let endedAt = clock.endedAt {
            return .ended(on: Day(endedAt, agreement.offset), inTime: clock.wasMet ?? true)
        }
        guard let day = clock.stoppedOn else { return .running }
        return .stopped(
            why: Localized(zh: "\(day.text(.zh))起暂停，等待补正", en: "stopped since \(day.text(.en)), waiting for papers"))
    }

    /// Nil also where another agency asked: the reader's timeline does not have its request.
    var approval: ApprovalView? {
        guard let pending = current.pendingApproval,
            let asked = file.timeline.last(where: { $0.entry.event == .approvalRequested(pending) })
        else { return nil }
        let isSelf = pending.askedBy.account != nil && pending.askedBy.account == viewer.account
        let mayDecide = pending.request.deciders.contains(viewer.role) && isOfLead(pending.request)
        return ApprovalView(
            step: pending.request.words(current, agreement), reason: asked.text?.words ?? "",
            askedBy: who(asked), askedAt: asked.entry.at,
            mayAnswer: mayDecide && !isSelf,
            whyNot: isSelf ? CaseRefusal.secondPersonNeeded.message : pending.request.decidersText)
    }

    /// Waiving a paper needs the lead agency's consent.
    private func isOfLead(_ request: ApprovalRequest) -> Bool {
        guard case .waiver = request else { return true }
        return current.lead?.belongs(to: viewer.agency) == true
    }
}

extension ClockSubject {
    fileprivate var referralIndex: Int? {
        if case .referral(let index) = self { index } else { nil }
    }
}

extension ApprovalRequest {
    /// What is asked, with the reason code or the paper.
    func words(_ current: Case, _ agreement: ResponsibilityAgreement) -> Localized {
        let detail: Localized
        switch self {
        case .lapse: return name
        case .merging(let members, _):
            let list = members.map(\.description).joined(separator: ", ")
            detail = Localized(zh: list, en: list)
        case .refusal(let order): detail = order.reason.name
        case .deferral(let item, _): detail = current.itemName(item, agreement)
        case .returnOfReferral(let order): detail = agreement.agencyName(order.proposed)
        case .waiver(let document, _): detail = current.paperName(document, agreement)
        case .lapse: return name
        case .coHandling(let wish): detail = agreement.agencyName(wish.unit ?? wish.agency)
        case .closing(let reason): detail = reason.name
        }
        return Localized(zh: "\(name.zh)（\(detail.zh)）", en: "\(name.en) (\(detail.en))")
    }

    fileprivate var decidersText: Localized {
        let roles = deciders.sorted { $0.rawValue < $1.rawValue }.map(\.name)
        return Localized(
            zh: "由\(roles.map(\.zh).joined(separator: "、"))决定。",
            en: "To be decided by: \(roles.map(\.en).joined(separator: ", ")).")
    }
}
