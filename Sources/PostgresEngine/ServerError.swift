import CPostgres
import Storage

/// What the server said when a statement failed.
struct ServerError: Error {
    /// SQLSTATE, five characters. PostgreSQL manual, appendix A.
    let state: String
    let message: String
    /// In lower case, as the server keeps it; empty where none is concerned.
    let table: String

    init(_ result: OpaquePointer?) {
        func field(_ code: Character) -> String {
            guard let text = PQresultErrorField(result, CInt(code.asciiValue!)) else { return "" }
            return String(cString: text)
        }
        state = field("C")
        message = field("M")
        table = field("t")
    }

    /// Whether the same closure may succeed if it runs again on what the others have written meanwhile: it lost
    /// against another transaction, or met a key that was not there when it looked.
    var isLostRace: Bool { ["40001", "40P01", "23505"].contains(state) }

    /// Whether the server ends the connection: it stops, starts, or was told to.
    /// 25P03 and 25P04: the transaction stood still or took too long, as when the machine was suspended.
    var endsConnection: Bool {
        state.hasPrefix("57P") || state.hasPrefix("08") || state == "25P03" || state == "25P04"
    }

    /// Of a taken key and a missing value the storage wants to know the table.
    private var namesTable: Bool { ["23505", "23502"].contains(state) }

    var failure: StorageFailure {
        switch state.prefix(2) {
        case "23": .conflict(table: namesTable ? TableNames.asWritten(table) : "")
        case "53" where state == "53100": .diskFull
        case "53", "55", "40": .busy
        case "57" where state == "57014": .busy
        case "58" where message.contains("No space left"): .diskFull
        case "57", "08": .unreachable(message)
        case "HU" where state == WriteStop.state: .moving
        case "XX": .damaged(message)
        default: .engine(code: Int(state, radix: 36) ?? 0, message: "\(state) \(message)")
        }
    }
}

/// The server folds the names of tables to lower case; we call them as the migrations write them.
enum TableNames {
    static func asWritten(_ folded: String) -> String { written[folded] ?? folded }

    private static let written: [String: String] = {
        var names: [String: String] = [:]
        for migration in Migration.all {
            let words = migration.script.split { " \n(".contains($0) }
            for (index, word) in words.enumerated() where word == "TABLE" && index + 1 < words.count {
                names[words[index + 1].lowercased()] = String(words[index + 1])
            }
        }
        return names
    }()
}
