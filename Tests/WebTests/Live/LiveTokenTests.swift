import CaseRules
import Casework
import Custody
import Foundation
import Testing
import Vocabulary
import Web

@Suite("What a token lets its holder see", .serialized)
struct LiveTokenTests {
    @Test("A supervisor's token sees states and clocks, but no titles, no matter and nothing found by words")
    func supervisor() async throws {
        try await LiveServer.run { live in
            let number = try await live.signedIn("officer").referred()
            live.clock.move(days: 60)
            let officer = try await Program(live, .deskOfficer)
            let watch = try await Program(live, .supervisor)
            let words = "?q=" + Browser.encoded("松雪阁")
            for list in ["", "?overdue=true", "?state=referred"] {
                #expect(try await officer.cases(list).contains { $0.caseNumber == number && !$0.title.isEmpty })
                #expect(try await watch.cases(list).contains { $0.caseNumber == number && $0.title.isEmpty })
            }
            #expect(try await officer.cases(words).map(\.caseNumber) == [number])
            #expect(try await officer.cases(words + "&state=referred&overdue=true").map(\.caseNumber) == [number])
            #expect(try await officer.cases(words + "&state=accepted").isEmpty)
            #expect(try await watch.cases(words).isEmpty)
            let file = try await watch.get("/" + number)
            #expect(file.status == 200 && !file.text.contains("松雪阁"))
        }
    }
}

/// A program of the staff, with a token of its own.
private struct Program {
    struct Item: Decodable {
        let caseNumber: String
        let title: String
    }

    private struct List: Decodable {
        let items: [Item]
    }

    private let browser: Browser
    private let token: String

    init(_ live: LiveServer, _ role: Role) async throws {
        browser = Browser(live.server)
        token = try await live.centre.addToken("program \(role)", role: role, agency: nil).text
    }

    func get(_ path: String) async throws -> Browser.Answer {
        try await browser.get("/api/v1/cases\(path)", ["Authorization": "Bearer \(token)"])
    }

    func cases(_ query: String) async throws -> [Item] {
        try JSONDecoder().decode(List.self, from: Data(try await get(query).text.utf8)).items
    }
}
