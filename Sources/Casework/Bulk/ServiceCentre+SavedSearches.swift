import Custody
import Foundation
package import CaseRules
package import Storage
import Vocabulary

/// A list that somebody comes back to, under a name of his own.
package struct SavedSearch: Sendable, Equatable {
    package let id: SavedSearchID
    package let name: String
    /// As it stands in the address, without the place in the list.
    package let query: String
}

private struct SavedWords: Codable {
    let name: String
    let query: String
}

/// Searches that somebody keeps beside the inbox. Their words are sealed under a key of each: somebody may have looked
/// for a person.
extension ServiceCentre {
    private static let table = "savedSearch"
    /// How many one account keeps.
    package static let savedSearchLimit = 30
    /// How long one that was taken out can be put back. Unit: hours.
    private static let undoHours = 24

    package func savedSearches(for actor: Actor) async throws -> [SavedSearch] {
        guard let account = actor.account else { return [] }
        let rows = try await database.read { try $0.savedSearches(of: account, limit: Self.savedSearchLimit) }
        return try rows.map { row in
            let key = try custodian.unwrap(WrappedKey(keyID: KeyID(rawValue: row.keyID), bytes: row.wrapped))
            let bytes = try custodian.open(row.box, key, table: Self.table, id: account.value, version: 1)
            let words = try JSONDecoder().decode(SavedWords.self, from: Data(bytes))
            return SavedSearch(id: row.id, name: words.name, query: words.query)
        }
    }

    /// Keeps one; false if the account has as many as it may.
    package func saveSearch(_ name: String, _ query: String, for actor: Actor) async throws -> Bool {
        guard let account = actor.account else { throw StepRefusal.notFound }
        let (key, wrapped) = custodian.newDataKey()
        let words = Array(try JSONEncoder().encode(SavedWords(name: name, query: query)))
        let box = custodian.seal(words, key, table: Self.table, id: account.value, version: 1)
        let deadline = now().adding(hours: -Self.undoHours)
        return try await database.write { connection in
            try connection.expireSavedSearches(of: account, removedBefore: deadline)
            let count = try connection.savedSearches(of: account, limit: Self.savedSearchLimit).count
            guard count < Self.savedSearchLimit else { return false }
            _ = try connection.insertSavedSearch(
                of: account, keyID: wrapped.keyID.rawValue, wrapped: wrapped.bytes, box: box)
            return true
        }
    }

    /// Takes one out of the list, or puts it back.
    package func removeSearch(_ id: SavedSearchID, for actor: Actor, isUndone: Bool = false) async throws {
        guard let account = actor.account else { throw StepRefusal.notFound }
        let now = now()
        let isOwn = try await database.write {
            try $0.removeSavedSearch(id, of: account, at: isUndone ? nil : now)
        }
        guard isOwn else { throw StepRefusal.notFound }
    }
}
