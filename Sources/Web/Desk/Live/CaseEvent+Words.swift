import Agreement
import CaseRules
import Casework
import Vocabulary

extension CaseEvent {
    /// What the staff read of an event.
    func words(_ current: Case, _ agreement: ResponsibilityAgreement) -> Localized {
        switch self {
        case .registered(let details):
            Localized(zh: "登记（\(details.channel.name.zh)）", en: "Registered (\(details.channel.name.en.lowercased()))")
        case .examinationStarted: Localized(zh: "开始初审", en: "Examination begun")
        case .consultationAnswered: Localized(zh: "答复咨询", en: "Question answered")
        case .followUpAsked: Localized(zh: "当事人继续提问", en: "A further question")
        case .consultationConverted(let details):
            Localized(zh: "转为新案件 \(details.number)", en: "Made into the new case \(details.number)")
        case .supplementRequested(let supplement):
            .joined(
                Localized(zh: "要求补正：", en: "Papers asked for: "),
                supplement.items.map { current.itemName($0, agreement) })
        case .supplementReceived: Localized(zh: "收到补正", en: "Papers received")
        case .approvalRequested(let pending):
            .pair(Localized(zh: "提请批准：", en: "Approval asked: "), pending.request.words(current, agreement))
        case .approved: Localized(zh: "批准", en: "Approved")
        case .declined: Localized(zh: "不批准", en: "Declined")
        case .duplicateChecked(let check): check.words
        case .exactDuplicateChecked(let earlier): earlier.check.words
        case .accepted: Localized(zh: "受理", en: "Accepted")
        case .notAccepted(let details):
            .pair(Localized(zh: "不予受理：", en: "Not accepted: "), details.reason.name)
        case .classified(let details): details.words(agreement)
        case .greenChannelGranted(let details):
            .pair(
                Localized(zh: "转入绿色通道：", en: "Put on the green channel: "),
                details.reason?.name ?? Localized(zh: details.rule ?? "", en: details.rule ?? ""))
        case .trackingNoted: Localized(zh: "记录跟踪", en: "Followed up")
        case .closed(let details): .pair(Localized(zh: "办结：", en: "Closed: "), details.reason.name)
        case .withdrawn: Localized(zh: "当事人撤回", en: "Withdrawn")
        default: careWords(current, agreement)
        }
    }

    private func careWords(_ current: Case, _ agreement: ResponsibilityAgreement) -> Localized {
        func paper(_ zh: String, _ en: String, _ index: Int) -> Localized {
            .pair(Localized(zh: zh, en: en), current.paperName(index, agreement))
        }
        return switch self {
        case .documentDeferred(let details): paper("容缺受理：", "To follow later: ", details.document)
        case .deferredSupplied(let details): paper("收到后补材料：", "Received: ", details.document)
        case .deferredVerified(let details): paper("核验通过：", "Verified: ", details.document)
        case .deferredRejected(let details): paper("核验不通过：", "Rejected: ", details.document)
        case .deferredExtended(let details): paper("延长补交期限：", "More time for: ", details.document)
        case .deferredWaived(let details): paper("免予补交：", "Waived: ", details.document)
        case .clockExtended(let details):
            .pair(Localized(zh: "延长期限：", en: "Extended: "), current.clockName(details.clock, agreement))
        case .messageAdded: Localized(zh: "留言", en: "Message")
        case .evidenceAdded(let details):
            Localized(zh: "收到证据 \(details.files.count) 件", en: "Evidence added: \(details.files.count)")
        case .calledBack(let details): .pair(Localized(zh: "回访：", en: "Called back: "), details.result.name)
        case .assigned: Localized(zh: "分配经办人", en: "Assigned")
        case .undone: Localized(zh: "撤销上一步", en: "Last step undone")
        case .clocksChanged: Localized(zh: "期限变化", en: "Clocks changed")
        default: familyWords ?? laterWords(current, agreement) ?? agencyWords(current, agreement)
        }
    }
}

extension Localized {
    static func pair(_ head: Localized, _ tail: Localized) -> Localized {
        Localized(zh: head.zh + tail.zh, en: head.en + tail.en)
    }

    static func joined(_ head: Localized, _ parts: [Localized]) -> Localized {
        Localized(
            zh: head.zh + parts.map(\.zh).joined(separator: "、"), en: head.en + parts.map(\.en).joined(separator: ", "))
    }
}

extension DuplicateCheck {
    fileprivate var words: Localized {
        guard !matches.isEmpty else { return Localized(zh: "查重：没有发现重复", en: "Duplicates checked: none found") }
        let numbers = matches.map(\.number.description).joined(separator: "、")
        let parts = [
            dismissed.isEmpty
                ? nil
                : Localized(
                    zh: "，其中 \(dismissed.count) 件不是同一件事", en: "; \(dismissed.count) found to be other matters"),
            linked.isEmpty ? nil : Localized(zh: "，仅关联 \(linked.count) 件", en: "; \(linked.count) only linked"),
            repeats.isEmpty ? nil : Localized(zh: "，重复侵权", en: "; a repeated infringement"),
        ].compactMap(\.self)
        return Localized(
            zh: "查重：\(numbers)" + parts.map(\.zh).joined(),
            en: "Duplicates checked: \(numbers.replacing("、", with: ", "))" + parts.map(\.en).joined())
    }
}

extension Classification {
    fileprivate func words(_ agreement: ResponsibilityAgreement) -> Localized {
        let named = agreement.agencyName(unit ?? lead)
        return Localized(
            zh: "分类：\(rights.map(\.name.zh).joined(separator: "、"))，\(act.name.zh)，\(rule)，\(named.zh)",
            en:
                "Classified: \(rights.map(\.name.en).joined(separator: ", ")), \(act.name.en.lowercased()), \(rule), \(named.en)"
        )
    }
}

extension Case {
    fileprivate func clockName(_ index: Int, _ agreement: ResponsibilityAgreement) -> Localized {
        guard let clock = clocks.first(where: { $0.index == index }) else { return Localized(zh: "", en: "") }
        return agreement.clock(clock.id)?.name ?? Localized(zh: clock.id.rawValue, en: clock.id.rawValue)
    }
}
