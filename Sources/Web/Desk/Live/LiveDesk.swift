import Agreement
import CaseRules
package import Casework
package import EvidenceStore
import Storage
import Vocabulary

/// The pages of the staff on the service centre itself: each question is asked of it for the reader, and its values
/// become the plain values that the pages show.
struct LiveDesk: Sendable {
    let centre: ServiceCentre
    let store: EvidenceStore
    let uploads: UploadLimits

    /// What the reader may not know looks as if it did not exist.
    func found<Result: Sendable>(_ ask: @Sendable () async throws -> Result) async throws -> Result? {
        do {
            return try await ask()
        } catch StepRefusal.notFound {
            return nil
        }
    }
}

extension DeskActions {
    /// The real thing: asks the service centre and keeps files in the store.
    /// - Parameter hasSender: whether notices can leave the house.
    package init(
        centre: ServiceCentre, evidence store: EvidenceStore, uploads: UploadLimits = UploadLimits(),
        hasSender: Bool = false
    ) {
        let desk = LiveDesk(centre: centre, store: store, uploads: uploads)
        self.init(
            accounts: desk.accounts, cases: desk.cases, agency: desk.agency,
            overdue: { try await desk.overdue($0, $1) },
            evidence: { try await desk.download(EvidenceID($0), $1, $2) },
            beginUpload: { part, _ in try await desk.sink(part) }, installed: { centre.installed },
            agreements: desk.agreements, bulk: desk.bulk, lists: desk.lists,
            deliveries: desk.deliveries(hasSender: hasSender))
    }
}

extension LiveDesk {
    var cases: CaseActions {
        CaseActions(
            inbox: { try await inbox($0, $1) },
            search: { try await search($0, $1) },
            file: { try await fileView($0, $1) },
            openedFile: { try await fileView($0, $1, opensIdentity: true) },
            examination: { try await examination($0, $1) },
            duplicates: { try await duplicates($0, $1, $2) },
            decideDuplicate: { try await decideDuplicate($0, $1, $2) },
            command: { try await commandView($0, $1, $2) },
            perform: { try await perform($0, $1, $2, $3) },
            lookUp: { try await lookUp($0, $1) },
            register: { try await register($0, $1) },
            districts: { centre.agreement.districts.map { CommandOption(code: $0.id, name: $0.name) } })
    }
}

extension Viewer {
    /// The reader as the rules know him.
    var actor: Actor { Actor(role: role, account: account, agency: agency) }
}
