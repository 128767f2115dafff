import Agreement
import CaseRules
import Casework
import Storage
import Vocabulary

/// What a case and the agreement offer to choose from.
extension CaseFileReader {
    func options(_ list: OfferedList, _ command: CommandName) -> [CommandOption] {
        switch list {
        case .agencies: agreement.agencies.map { CommandOption(code: $0.id.rawValue, name: $0.name) }
        case .leads: leads
        case .coHandlers:
            agreement.agencies.filter { !$0.isUnit && $0.id != current.classification?.lead }
                .map { CommandOption(code: $0.id.rawValue, name: $0.name) }
        case .items: items(command)
        case .deferrableItems: requirements { $0.need == .deferrable && !isPromised($0.item) }
        case .documents: documents
        case .clocks: extendable
        case .respondents: respondents
        case .districts: agreement.districts.map { CommandOption(code: $0.id, name: $0.name) }
        case .files:
            file.evidence.filter { $0.audience != .applicantAndDesk }
                .map { CommandOption(code: "\($0.id.value)", plain: $0.name) }
        case .colleagues: []
        case .regions: agreement.regions.map { CommandOption(code: $0.id.rawValue, name: $0.name) }
        case .runningClocks: runningClocks
        case .supervisions: supervisions
        }
    }

    /// The agency that the classification names, and its units.
    private var leads: [CommandOption] {
        guard let lead = current.classification?.lead else { return [] }
        return agreement.agencies.filter { $0.id == lead || $0.parent == lead }
            .map { CommandOption(code: $0.id.rawValue, name: $0.name) }
    }

    /// What may come later is deferred and not asked for as a supplement.
    private func items(_ command: CommandName) -> [CommandOption] {
        requirements { $0.need != .notNeeded && (command != .requestSupplement || $0.need != .deferrable) }
    }

    private func requirements(_ isWanted: (FilingRequirement) -> Bool) -> [CommandOption] {
        file.standard.requirements.filter(isWanted).map { CommandOption(code: $0.item, name: $0.name) }
    }

    private func isPromised(_ item: String) -> Bool {
        current.deferredDocuments.contains { $0.item == item && $0.isOpen }
    }

    private var documents: [CommandOption] {
        current.deferredDocuments.filter(\.isOpen).map { document in
            let name = current.paperName(document.index, agreement)
            let state = document.state.name
            return CommandOption(
                code: "\(document.index)",
                name: Localized(zh: "\(name.zh)（\(state.zh)）", en: "\(name.en) (\(state.en))"))
        }
    }

    private var extendable: [CommandOption] {
        let own = Set(ownReferrals.map(\.index))
        return file.clocks.filter { view in
            guard case .referral(let index) = view.clock.subject else { return view.mayBeExtended }
            return view.mayBeExtended && own.contains(index)
        }.map { view in
            let day = view.clock.due.day
            return CommandOption(
                code: "\(view.clock.index)",
                name: Localized(zh: "\(view.name.zh)，\(day.text(.zh))到期", en: "\(view.name.en), due \(day.text(.en))"))
        }
    }

    private var respondents: [CommandOption] {
        let count = current.subject.respondents
        let name = file.matter?.respondent ?? ""
        if count == 1, !name.isEmpty { return [CommandOption(code: "1", plain: name)] }
        return (1...count).map {
            CommandOption(code: "\($0)", name: Localized(zh: "被投诉人 \($0)", en: "Respondent \($0)"))
        }
    }
}
