import Agreement
import ArgumentParser
import Casework
import Copies
import Custody
import EvidenceStore
import Foundation
import Operations
import Storage
import Vocabulary

/// Where the cases lie. Every command that touches cases takes these.
struct StoreOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The configuration file; without it hufu.yaml or hufu.json in the data folder.", valueName: "file"))
    var config: String?

    @OptionGroup var flags: StoreFlags

    /// What counts, from file, environment and flags. Only with the flags of the server is it fit to serve.
    func configuration(_ server: ServerOptions? = nil) throws -> ReadConfiguration {
        let environment = ProcessInfo.processInfo.environment
        let given = flags.given.merging(server?.given ?? [:]) { $1 }
        let scopes = server == nil ? StoreFlags.scopes : Field.Scope.allCases
        do {
            let read = try ConfigurationReader(flags: given, file: config, environment: environment).read(scopes)
            for name in read.strayVariables { say("The variable \(name) is none of Hufu's and is not read.") }
            return read
        } catch {
            let failure = CommandFailure(error)
            throw error.isWrongUse ? ValidationError(failure.description) : failure
        }
    }

    func open(now: @escaping @Sendable () -> Instant = { Instant.ofClock }) async throws -> OpenStore {
        try await OpenStore.open(configuration().configuration, now: now)
    }
}

extension HufuConfiguration {
    /// Where the rows lie.
    var place: StorePlace { StorePlace(database ?? data) }

    /// Where the evidence lies.
    func evidencePlace() throws -> EvidencePlace { try EvidencePlace(evidence ?? data + "/evidence") }

    func openEvidence() throws -> EvidenceStore {
        try evidencePlace().open(data: data) { try BucketCredentials(self) }
    }

    /// Refuses an address of a bucket that is none, and a key for it that is missing or cannot be read. Asks no bucket.
    func checkEvidence() throws {
        guard case .bucket = try evidencePlace() else { return }
        _ = try BucketCredentials(self)
    }
}

extension BucketCredentials {
    /// A file counts instead of the fields.
    fileprivate init(_ chosen: HufuConfiguration) throws {
        if let file = chosen.s3Credentials {
            try self.init(file: file)
        } else if let keyID = chosen.s3KeyID, let secret = chosen.s3Secret {
            self.init(keyID: keyID, secret: secret, session: chosen.s3Session)
        } else {
            throw BucketCredentialsProblem.missing
        }
    }
}

/// The flags of the fields that say where the cases lie.
struct StoreFlags: FieldOptions {
    static let scopes: [Field.Scope] = [.store]
    var given: [String: String] = [:]
}

extension OpenStore {
    /// What an operator can mend is told in words.
    static func open(
        _ configuration: HufuConfiguration, figures: Figures = Figures(), now: @escaping @Sendable () -> Instant
    ) async throws -> OpenStore {
        do {
            return try await OpenStore(configuration, figures: figures, now: now)
        } catch {
            throw StartFailure(opening: configuration, error).map { CommandFailure($0) } ?? error
        }
    }

    private init(
        _ configuration: HufuConfiguration, figures: Figures, now: @escaping @Sendable () -> Instant
    ) async throws {
        let data = configuration.data
        if let number = FolderCheck.trouble(data) { throw CommandFailure(StartFailure.folder(data, number: number)) }
        let database = try await Self.database(configuration, figures)
        let custodian = try await Self.custodian(data, database)
        let installed: CurrentAgreement
        do {
            installed = try await Self.currentAgreement(configuration.agreement, database, now())
        } catch let refusal as InstallationRefusal {
            throw CommandFailure(refusal)
        }
        let evidence = try configuration.openEvidence()
        let centre = ServiceCentre(
            database: ObservedDatabase(database, figures), custodian: custodian, installed: installed,
            figures: figures, now: now)
        if try await centre.mustRestateClocks() {
            let progress = ProgressLine("cases brought to the new schema")
            try await centre.restateClocks { progress.show($0, of: nil) }
            progress.finish()
        }
        self.init(centre: centre, database: database, evidence: evidence)
    }

    private static func database(_ chosen: HufuConfiguration, _ figures: Figures) async throws -> any Storage.Database {
        let database = try chosen.place.database(mayMake: true, connections: chosen.databaseConnections, figures)
        if let mark = await database.copyMarkIfAny() { throw CommandFailure(CopyRefusal.marked(mark)) }
        try await database.migrate()
        return database
    }

    /// A database made under another master must not be written to.
    private static func custodian(_ data: String, _ database: any Storage.Database) async throws -> Custodian {
        let key = Setting.masterCheck
        let stored = try await database.read { try $0.setting(key) }
        let custodian = try KeyFolder(path: data + "/keys").open(mayMake: stored == nil)
        let value = custodian.checkValue
        try custodian.verify(checkValue: try await database.write { try $0.settle(key, value) })
        return custodian
    }

    private static func currentAgreement(
        _ folder: String?, _ database: any Storage.Database, _ now: Instant
    ) async throws -> CurrentAgreement {
        if let folder {
            return try await AgreementShelf.install(AgreementFolder.files(at: folder), in: database, at: now)
        }
        if let current = try await AgreementShelf.current(in: database) { return current }
        return try await AgreementShelf.install(
            AgreementFolder.files(at: DefaultAgreement.path), in: database, at: now)
    }
}

/// The store, opened and ready.
struct OpenStore: Sendable {
    let centre: ServiceCentre
    let database: any Storage.Database
    let evidence: EvidenceStore
}

/// The agreement that is used when none was ever installed: beside the working folder or beside the program.
enum DefaultAgreement {
    static var path: String {
        let program = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        let beside = program.deletingLastPathComponent().appendingPathComponent("agreements/beijing").path
        return FileManager.default.fileExists(atPath: "agreements/beijing") ? "agreements/beijing" : beside
    }
}

extension Instant {
    static var ofClock: Instant { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
}

/// Messages go to standard error; results to standard output.
func say(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
}

/// A refusal on its way to the terminal, in both languages.
struct CommandFailure: Error, CustomStringConvertible {
    let description: String

    init(_ text: String) {
        description = text
    }

    init(_ refusal: any Refusal) {
        description = "\(refusal.message.en)\n\(refusal.message.zh)"
    }

    init(_ problems: ConfigurationProblems) {
        description = problems.problems.map { CommandFailure($0).description }.joined(separator: "\n")
    }
}
