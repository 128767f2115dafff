import Agreement
import CaseRules
import Casework
import Vocabulary

extension CaseFile {
    /// The facts as they stand: those of the classification if there is one, else as told.
    var routingFacts: RoutingFacts {
        let known = current.classification
        return RoutingFacts(
            rights: known?.rights ?? current.subject.rights, act: known?.act ?? current.subject.act,
            places: [known?.place ?? current.subject.place], asker: current.asker,
            respondents: current.subject.respondents, district: current.subject.district)
    }
}

extension CaseFileReader {
    /// The rules by which the case was classified, with the facts that made them fit. A rule that would not be taken
    /// any more, because something was told later or a supervisor designated, is shown as it stands.
    var rules: [RuleInWords] {
        guard !file.isGivenBack, let classification = current.classification else { return [] }
        let day = Day(classifiedAt, agreement.offset)
        let explained = agreement.explainedRoute(file.routingFacts, on: day)
        if explained.route.rule == classification.rule { return explained.rules }
        return agreement.rulesInWords(on: day).filter { $0.id == classification.rule }
    }

    private var classifiedAt: Instant {
        let entry = file.timeline.last { if case .classified = $0.entry.event { true } else { false } }
        return entry?.entry.at ?? viewer.now
    }
}
