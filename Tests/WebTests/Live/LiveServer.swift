import Agreement
import Casework
import Custody
import EvidenceStore
import Foundation
import Logging
import ServiceLifecycle
import Storage
import TestStores
import Synchronization
import Vocabulary
import Web

/// The staff's pages on a real database in a temporary folder, with a clock that stands until a test moves it, and an
/// account of each role.
struct LiveServer: Sendable {
    static let password = "a long enough password"
    /// Made once, since a hash of a password is slow on purpose.
    private static let hash = Task { try await PasswordHash.make(password).stored }
    let centre: ServiceCentre
    let server: TestServer
    let clock: StandingClock

    /// Tuesday, 24 March 2026, ten o'clock in Beijing: a worked day in office hours.
    static let start = Instant("2026-03-24T10:00:00+08:00")!

    static func run(_ body: @Sendable @escaping (LiveServer) async throws -> Void) async throws {
        let folder = NSTemporaryDirectory() + "hufu-live-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let clock = StandingClock(start)
        let database = try await Engine.chosen.database(in: folder)
        try await database.migrate()
        let files = try AgreementFolder.files(at: agreementPath)
        let installed = try await AgreementShelf.install(files, in: database, at: start)
        let centre = ServiceCentre(
            database: database, custodian: try KeyFolder(path: folder + "/keys").open(), installed: installed,
            now: { clock.now })
        try await addAccounts(centre)
        let store = try EvidenceStore(path: folder + "/evidence")
        try await serve(centre, store, clock, body)
        try await database.close()
    }

    private static var agreementPath: String {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return root.deletingLastPathComponent().deletingLastPathComponent().path + "/agreements/beijing"
    }

    private static func addAccounts(_ centre: ServiceCentre) async throws {
        let accounts: [(String, Role, AgencyID?)] = [
            ("officer", .deskOfficer, nil), ("chief", .deskSupervisor, nil), ("watch", .supervisor, nil),
            ("admin", .operatorAdmin, nil),
            ("chaoyang", .agencyLiaison, AgencyID("bj.msa.chaoyang")),
            ("haidian", .agencyLiaison, AgencyID("bj.msa.haidian")),
            ("culture", .agencyLiaison, AgencyID("bj.culture")),
        ]
        let hash = try await hash.value
        try await centre.database.write { connection in
            for (name, role, agency) in accounts {
                _ = try connection.insertAccount(
                    AccountRow(
                        id: Identifier(0), name: name, role: role, agency: agency, passwordHash: hash, isActive: true,
                        createdAt: start, language: .zh))
            }
        }
    }

    private static func serve(
        _ centre: ServiceCentre, _ store: EvidenceStore, _ clock: StandingClock,
        _ body: @Sendable @escaping (LiveServer) async throws -> Void
    ) async throws {
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let site = try Site(configuration: .sample(), logger: logger, now: { clock.now })
        let (ports, source) = AsyncStream<Int>.makeStream()
        let pages = StaffRoutes(site: site, actions: DeskActions(centre: centre, evidence: store))
        let visitors = PublicActions(centre, store, fileLimit: 1 << 20)
        let groups: [any RouteGroup] = [
            pages, PublicRoutes(site: site, actions: visitors), ReportRoutes(site: site, actions: visitors),
            TrackRoutes(site: site, actions: visitors), AdviceRoutes(site: site, agreement: { centre.agreement }),
            RulesRoutes(site: site, installed: { centre.installed }), try PublicApiRoutes(centre),
            StaffApiRoutes(centre),
        ]
        let app = App.build(
            site, groups: groups,
            started: { port in
                source.yield(port)
                source.finish()
            })
        let service = ServiceGroup(configuration: .init(services: [app], logger: logger))
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await service.run() }
            guard let port = await ports.first(where: { _ in true }) else { return }
            do {
                try await body(
                    LiveServer(centre: centre, server: TestServer(port: port, site: site), clock: clock))
            } catch {
                await service.triggerGracefulShutdown()
                throw error
            }
            await service.triggerGracefulShutdown()
        }
    }

    /// A browser in which somebody has signed in.
    func signedIn(_ name: String) async throws -> StaffBrowser {
        let browser = StaffBrowser(Browser(server))
        try await browser.signIn(name)
        return browser
    }
}

/// A clock that stands until it is moved.
final class StandingClock: Sendable {
    private let time: Mutex<Instant>

    init(_ now: Instant) {
        time = Mutex(now)
    }

    var now: Instant { time.withLock { $0 } }

    func set(_ text: String) {
        guard let instant = Instant(text) else { preconditionFailure("\(text) is no instant.") }
        time.withLock { $0 = instant }
    }

    func move(days: Int) { time.withLock { $0 = $0.adding(hours: 24 * days) } }
}
