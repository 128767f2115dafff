import Foundation
import Storage
import TestStores
import Testing
import Vocabulary

/// A database of its own for a test. The storage contract opens its databases only here, so that it runs unchanged on
/// every engine.
final class TestDatabase: Sendable {
    /// Runs only statements whose plans are looked at.
    let database: any Database
    /// For a test's own questions.
    let unchecked: any Database
    let agreement: AgreementID
    /// Of the SQLite file.
    let path: String
    private let folder: String

    init(on engine: Engine = .sqlite, _ migrations: [Migration] = Migration.all) async throws {
        folder = NSTemporaryDirectory() + "hufu-\(UUID().uuidString)"
        path = folder + "/hufu.sqlite"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        unchecked = try await engine.database(in: folder)
        database = CheckedDatabase(unchecked)
        try await database.migrate(migrations)
        agreement = try await database.write { connection in
            try connection.installAgreement(NewAgreement(digest: "first", files: [1]), at: Instant(milliseconds: 0))
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Files some cases, the first of them with identifier and serial 1 if the database is new.
    @discardableResult
    func file(_ cases: [NewCase]) async throws -> [CaseID] {
        try await database.write { connection in
            for new in cases { try connection.insertCase(new) }
        }
        return cases.map(\.state.id)
    }
}

let testSalt = [UInt8](repeating: 7, count: 32)

extension Instant {
    /// A moment some hours after the beginning of the samples.
    static func hour(_ count: Int) -> Instant { Instant(milliseconds: 1_770_000_000_000).adding(hours: count) }
}

extension CaseStateRow {
    static func sample(_ id: Int, state: String = "registered", due: Int? = 24, version: Int = 1) -> CaseStateRow {
        CaseStateRow(
            id: CaseID(Int64(id)), number: CaseNumber(year: 2026, serial: id), state: state, kind: .complaint,
            channel: .web, rightType: .trademark, track: .ordinary, title: "第 \(id) 件", place: "shop",
            applicantRole: .complainant, isAnonymous: false, receivedAt: .hour(id), registeredAt: .hour(id),
            version: version, nextDueAt: due.map { .hour($0) }, nextClock: due.map { _ in ClockID("T03") },
            updatedAt: .hour(id))
    }
}

extension EventRow {
    static func sample(
        _ version: Int, _ agreement: AgreementID, kind: String = "case.registered.1", role: Role = .deskOfficer,
        agency: String = "bj.msa"
    ) -> EventRow {
        EventRow(
            version: version, step: version, kind: kind, at: .hour(version), role: role, account: Identifier(3),
            agency: AgencyID(agency), agreement: agreement, body: [0, 255, UInt8(version)])
    }
}

extension ClockRow {
    static func sample(_ seq: Int, due: Int, agency: AgencyID? = nil) -> ClockRow {
        ClockRow(
            seq: seq, clockID: ClockID("T03"), scope: "case", agency: agency, startedAt: .hour(0),
            due: Due(day: Day(number: 20_500), end: .hour(due)))
    }
}

extension MatterRow {
    static func sample(_ narrative: String) -> MatterRow {
        MatterRow(
            lang: "zh", brand: "美加净", rightNo: "1234567", respondent: "某商行", contact: "张某", address: "朝阳区",
            phone: "13800138000", pages: "https://shop.example/1", goods: "护手霜", narrative: narrative, salt: testSalt)
    }
}

extension NewCase {
    /// A case with one event, one clock and a searchable matter.
    static func sample(
        _ id: Int, _ agreement: AgreementID, state: String = "registered", due: Int? = 24,
        narrative: String = "网上店铺销售假冒注册商标的商品"
    ) -> NewCase {
        let matter = MatterRow.sample(narrative)
        return NewCase(
            state: .sample(id, state: state, due: due), events: [.sample(1, agreement)],
            clocks: due.map { [.sample(1, due: $0)] } ?? [], matter: matter, searchTokens: matter.searchTokens)
    }
}
