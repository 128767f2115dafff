import CaseRules
import Casework
import Vocabulary

/// Supervision in words: an agency knows of its own clocks only.
extension CaseFileReader {
    var runningClocks: [CommandOption] {
        file.clocks.filter(\.clock.isRunning).map { view in
            let day = view.clock.due.day
            return CommandOption(
                code: "\(view.clock.index)",
                name: Localized(zh: "\(view.name.zh)，\(day.text(.zh))到期", en: "\(view.name.en), due \(day.text(.en))"))
        }
    }

    var supervisions: [CommandOption] {
        seenSupervisions.map { supervision in
            let level = supervision.level.name
            let what = current.supervisedName(supervision, agreement)
            return CommandOption(
                code: "\(supervision.index)",
                name: Localized(zh: "\(what.zh)（\(level.zh)）", en: "\(what.en) (\(level.en.lowercased()))"))
        }
    }

    private var seenSupervisions: [Supervision] {
        guard viewer.role == .agencyLiaison else { return current.supervisions }
        return current.supervisions.filter { supervision in
            current.supervisedReferral(supervision)?.belongs(to: viewer.agency) == true
        }
    }
}
