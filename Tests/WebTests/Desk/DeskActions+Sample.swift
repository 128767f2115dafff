import CaseRules
import Casework
import Hummingbird
import NIOCore
import Synchronization
import TestSupport
import Vocabulary
import Web

/// The desk without a database: known people, one case, and a record of what was asked.
final class SampleDesk: Sendable {
    struct Asked: Sendable, Equatable {
        let command: CommandName
        let version: Int?
        let arguments: FormData
    }

    private let record = Mutex<[Asked]>([])
    private let sessions = Mutex<[String: Role]>([:])
    private let decisions = Mutex<[DuplicateOrder]>([])
    /// What the next command is answered with.
    let answer = Mutex<CommandAnswer>(.done(nil))

    var asked: [Asked] { record.withLock { $0 } }
    var decided: [DuplicateOrder] { decisions.withLock { $0 } }

    /// The password of everybody; the names are those of the roles.
    static let password = "tiger-tally"

    func actions() -> DeskActions {
        DeskActions(
            accounts: accounts, cases: cases, agency: agency,
            overdue: { query, _ in query.agency == nil ? .sample() : .sample(0) },
            evidence: { id, _, _ in
                guard id == 31 else { return nil }
                return EvidenceDownload(
                    name: "柜台 1.jpg", sizeInBytes: 3, body: ResponseBody(byteBuffer: ByteBuffer(string: "abc")))
            },
            beginUpload: { part, _ in ForgetfulSink(name: part.filename ?? "") }, installed: { Sample.installed },
            agreements: agreements, bulk: bulk, lists: lists, deliveries: deliveries)
    }

    /// Nothing is planned, and nobody else is there.
    private var bulk: BulkActions {
        BulkActions(
            plan: { _, _, _, _ in throw BulkRefusal.nothingChosen },
            planHandOver: { _, _, _ in throw BulkRefusal.noReceiver }, view: { _, _, _ in nil }, start: { _, _ in },
            drop: { _, _ in }, undo: { _, _ in }, officers: { _ in [] }, openWork: { _, _ in [:] },
            receivers: { _ in [] })
    }

    private var lists: ListActions {
        ListActions(
            searches: { _ in [] }, saveSearch: { _, _, _ in true }, removeSearch: { _, _, _ in },
            export: { list, _, use in try await use(InboxView.sample(list == .new ? 2 : 0).rows) })
    }

    /// Letters in every state.
    private var deliveries: DeliveryActions {
        DeliveryActions(
            list: { _, _ in .sample },
            ofCase: { number, _, _ in number == Sample.number ? DeliveriesView.sample : nil },
            decide: { form, _ in form.letters.count }, hasSender: true)
    }

    /// One version, and no draft.
    private var agreements: AgreementActions {
        AgreementActions(
            versions: { [.sample()] }, rules: { _ in .beijing }, files: { _ in BeijingFiles().files },
            preview: { _ in InstallationPreview() }, install: { _, _ in }, recomputation: { nil },
            drafts: DraftStore(load: { _ in nil }, save: { _, _, _ in }, delete: { _ in }))
    }

    private var accounts: AccountActions {
        AccountActions(
            signIn: { [self] name, password in
                if name == "locked" { return .refused(.locked(minutes: 15)) }
                guard let role = Role(rawValue: name), password == SampleDesk.password else { return .refused(.wrong) }
                let secret = "secret-of-\(name)"
                sessions.withLock { $0[secret] = role }
                return .signedIn(secret: secret, role)
            },
            signOut: { [self] secret in sessions.withLock { $0[secret] = nil } },
            member: { [self] secret in
                guard let role = sessions.withLock({ $0[secret] }) else { return nil }
                return StaffMember(
                    account: Identifier(7), name: "李明", role: role, agency: AgencyID("bj.msa"), waiting: 12)
            })
    }

    private var cases: CaseActions {
        CaseActions(
            inbox: { query, _ in query.filter == .callBack ? .sample(0) : .sample(20) },
            search: { query, _ in query.words == "无此" ? SearchView() : .sample() },
            file: { number, viewer in
                guard number == Sample.number else { return nil }
                var view = CaseFileView.sample(sealed: viewer.role != .deskSupervisor)
                if viewer.role == .deskSupervisor {
                    let asked = view.approval!
                    view.approval = ApprovalView(
                        step: asked.step, reason: asked.reason, askedBy: asked.askedBy, askedAt: asked.askedAt,
                        mayAnswer: true)
                }
                return view
            },
            examination: { number, _ in number == Sample.number ? .sample() : nil },
            duplicates: { number, older, _ in number == Sample.number ? .sample(opened: older) : nil },
            decideDuplicate: { [self] order, number, _ in decide(order, number == Sample.number) },
            command: { command, number, _ in number == Sample.number ? .sample(command) : nil },
            perform: { [self] form, _, number, _ in perform(form, number == Sample.number) },
            lookUp: { form, _ in FoundView(form.typed["respondent"] == nil ? [] : DuplicateCandidateView.samples) },
            register: { _, _ in .registered(Sample.number, Sample.code) },
            districts: { Sample.districts })
    }

    private var agency: AgencyActions {
        AgencyActions(
            inbox: { filter, _, _, _ in .sample(filter == .unsigned ? 3 : 0) },
            referral: { id, _ in id == .sample ? ReferralView(referral: .sample, file: .referralSample()) : nil },
            command: { command, id, _ in id == .sample ? .sample(command) : nil },
            perform: { [self] form, _, id, _ in perform(form, id == .sample) })
    }

    private func decide(_ order: DuplicateOrder, _ exists: Bool) -> CommandAnswer {
        guard exists else { return .notFound }
        decisions.withLock { $0.append(order) }
        return answer.withLock { $0 }
    }

    private func perform(_ form: CommandForm, _ exists: Bool) -> CommandAnswer {
        guard exists else { return .notFound }
        record.withLock {
            $0.append(Asked(command: form.command, version: form.expectedVersion, arguments: form.arguments))
        }
        return answer.withLock { $0 }
    }
}

extension ReferralKey {
    static let sample = ReferralKey(CaseNumber(year: 2026, serial: 41_873), 1)
}

/// Counts the bytes of an upload and forgets them.
final class ForgetfulSink: UploadSink {
    private let name: String
    private let size = Mutex(0)

    init(name: String) {
        self.name = name
    }

    func write(_ bytes: ArraySlice<UInt8>) async throws { size.withLock { $0 += bytes.count } }
    func finish() async throws -> UploadedFile {
        UploadedFile(id: "1", name: name, contentType: "application/octet-stream", sizeInBytes: size.withLock { $0 })
    }
    func cancel() async {}
}
