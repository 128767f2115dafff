import Agreement
import CaseRules
import Casework
import Storage
import Vocabulary

/// The page of one command: what can be chosen, what the rules propose, and what stands against it now.
extension LiveDesk {
    func commandView(_ command: CommandName, _ number: CaseNumber, _ viewer: Viewer) async throws -> CommandView? {
        try await found {
            let file = try await centre.caseFile(number, for: viewer.actor)
            return try await view(command, file, viewer)
        }
    }

    /// Nil for a command that the reader's role never gives.
    func view(
        _ command: CommandName, _ file: CaseFile, _ viewer: Viewer, refusals: [Localized]? = nil
    ) async throws -> CommandView {
        guard let action = file.actions.first(where: { $0.command == command }), let sheet = CommandSheet.all[command]
        else { throw StepRefusal.notFound }
        let against = refusals ?? action.refusals.map(\.message)
        let proposal = CommandProposal(command: command, reader: reader(file, viewer))
        let obstacle = AsideView(heading: Localized(zh: "现在不能这样做", en: "This cannot be done now"), lines: against)
        return CommandView(
            number: file.current.number, version: file.current.version, title: viewer.seesMatter ? file.title : "",
            offered: try await offered(sheet, file, viewer), proposed: proposal.answers,
            asides: (against.isEmpty ? [] : [obstacle]) + proposal.asides)
    }

    private func offered(
        _ sheet: CommandSheet, _ file: CaseFile, _ viewer: Viewer
    ) async throws -> [OfferedList: [CommandOption]] {
        var wanted = Set(sheet.fields.compactMap(\.offeredList))
        if sheet.command.asksOutcomes { wanted.insert(.respondents) }
        var offered: [OfferedList: [CommandOption]] = [:]
        let reader = reader(file, viewer)
        for list in wanted {
            offered[list] =
                list == .colleagues
                ? try await centre.colleagues(for: viewer.actor).map { CommandOption(code: $0.name, plain: $0.name) }
                : reader.options(list, sheet.command)
        }
        return offered
    }
}

extension CommandField {
    /// The list that the case or the agreement must give for this field.
    var offeredList: OfferedList? {
        switch kind {
        case .offered(let list), .severalOffered(let list): list
        default: nil
        }
    }

    /// Whether the field takes several answers.
    var takesSeveral: Bool {
        switch kind {
        case .several, .severalOffered: true
        default: false
        }
    }
}

extension CommandOption {
    /// A name that is the same in both languages.
    init(code: String, plain: String) {
        self.init(code: code, name: Localized(zh: plain, en: plain))
    }
}
