import CaseRules
import Casework
import Storage
import Testing
import Vocabulary

@Suite("Kept searches")
struct SavedSearchTests {
    @Test("A kept search is its owner's alone, is sealed, and comes back after it was taken out")
    func kept() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            #expect(try await centre.saveSearch("王小明的", "q=13800000001", for: desk.officer))
            let kept = try await centre.savedSearches(for: desk.officer)
            #expect(kept.map(\.name) == ["王小明的"] && kept.map(\.query) == ["q=13800000001"])
            #expect(try await centre.savedSearches(for: desk.supervisor).isEmpty)
            let account = try #require(desk.officer.account)
            let rows = try await centre.database.read { try $0.savedSearches(of: account, limit: 5) }
            #expect(!rows.contains { String(decoding: $0.box, as: UTF8.self).contains("13800000001") })
            await #expect(throws: StepRefusal.self) {
                try await centre.removeSearch(kept[0].id, for: desk.supervisor)
            }
            try await centre.removeSearch(kept[0].id, for: desk.officer)
            #expect(try await centre.savedSearches(for: desk.officer).isEmpty)
            try await centre.removeSearch(kept[0].id, for: desk.officer, isUndone: true)
            #expect(try await centre.savedSearches(for: desk.officer) == kept)
        }
    }

    @Test("One account keeps thirty, and what was taken out a day ago is gone for good")
    func limit() async throws {
        try await TestCentre.run { centre in
            let officer = try await centre.staff("officer", .deskOfficer)
            for index in 1...30 {
                #expect(try await centre.saveSearch("\(index)", "filter=mine", for: officer))
            }
            #expect(try await centre.saveSearch("31", "filter=mine", for: officer) == false)
            let first = try await centre.savedSearches(for: officer)[0].id
            try await centre.removeSearch(first, for: officer)
            let later = centre.at { TestCentre.start.adding(hours: 25) }
            #expect(try await later.saveSearch("31", "filter=open", for: officer))
            await #expect(throws: StepRefusal.self) {
                try await later.removeSearch(first, for: officer, isUndone: true)
            }
        }
    }
}
