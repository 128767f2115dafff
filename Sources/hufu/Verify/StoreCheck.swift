import Casework
import Copies
import Custody
import EvidenceStore
import Storage
import Vocabulary

/// Replays every case of a store that was just copied, and says what differs.
struct StoreCheck {
    let database: any Database
    let custodian: Custodian
    let evidence: EvidenceStore

    /// Throws with the count of findings if there are any; each was printed.
    func run() async throws {
        guard let installed = try await AgreementShelf.current(in: database) else {
            throw CommandFailure("There is no agreement in the store.")
        }
        let centre = ServiceCentre(
            database: database, custodian: custodian, installed: installed, now: { Instant.ofClock })
        if try await centre.mustRestateClocks() { try await centre.restateClocks { _ in } }
        try await VerifyRun(centre: centre, evidence: evidence).run(asJSON: false)
    }
}
