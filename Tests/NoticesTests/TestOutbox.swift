import Foundation
import Logging
import Notices
import Storage
import Synchronization
import TestStores
import Vocabulary

/// An outbox in a temporary file, a clock that stands until it is moved, and receivers as the test says.
final class TestOutbox: Sendable {
    static let start = Instant("2026-03-02T10:00+08:00")!

    let database: any Database
    private let folder: String
    private let clock = Mutex(start)
    private let recipients = Mutex<[String: NoticeRecipient]>([:])
    /// How often each recipient was looked up.
    let lookUps = Mutex<[String: Int]>([:])

    init() async throws {
        folder = NSTemporaryDirectory() + "hufu-notices-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        database = try await Engine.chosen.database(in: folder)
        try await database.migrate()
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    var now: Instant { clock.withLock { $0 } }
    func move(seconds: Int) { clock.withLock { $0 = $0.adding(seconds: seconds) } }

    /// From now on the recipient is this one. By default everybody has a mailbox.
    func set(_ recipient: String, _ value: NoticeRecipient) { recipients.withLock { $0[recipient] = value } }

    func post(_ recipients: String..., kind: String = "closed", createdAt: Instant? = nil) async throws {
        let at = createdAt ?? now
        try await database.write { connection in
            for recipient in recipients {
                let body = Array(#"{"due":"2026-03-27","number":"2026-000001"}"#.utf8)
                try connection.post(
                    NewOutboxRow(kind: kind, recipient: recipient, body: body, createdAt: at, dueAt: at), about: nil)
            }
        }
    }

    func row(_ id: Int64) async throws -> DeliveryRow? {
        try await database.read { try $0.delivery(OutboxID(id)) }
    }

    func state(_ id: Int64) async throws -> DeliveryState? { try await row(id)?.standing.state }

    func dispatcher(_ senders: any Sender..., tries: Int = 9) -> Dispatcher {
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let desk = DispatchDesk(
            database: database, now: { [self] in now }, recipient: { [self] in try look(up: $0.recipient) },
            stationery: {
                Stationery(centre: Localized(zh: "示例中心", en: "Example Centre"), telephone: "12312", site: nil)
            },
            messageID: { "m\($0.id.value)" })
        return Dispatcher(desk, senders, backOff: BackOff(tries: tries), logger: logger)
    }

    struct Damaged: Error {}

    private func look(up recipient: String) throws -> NoticeRecipient {
        lookUps.withLock { $0[recipient, default: 0] += 1 }
        if recipient == "poison" { throw Damaged() }
        return recipients.withLock { $0[recipient] }
            ?? .outside(.mail("\(recipient)@mail.example"), .applicant, [.zh])
    }
}

/// Takes letters of one kind and answers as the test says.
final class TestSender: Sender {
    enum Kind { case mail, telephone }

    private let kind: Kind
    private let answer: @Sendable (Letter) async -> DeliveryOutcome
    private let taken = Mutex<[Letter]>([])

    init(
        _ kind: Kind = .mail,
        _ answer: @escaping @Sendable (Letter) async -> DeliveryOutcome = { _ in .sent(providerID: nil) }
    ) {
        self.kind = kind
        self.answer = answer
    }

    var letters: [Letter] { taken.withLock { $0 } }

    func takes(_ address: NoticeAddress) -> Bool {
        switch address {
        case .mail: kind == .mail
        case .telephone, .gateway: kind == .telephone
        }
    }

    func send(_ letter: Letter) async -> DeliveryOutcome {
        taken.withLock { $0.append(letter) }
        return await answer(letter)
    }
}

/// A door that is shut until the test opens it.
actor Door {
    private var isOpen = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    func pass() async {
        if isOpen { return }
        await withCheckedContinuation { waiting.append($0) }
    }

    func open() {
        isOpen = true
        waiting.forEach { $0.resume() }
        waiting = []
    }
}
