import Agreement
import CaseRules
import Casework
import Matching
import Storage
import Vocabulary

/// Registering what a caller says or a letter tells, and looking for older cases meanwhile.
extension LiveDesk {
    func register(_ checked: DeskIntakeForm.Checked, _ viewer: Viewer) async throws -> RegistrationAnswer {
        var filing = Filing(checked.intake, way: checked.way, channel: checked.channel, actor: viewer.actor)
        filing.voicemail = checked.voicemail
        filing.receivedAt = checked.arrivedOn.flatMap { arrival($0, viewer) }
        do {
            let receipt = try await centre.file(filing)
            return .registered(receipt.number, receipt.code)
        } catch StepRefusal.refused(let reason) {
            return .refused([reason.message])
        } catch StepRefusal.wrongInput(let problems) {
            return .wrong(FormProblems(problems, nil))
        }
    }

    /// A letter of an earlier day came when the desk opened on that day; one of today has just come.
    private func arrival(_ day: Day, _ viewer: Viewer) -> Instant? {
        let offset = centre.agreement.offset
        guard day < Day(viewer.now, offset) else { return nil }
        return day.start(offset).adding(seconds: centre.agreement.officeHours.opens * 60)
    }

    func lookUp(_ form: DeskIntakeForm, _ viewer: Viewer) async throws -> FoundView {
        let found = try await centre.lookUp(form.draft(viewer.language), for: viewer.actor)
        let rows = try await centre.rows(found.map(\.match.number), for: viewer.actor)
        let candidates = found.compactMap { found -> DuplicateCandidateView? in
            guard let row = rows.first(where: { $0.number == found.match.number }) else { return nil }
            var view = DuplicateCandidateView(
                number: row.number, title: found.title, state: CaseState.name(row.state),
                receivedOn: Day(row.receivedAt, centre.agreement.offset),
                likeness: Likeness(found.score, centre.agreement.duplicates))
            view.place = row.leadAgency.map { centre.agreement.agencyName($0)[viewer.language] } ?? ""
            view.why = found.keys.first
            return view
        }
        return FoundView(candidates, isKeying: try await centre.isKeyingMatters())
    }
}

extension DeskIntakeForm.Checked {
    /// What an officer registers; an order of the hotline is taken down by hand where no line to it exists.
    fileprivate var way: RegistrationWay {
        switch channel {
        case .phone: .registerCall(isReadBack: isReadBack)
        case .letter: .registerLetter
        case .voicemail: .registerVoicemail
        default:
            switch provenance {
            case .hotline(let order): .importHotline(order)
            case .exhibition(let exhibition): .atExhibition(exhibition)
            default: .takeOver
            }
        }
    }
}
