import CaseRules
import Foundation
import TestSupport
import Testing

/// The stored forms of events, kept for good: `<kind>.json`, or `<kind>-<which>.json` where one kind has several shapes.
private enum Golden {
    static let folder = packageRoot + "/Tests/CaseRulesTests/Golden/"

    static let names: [String] = {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return all.filter { $0.hasPrefix("case.") }.sorted()
    }()

    static func kind(_ name: String) -> String {
        String(name.dropLast(".json".count).prefix { $0 != "-" })
    }

    /// The kinds that the program can store, as its source lists them.
    static let kindsInSource: Set<String> = {
        let path = packageRoot + "/Sources/CaseRules/Journal/CaseEvent+Stored.swift"
        let source = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        return Set(source.matches(of: /"(case\.\w+\.\d+)"/).map { String($0.1) })
    }()
}

/// Bytes as a store holds them.
struct StoredBytes: EventDetails {
    let bytes: Data

    func decode<T: Decodable>(_ type: T.Type) throws -> T {
        try JSONDecoder().decode(type, from: bytes)
    }

    static func encoded(_ event: CaseEvent) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(event.details), as: UTF8.self)
    }
}

@Suite("Stored events")
struct GoldenEventTests {
    @Test("An event that was stored once is read and written with the same bytes", arguments: Golden.names)
    func roundTrip(name: String) throws {
        let text = try String(contentsOfFile: Golden.folder + name, encoding: .utf8)
        let stored = text.trimmingCharacters(in: .newlines)
        let event = try CaseEvent(kind: Golden.kind(name), details: StoredBytes(bytes: Data(stored.utf8)))
        #expect(event.kind == Golden.kind(name))
        #expect(try StoredBytes.encoded(event) == stored)
    }

    @Test("Every kind of event has a golden file, and every golden file a kind")
    func complete() {
        #expect(!Golden.kindsInSource.isEmpty)
        #expect(Set(Golden.names.map(Golden.kind)) == Golden.kindsInSource)
    }

    @Test("A kind that the program does not know fails and is named")
    func unknownKind() {
        let error = #expect(throws: UnknownEventKind.self) {
            try CaseEvent(kind: "case.teleported.1", details: StoredBytes(bytes: Data("{}".utf8)))
        }
        #expect(error?.kind == "case.teleported.1")
    }

    @Test("Details that lack a field fail")
    func incomplete() {
        #expect(throws: DecodingError.self) {
            try CaseEvent(kind: "case.referred.1", details: StoredBytes(bytes: Data(#"{"referral":1}"#.utf8)))
        }
    }
}
