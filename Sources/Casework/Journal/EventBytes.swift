import CaseRules
import Foundation
import Storage
import Vocabulary

/// Events as bytes: JSON with sorted keys, written once and never encoded anew.
enum EventBytes {
    static func encode(_ event: CaseEvent) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(event.details))
    }

    static func decode(_ row: EventRow) throws -> CaseEvent {
        try CaseEvent(kind: row.kind, details: JSONDetails(body: row.body))
    }
}

private struct JSONDetails: EventDetails {
    let body: [UInt8]

    func decode<T: Decodable>(_ type: T.Type) throws -> T {
        try JSONDecoder().decode(type, from: Data(body))
    }
}

extension JournalEntry {
    func row() throws -> EventRow {
        guard let agreement else { preconditionFailure("What is stored was decided under a stored agreement.") }
        return EventRow(
            version: version, step: step, kind: event.kind, at: at, role: actor.role, account: actor.account,
            agency: actor.agency, agreement: agreement, body: try EventBytes.encode(event))
    }

    init(_ row: EventRow) throws {
        self.init(
            version: row.version, step: row.step, at: row.at,
            actor: Actor(role: row.role, account: row.account, agency: row.agency), agreement: row.agreement,
            event: try EventBytes.decode(row))
    }
}
