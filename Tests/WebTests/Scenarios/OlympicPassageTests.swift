import Foundation
import Testing

@Suite("Scenario 3: the Olympic green passage (DOMAIN §8)", .serialized)
struct OlympicPassageTests {
    @Test(
        "Every date of the green passage comes out, also across the nine-day holiday",
        arguments: [("2026-02-13T17:30+08:00", "2026-02-14"), ("2026-02-14T16:30+08:00", "2026-02-24")])
    func dates(referredAt: String, signDue: String) async throws {
        try await LiveServer.run { live in
            let desk = try await ScenarioDesk(live)
            desk.at("2026-02-13T15:00+08:00")
            let (number, code) = try await desk.file([
                "kind": "tipOff", "anonymous": true, "right_type": "os", "goods": "souvenirs with the rings",
                "address": "Terminal 3 shop", "narrative": "Fake Olympic souvenirs; more arrive by parcel.",
                "facts": ["act": "counterfeit", "place": ["shop", "border"]],
            ])
            #expect(try await desk.due("T03", number) == "2026-02-14", "a Saturday that is worked")
            #expect(try await desk.track(number, code)["green"] as? Bool == true)
            #expect(try await desk.track(number, code).text.contains("绿色通道"))
            desk.at("2026-02-13T16:00+08:00")
            try await desk.give("officer", "beginExamination", number)
            let standard = live.centre.agreement.filingStandard(kind: .tipOff, right: .specialSign, act: .counterfeit)
            let present = standard.requirements.filter { $0.need == .required }.map(\.item)
            try await desk.give("officer", "accept", number, ["present": present])
            desk.at(referredAt)
            try await desk.give("officer", "classify", number, ["place": ["shop", "border"]])
            let file = try await desk.file(number, as: "officer")
            #expect(file["rule"] as? String == "R12")
            try await desk.give("officer", "refer", number, ["coHandling": ["bj.customs"]])
            #expect(try await desk.due("T06", number) == signDue)
            try await roles(desk, number)
        }
    }

    /// The lead signs 02-14 → filing due 03-13; customs sees the matter, another agency sees nothing, and nobody sees
    /// who told.
    private func roles(_ desk: ScenarioDesk, _ number: String) async throws {
        desk.at("2026-02-14T17:00+08:00")
        #expect(try await desk.file(number, as: "customs")["matter"] != nil)
        #expect(try await desk.file(number, as: "culture").status == 404)
        try await desk.give("msa", "sign", number)
        #expect(try await desk.due("T08", number) == "2026-03-13")
        let file = try await desk.file(number, as: "msa")
        #expect(file["state"] as? String == "received")
        #expect(!file.text.contains("complainant_phone"))
    }
}
