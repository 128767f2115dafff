import Agreement
import CaseRules
import Casework
import Vocabulary

/// The journal in the words of the staff.
extension CaseFileReader {
    /// What happened after a version, oldest first. Changes of clocks are shown with the clocks.
    func timeline(after version: Int) -> [TimelineEntry] {
        file.timeline.filter { $0.entry.version > version && isShown($0.entry) }.map { line in
            TimelineEntry(
                at: line.entry.at, text: words(line.entry.event), who: who(line),
                note: line.text?.words ?? "", likest: likest(line.entry.event))
        }
    }

    /// An agency does not compare its case with those of others.
    private func likest(_ event: CaseEvent) -> CaseNumber? {
        guard viewer.role != .agencyLiaison, case .duplicateChecked(let check) = event else { return nil }
        return check.matches.first?.number
    }

    /// An agency reads that new facts came, not in whose case.
    private func words(_ event: CaseEvent) -> Localized {
        if viewer.role == .agencyLiaison, case .factsReceived = event {
            return Localized(zh: "收到新线索", en: "New facts received")
        }
        return event.words(current, agreement)
    }

    /// An agency does not read what another agency of the case does inside its own referral.
    private func isShown(_ entry: JournalEntry) -> Bool {
        if case .clocksChanged = entry.event { return false }
        guard viewer.role == .agencyLiaison, let index = entry.event.referral else { return true }
        return ownReferrals.contains { $0.index == index }
    }

    func who(_ line: Casework.TimelineEntry) -> String {
        let actor = line.entry.actor
        let role = actor.role.name[language]
        // Who works at another agency is nobody's business; the agency is.
        if let agency = actor.agency { return agreement.agencyName(agency)[language] }
        guard let name = line.who else { return role }
        return language == .zh ? "\(name)（\(role)）" : "\(name) (\(role))"
    }
}

extension CaseEvent {
    /// The referral inside which the event happened; nil for events of the whole case.
    var referral: Int? {
        switch self {
        case .receiptConfirmed(let details), .receiptDeemed(let details), .referralForwarded(let details),
            .filed(let details):
            details.referral
        case .referred(let details): details.referral
        case .referralReturned(let details): details.referral
        case .notFiled(let details): details.referral
        case .measureTaken(let details): details.referral
        case .decisionRecorded(let details): details.referral
        case .noticeRecorded(let details): details.referral
        case .progressNoted(let details): details.referral
        case .outcomeReported(let details): details.referral
        case .regionTransferred(let details): details.referral
        case .regionAnswered(let details): details.referral
        default: nil
        }
    }
}
