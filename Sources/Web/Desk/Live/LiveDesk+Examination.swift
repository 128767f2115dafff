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
            return view(file, try await candidates(of: number, viewer), viewer)
        }
    }

    private func view(_ file: CaseFile, _ found: DuplicatesView, _ viewer: Viewer) -> ExaminationView {
        let current = file.current
        let clock = current.nextWholeClock
        var view = ExaminationView(
            number: current.number, version: current.version, title: viewer.seesMatter ? file.title : "",
            due: clock?.shownDue, clock: clock?.index, standard: file.standard.name,
            items: file.standard.requirements.compactMap { item($0, file, viewer.language) },
            duplicates: found.candidates, leftOut: found.leftOut, isKeying: found.isKeying)
        view.isSecret = found.isSecret
        return view
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
