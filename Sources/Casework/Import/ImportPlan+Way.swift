import CaseRules
import Vocabulary

extension ImportPlan {
    /// The command that a row of such a channel asks for, as far as the row has what the command must know: the id of
    /// an order of the hotline or of a platform's case, the consent of a partner's principal. Else it is only taken
    /// over. Commands C06, C07.
    func way(
        _ channel: Channel, _ fields: ComplaintFields, _ now: Instant, _ problems: inout [IntakeProblem]
    ) -> RegistrationWay {
        let due = fields.due(offset, &problems)
        let hasConsent = fields.consent(&problems)
        switch channel {
        case .hotline where !fields["id"].isEmpty: return .importHotline(HotlineOrder(number: fields["id"], due: due))
        case .platform where !fields["id"].isEmpty:
            return .fromPlatform(PlatformCase(platform: source, number: fields["id"]))
        case .partner: return hasConsent.map { .submitByPartner(hasConsent: $0) } ?? .takeOver
        default: return .takeOver
        }
    }
}

extension ComplaintFields {
    /// The date printed on an order: a day, which ends at midnight, or an instant.
    func due(_ offset: UTCOffset, _ problems: inout [IntakeProblem]) -> Due? {
        let text = self["due"]
        guard !text.isEmpty else { return nil }
        if let day = Day(text) { return Due(day: day, end: (day + 1).start(offset)) }
        if let end = Instant(text) { return Due(day: Day(end.adding(milliseconds: -1), offset), end: end) }
        problems.append(.wrongValue(field: "due", value: String(text.prefix(40))))
        return nil
    }

    /// Whether the principal agreed; nil where nothing is said.
    package func consent(_ problems: inout [IntakeProblem]) -> Bool? {
        switch self["consent"].lowercased() {
        case "": return nil
        case "yes", "true", "1", "是", "同意": return true
        case "no", "false", "0", "否", "不同意": return false
        default:
            problems.append(.wrongValue(field: "consent", value: String(self["consent"].prefix(40))))
            return nil
        }
    }
}
