import Agreement
import CaseRules
import Casework
import Storage
import Vocabulary

/// The preliminary examination: the filing standard with what seems to be there, and the older cases that agree.
extension LiveDesk {
    func examination(_ number: CaseNumber, _ viewer: Viewer) async throws -> ExaminationView? {
        try await found {
            let file = try await centre.caseFile(number, for: viewer.actor)
            let matches = file.current.duplicateCheck?.matches ?? []
            let rows = try await centre.rows(matches.map(\.number), for: viewer.actor)
            return view(file, rows, viewer)
        }
    }

    private func view(_ file: CaseFile, _ rows: [Storage.InboxRow], _ viewer: Viewer) -> ExaminationView {
        let current = file.current
        let clock = current.openClocks.filter { $0.isRunning && $0.subject == .wholeCase }
            .min { $0.effectiveDue.end < $1.effectiveDue.end }
        return ExaminationView(
            number: current.number, version: current.version, title: viewer.seesMatter ? file.title : "",
            due: clock?.shownDue, clock: clock?.index, standard: file.standard.name,
            items: file.standard.requirements.compactMap { item($0, file, viewer.language) },
            duplicates: duplicates(current, rows, viewer))
    }

    private func item(
        _ requirement: FilingRequirement, _ file: CaseFile, _ language: Language
    ) -> StandardItemView? {
        let need: StandardItemView.Need
        switch requirement.need {
        case .required: need = .required
        case .deferrable: need = .deferrable
        case .ifExists: need = .ifAny
        case .notNeeded: return nil
        }
        let deferred = file.current.deferredDocuments.contains { $0.item == requirement.item }
        let finding = deferred ? Localized(zh: "已同意后补", en: "may follow later, as approved") : requirement.note
        return StandardItemView(
            code: requirement.item, name: requirement.name, need: need,
            isPresent: !deferred && file.seemsPresent(requirement.item), finding: finding?[language] ?? "")
    }

    private func duplicates(
        _ current: Case, _ rows: [Storage.InboxRow], _ viewer: Viewer
    ) -> [DuplicateView] {
        guard let check = current.duplicateCheck else { return [] }
        return check.matches.map { match in
            let row = rows.first { $0.number == match.number }
            let place = row?.leadAgency.map { centre.agreement.agencyName($0)[viewer.language] } ?? ""
            return DuplicateView(
                number: match.number, title: viewer.seesMatter ? row?.title ?? "" : "",
                state: row.map { CaseState.name($0.state) } ?? match.state.name, place: place,
                receivedOn: Day(row?.receivedAt ?? current.receivedAt, centre.agreement.offset),
                why: match.keys.compactMap { MatchKind(rawValue: $0)?.name },
                isDismissed: check.dismissed.contains(match.number))
        }
    }
}

extension CaseFile {
    /// What the record itself says of an item; a person ticks the rest. The names are those of the agreement's
    /// filing standards.
    fileprivate func seemsPresent(_ item: String) -> Bool {
        switch item {
        case "respondent": current.subject.isIdentifiable
        case "basicFacts": current.subject.hasFacts
        case "contact", "complainantIdentity": !current.applicant.isAnonymous
        case "rightDocument": matter?.rightNo.isEmpty == false
        default: false
        }
    }
}
