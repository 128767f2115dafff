import Copies
import Custody
import EvidenceStore
import Foundation
import Operations
import PostgresEngine
import SQLiteEngine
import Storage

/// Where the rows of a store lie: in a folder, or in a database named by its address.
enum StorePlace: Equatable {
    case folder(String)
    case server(String)

    init(_ text: String) {
        let isServer = text.hasPrefix("postgres://") || text.hasPrefix("postgresql://")
        self = isServer ? .server(text) : .folder(URL(fileURLWithPath: text).standardizedFileURL.path)
    }

    var folder: String? {
        if case .folder(let path) = self { path } else { nil }
    }

    /// For people: without a password.
    var name: String {
        switch self {
        case .folder(let path): path
        case .server(let address): URLPassword.hidden(in: address)
        }
    }

    /// Opens the database. `mayMake` is false where an empty one would be a mistake.
    func database(
        mayMake: Bool, connections: Int = 12, _ figures: Figures = Figures()
    ) throws -> any Storage.Database {
        switch self {
        case .folder(let path):
            let file = path + "/hufu.sqlite"
            guard mayMake || FileManager.default.fileExists(atPath: file) else {
                throw CopyRefusal.noStore(path)
            }
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            return try SQLiteDatabase(path: file) { figures.observe(.batchWrites, Double($0)) }
        case .server(let address): return try PostgresDatabase(url: address, connectionCount: connections)
        }
    }

    /// The masters of a folder; refuses a folder without one, where `hufu serve` would make a new one.
    static func custodian(of data: String) throws -> Custodian {
        let keys = KeyFolder(path: data + "/keys")
        guard keys.hasMaster else { throw CopyRefusal.noMaster(keys: keys.path) }
        return try keys.open()
    }

    /// What counts for the installation in a folder, by its own file and the environment.
    static func configuration(of data: String) throws -> HufuConfiguration {
        do {
            let environment = ProcessInfo.processInfo.environment
            let reader = ConfigurationReader(flags: ["data": data], environment: environment)
            return try reader.read(StoreFlags.scopes).configuration
        } catch {
            throw CommandFailure(error)
        }
    }
}

/// Turns what copying throws into what a terminal shows.
func copying<Result>(keys data: String, _ work: () async throws -> Result) async throws -> Result {
    do {
        return try await refusing(work)
    } catch CustodyFailure.wrongMaster {
        throw CommandFailure(CopyRefusal.otherMaster(keys: data + "/keys"))
    } catch StorageFailure.unfitText(let table, let key) {
        throw CommandFailure(CopyRefusal.unfitText(table: table, key: key))
    } catch StorageFailure.unfit(let reason) {
        throw CommandFailure(reason)
    } catch StorageFailure.unreachable(let words) {
        throw CommandFailure(StartFailure.unreachable(words: words.split(separator: "\n").first.map(String.init) ?? ""))
    } catch EvidenceFailure.away(let trouble) {
        throw CommandFailure(trouble)
    } catch StorageFailure.diskFull {
        throw CommandFailure(CopyRefusal.diskFull)
    } catch EvidenceFailure.diskFull {
        throw CommandFailure(CopyRefusal.diskFull)
    }
}
