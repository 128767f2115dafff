import Agreement
import CaseRules
import Casework
import Custody
import Foundation
import Storage
import Synchronization
import TestStores
import Vocabulary

/// A service centre on a database in a temporary folder, for the length of one test.
enum TestCentre {
    static let start = Instant("2026-03-02T10:00+08:00")!

    static func run(_ body: (ServiceCentre) async throws -> Void) async throws {
        let folder = NSTemporaryDirectory() + "hufu-casework-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let database = try await Engine.chosen.database(in: folder)
        try await database.migrate()
        let installed = try await AgreementShelf.install(
            AgreementFolder.files(at: agreementPath), in: database, at: start)
        let custodian = try KeyFolder(path: folder + "/keys").open()
        try await body(
            ServiceCentre(database: database, custodian: custodian, installed: installed, now: { start }))
        try await database.close()
    }

    /// Another server on the same database, which has seen nothing of what the first did since it started.
    static func second(_ centre: ServiceCentre) -> ServiceCentre {
        ServiceCentre(
            database: centre.database, custodian: centre.custodian, installed: centre.installed, now: { start })
    }

    /// Two servers on one database, by one clock.
    static func two(_ body: (ServiceCentre, ServiceCentre, Hands) async throws -> Void) async throws {
        try await run { centre in
            let clock = Hands()
            try await body(centre.at { clock.now }, second(centre).at { clock.now }, clock)
        }
    }

    private static var agreementPath: String {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return tests.deletingLastPathComponent().path + "/agreements/beijing"
    }
}

/// A clock that a test moves on.
final class Hands: Sendable {
    private let time = Mutex(TestCentre.start)
    var now: Instant { time.withLock { $0 } }
    func move(seconds: Int) { time.withLock { $0 = $0.adding(seconds: seconds) } }
    func move(days: Int) { time.withLock { $0 = $0.adding(hours: 24 * days) } }
}

extension Filing {
    /// An anonymous tip-off about a shop of its own.
    static func sample(_ index: Int) -> Filing {
        var intake = Intake(
            kind: .tipOff, applicantRole: .informant, isAnonymous: true, rights: [.trademark], language: .zh)
        intake.respondent = "第 \(index) 号店"
        intake.address = "东湾路 \(index) 号"
        intake.narrative = "出售假冒商品。"
        return Filing(intake, way: .submitOnline, channel: .web, actor: Actor(role: .informant))
    }
}
