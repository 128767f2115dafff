package import Agreement
import CaseRules
import Storage
import Vocabulary

extension ServiceCentre {
    /// What installing these files would do to the open clocks. Changes nothing; reads in parts, so that nobody waits.
    package func previewInstallation(of files: [AgreementFile]) async throws -> InstallationPreview {
        var preview = InstallationPreview()
        let next: ResponsibilityAgreement
        do {
            next = try ResponsibilityAgreement.load(files)
        } catch {
            preview.problems = error.problems
            return preview
        }
        preview.agreement = next
        do {
            let digest = AgreementShelf.digest(of: files)
            let change = try await database.read { try InstallationChange(next, digest: digest, $0) }
            preview.change = change
            if change.recomputes { preview.clocks = try await effects(of: next, change) }
        } catch let refusal as InstallationRefusal {
            preview.refusal = refusal
        }
        return preview
    }

    private func effects(of next: ResponsibilityAgreement, _ change: InstallationChange) async throws -> ClockEffects {
        var effects = ClockEffects()
        let now = now()
        // The way of the recomputation itself, on paper.
        var state = Recomputation(digest: "", startedAt: now, total: 0)
        while state.isUnderWay {
            let place = state
            let (page, versions) = try await database.read { connection in
                let page = try connection.openClocks(place, limit: 2000)
                let versions = try library.versions(Set(page.items.compactMap(\.clock.agreement)), connection)
                return (page, versions)
            }
            let hypothetical = versions.installing(next, id: AgreementID(0), correcting: change.corrects)
            for row in page.items {
                effects.open += 1
                guard let moved = row.moved(by: hypothetical) else { continue }
                effects.add(moved, at: now)
            }
            state.advance(seen: page.items.count, to: page.next, at: now)
        }
        return effects
    }
}

extension OpenClockRow {
    /// Nil where the date stays.
    fileprivate func moved(by versions: AgreementVersions) -> MovedClock? {
        guard case .corrected(_, let before, let after) = versions.correction(of: RunningClock(clock)) else {
            return nil
        }
        return MovedClock(number: number, clock: clock.clockID, agency: clock.agency, before: before, after: after)
    }
}
