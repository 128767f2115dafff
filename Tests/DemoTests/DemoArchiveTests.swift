import CaseRules
import Casework
import Demo
import Storage
import Testing
import Vocabulary

@Suite("Demo cases live through the same rules as real ones")
struct DemoArchiveTests {
    // The draft of a voicemail needs a sound, and the demonstration has none.
    @Test("Four hundred cases reach every state but archive and draft, and nothing that a page needs is refused")
    func everyState() async throws {
        let store = try await DemoStore()
        let archive = try await DemoArchive(store.centre)
        let summary = try await archive.populate(cases: 400, until: DemoStore.end)
        #expect(summary.cases == 400)
        let missing = Set(CaseState.allCases).subtracting(summary.states.keys).subtracting([.archived, .draft])
        #expect(missing.isEmpty, "states without a case: \(missing)")
        let refused = summary.refusals.values.reduce(0, +)
        #expect(refused * 50 < summary.cases, "\(summary.refusals)")
        for kind in ["case.factsAttached.1", "case.notAccepted.1", "case.duplicateChecked.2"] {
            #expect(try await store.events(kind) > 0, "\(kind)")
        }
        let report = try await store.centre.verify(progress: { _ in }, fileIsSound: { _ in true })
        #expect(report.cases >= 400)
        #expect(report.findings.isEmpty, "\(report.findings.prefix(5))")
    }

    @Test("The same seed tells the same matters, another seed others", arguments: [1, 2, 12_312] as [UInt64])
    func sameSeed(seed: UInt64) {
        let districts = [(id: "chaoyang", name: Localized(zh: "朝阳区", en: "Chaoyang District"))]
        let first = DemoComplaints(seed: seed, districts: districts)
        let second = DemoComplaints(seed: seed, districts: districts)
        let other = DemoComplaints(seed: seed + 1, districts: districts)
        #expect((0..<200).allSatisfy { first[$0].intake == second[$0].intake })
        #expect((0..<200).contains { first[$0].intake != other[$0].intake })
    }

    @Test("Every field of a complaint is used, and some matters repeat an older one exactly")
    func everyField() {
        let districts = [(id: "chaoyang", name: Localized(zh: "朝阳区", en: "Chaoyang District"))]
        let complaints = DemoComplaints(seed: 12_312, districts: districts)
        let told = (0..<800).map { complaints[$0].intake }
        let texts: [KeyPath<Intake, String>] = [
            \.rightNumber, \.brand, \.respondent, \.contact, \.address, \.phone, \.pages, \.goods, \.narrative,
            \.creditCode, \.noticedOn,
        ]
        for text in texts { #expect(told.contains { !$0[keyPath: text].isEmpty }, "\(text) is never filled") }
        #expect(Set(told.flatMap(\.rights)) == Set(RightType.allCases))
        #expect(Set(told.map(\.kind)) == Set(CaseKind.allCases))
        #expect(told.contains { $0.wantsReward } && told.contains { $0.agencyMayKnow } && told.contains { $0.isUrgent })
        let places = told.filter { !$0.respondent.isEmpty }.map { $0.respondent + $0.address + $0.pages + $0.phone }
        #expect(Set(places).count < places.count - 20)
    }
}
