import Agreement
import CaseRules
import Casework
import Vocabulary

extension DemoArchive {
    /// When and how a matter reaches the desk. Numbers grow with time, and the last weeks are a little busier.
    func arrival(
        _ index: Int, of count: Int, days: Int, until end: Instant, _ complaint: DemoComplaint
    ) -> (at: Instant, filing: Filing) {
        let agreement = centre.agreement
        var random = DemoRandom(seed: seed ^ 0xA881, index: index)
        let share = (Double(index) + 0.5) / Double(count)
        let passed = 0.5 * share + 0.5 * (1 - (1 - share) * (1 - share))
        let seconds = Int((1 - passed) * Double(days) * 86_400)
        var at = end.adding(seconds: -seconds)
        var (way, channel) = (complaint.way, complaint.channel)
        if way != .submitOnline, !agreement.isOpen(at: at) {
            var time = DemoTime(agreement, at)
            at = time.office(0..<1, &random)
            // An office that opens only tomorrow: the matter came by itself.
            if at > end { (at, way, channel) = (end.adding(seconds: -60), .submitOnline, .web) }
        }
        var filing = Filing(complaint.intake, way: way, channel: channel, actor: registrar(way, complaint))
        if way == .registerLetter {
            filing.receivedAt = at.adding(seconds: -random.number(600..<14_000))
            filing.sourceDay = Day(at, agreement.offset) - random.number(2..<8)
        }
        return (at, filing)
    }

    private func registrar(_ way: RegistrationWay, _ complaint: DemoComplaint) -> Actor {
        switch way {
        case .registerCall, .registerVoicemail, .registerLetter, .atExhibition: actor(.officer, complaint)
        case .submitOnline: Actor(role: complaint.intake.applicantRole)
        case .importHotline, .submitByPartner, .fromPlatform, .takeOver, .history: .system
        }
    }
}
