import Foundation
package import Storage
package import Vocabulary

/// What a store that is moved knows of its new place.
package struct MoveMark: Codable, Sendable, Equatable {
    /// Tells one attempt from another; random.
    package let id: String
    /// Where to, as it was said on the command line, without a password.
    package let to: String
    package let at: Instant
}

extension Connection {
    package func moveMark(_ mark: CopyMark) throws -> MoveMark? {
        guard let stored = try setting(mark.key) else { return nil }
        do {
            return try JSONDecoder().decode(MoveMark.self, from: Data(stored))
        } catch {
            throw StorageFailure.damaged("the mark of a move")
        }
    }

    func save(_ move: MoveMark, as mark: CopyMark) throws {
        try saveSetting(mark.key, Array(try JSONEncoder().encode(move)))
    }
}
