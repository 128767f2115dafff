import CaseRules
import Casework
import Storage
import Vocabulary

/// Commands: what was typed goes to the centre, and what came of it comes back in words.
extension LiveDesk {
    func perform(
        _ form: CommandForm, _ files: [UploadedFile], _ number: CaseNumber, _ viewer: Viewer
    ) async throws -> CommandAnswer {
        try await perform(form, files, number, referral: nil, viewer)
    }

    /// - Parameter referral: the agency's own referral; nil at the desk.
    func perform(
        _ form: CommandForm, _ files: [UploadedFile], _ number: CaseNumber, referral: Int?, _ viewer: Viewer
    ) async throws -> CommandAnswer {
        let evidence = files.map { $0.evidence(by: viewer) }
        do {
            let respondents = form.command.asksOutcomes ? try await respondents(number, viewer) : 1
            let order = try form.order(referral: referral, respondents: respondents, files: evidence)
            let result = try await centre.perform(order, on: number, by: viewer.actor)
            guard let receipt = result.converted else { return .done(nil) }
            return .converted(receipt.number, receipt.code)
        } catch let problems as FormProblems {
            return .wrong(problems)
        } catch let refusal as StepRefusal {
            return try await answer(refusal, form, number, viewer)
        }
    }

    private func respondents(_ number: CaseNumber, _ viewer: Viewer) async throws -> Int {
        try await centre.caseFile(number, for: viewer.actor).current.subject.respondents
    }

    private func answer(
        _ refusal: StepRefusal, _ form: CommandForm, _ number: CaseNumber, _ viewer: Viewer
    ) async throws -> CommandAnswer {
        switch refusal {
        case .refused(let reason): return .refused([reason.message])
        case .wrongInput(let problems): return .wrong(FormProblems(problems, CommandSheet.all[form.command]))
        case .notFound: return .notFound
        case .versionConflict:
            let file = try await centre.caseFile(number, for: viewer.actor)
            let reader = reader(file, viewer)
            return .changed(reader.timeline(after: form.expectedVersion ?? 0))
        case .keyReused, .alreadyImported, .importedDifferently: throw refusal
        }
    }
}

extension UploadedFile {
    /// A file that the staff adds is for the desk and the agencies of the case.
    fileprivate func evidence(by viewer: Viewer) -> NewEvidence {
        NewEvidence(
            digest: id, size: Int64(sizeInBytes), name: name, mediaType: contentType, addedAt: viewer.now,
            addedBy: viewer.role, audience: .staff)
    }
}
