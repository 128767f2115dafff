import CaseRules
import Casework
import Vocabulary

/// One referral as its agency works on it. Another agency's is answered as one that does not exist.
extension LiveDesk {
    var agency: AgencyActions {
        AgencyActions(
            inbox: { try await agencyInbox($0, $1, $2, $3) },
            referral: { try await referralView($0, $1) },
            openedReferral: { try await referralView($0, $1, opensIdentity: true) },
            command: { try await agencyCommand($0, $1, $2) },
            perform: { try await agencyPerform($0, $1, $2, $3) })
    }

    /// The file of the case, if the referral is the reader's own; otherwise throws `notFound`.
    func ownFile(_ key: ReferralKey, _ viewer: Viewer, opensIdentity: Bool = false) async throws -> CaseFile {
        let file = try await centre.caseFile(key.number, for: viewer.actor)
        guard file.current.referral(key.index)?.belongs(to: viewer.agency) == true else { throw StepRefusal.notFound }
        guard opensIdentity else { return file }
        return try await centre.caseFile(key.number, for: viewer.actor, opensIdentity: true)
    }

    private func referralView(
        _ key: ReferralKey, _ viewer: Viewer, opensIdentity: Bool = false
    ) async throws -> ReferralView? {
        try await found {
            let file = try await ownFile(key, viewer, opensIdentity: opensIdentity)
            var view = view(file, viewer)
            if let referral = file.current.referral(key.index) { view.state = referral.state.name }
            view.actions = file.actions.map { ActionView($0.command, refusals: refusals(of: $0, file, key)) }
            return ReferralView(referral: key, file: view)
        }
    }

    /// What stands against a command on this referral: the rules of the case, then how far the referral is.
    private func refusals(of action: CaseAction, _ file: CaseFile, _ key: ReferralKey) -> [Localized] {
        guard action.isPossible, let states = action.command.referralStates,
            let referral = file.current.referral(key.index), !states.contains(referral.state)
        else { return action.refusals.map(\.message) }
        return [CaseRefusal.notInThisReferralState(action.command, referral.state).message]
    }

    private func agencyCommand(
        _ command: CommandName, _ key: ReferralKey, _ viewer: Viewer
    ) async throws -> CommandView? {
        try await found {
            let file = try await ownFile(key, viewer)
            let action = file.actions.first { $0.command == command }
            return try await view(command, file, viewer, refusals: action.map { refusals(of: $0, file, key) })
        }
    }

    private func agencyPerform(
        _ form: CommandForm, _ files: [UploadedFile], _ key: ReferralKey, _ viewer: Viewer
    ) async throws -> CommandAnswer {
        guard try await found({ try await ownFile(key, viewer) }) != nil else { return .notFound }
        return try await perform(form, files, key.number, referral: key.index, viewer)
    }
}
