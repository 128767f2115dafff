import Foundation
import Storage

/// When officers' decisions were learnt from last, and up to which. One row of the database.
struct MatchTrainingState: Codable, Sendable {
    /// The day of the last training; nil before the first.
    var day: String?
    /// The newest decision that it knew.
    var newest: Int64 = 0
}

extension Connection {
    func matchTraining() throws -> MatchTrainingState {
        try setting(MatchTrainingState.key).map {
            try JSONDecoder().decode(MatchTrainingState.self, from: Data($0))
        } ?? MatchTrainingState()
    }

    func save(_ state: MatchTrainingState) throws {
        try saveSetting(MatchTrainingState.key, Array(try JSONEncoder().encode(state)))
    }
}

extension MatchTrainingState {
    fileprivate static let key = "match training"
}
