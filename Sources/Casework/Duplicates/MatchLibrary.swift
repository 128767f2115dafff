import Custody
import Matching
import Storage
import Synchronization

/// The secret under which matters are compared, the filters of their keys, and the model that weighs them, as this server
/// saw it last; shared by everything in it that serves one database. Several servers share the database, so each look-up
/// asks whether another model has come into force.
final class MatchLibrary: Sendable {
    let secret: MatchSecret
    let filters = MatchFilters()
    let firstLooks = FirstLooks()
    private let last = Mutex(MatchModel.standard)

    init(_ custodian: Custodian) {
        guard let secret = MatchSecret(bytes: custodian.matchSecret) else {
            preconditionFailure("The custodian's secret has sixteen bytes.")
        }
        self.secret = secret
    }

    /// The model in force: the one that was trained last, else that of the product. A model that this program cannot read
    /// any more is none.
    func model(_ connection: any Connection) throws -> MatchModel {
        let version =
            try connection.setting(Self.inForce).map { String(decoding: $0, as: UTF8.self) }
            ?? MatchModel.standard.version
        let known = last.withLock { $0 }
        if known.version == version { return known }
        let file = try connection.setting(Self.file(of: version))
        let model = file.flatMap { try? MatchModel(file: $0) } ?? .standard
        last.withLock { $0 = model }
        return model
    }

    /// Brings a model into force. Its file is kept for good, so that an old explanation can be made again.
    func install(_ model: MatchModel, _ connection: any Connection) throws {
        try connection.saveSetting(Self.file(of: model.version), model.file)
        try connection.saveSetting(Self.inForce, Array(model.version.utf8))
    }

    /// What the look-up of a matter asks before it knows of a case.
    func questions(_ profile: MatchProfile) -> [Question] {
        [.setting(Self.inForce), .lastMatter] + filters.questions(profile.keys.map(\.hash))
    }

    private static let inForce = "match model in force"
    private static func file(of version: String) -> String { "match model \(version)" }
}
