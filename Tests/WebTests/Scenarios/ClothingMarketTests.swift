import Agreement
import Casework
import Foundation
import Testing
import Vocabulary

@Suite("Scenario 1: the clothing market, handled first and notarised later (DOMAIN §8)", .serialized)
struct ClothingMarketTests {
    private static var complaint: [String: Any] {
        [
            "kind": "complaint", "lang": "en", "complainant": "Harbour Apparel Inc.",
            "complainant_phone": "+1 202 555 0143",
            "right_type": "tm", "right_no": "8123456", "brand": "Harbour, Anchor, Tide", "respondent": "东湾服装市场 40 个摊位",
            "address": "朝阳区东湾路 1 号", "narrative": "Forty stalls sell jackets with our three marks.",
            "facts": ["act": "counterfeit", "place": "market", "respondents": 40],
        ]
    }

    @Test("It runs from the web form to the second feedback with every date of the scenario")
    func runsWhole() async throws {
        try await LiveServer.run { live in
            let desk = try await ScenarioDesk(live)
            let (number, code) = try await accepted(desk)
            try await handled(desk, number)
            try await decided(desk, number)
            try await closed(desk, number, code)
        }
    }

    /// Mon 2026-03-02 22:40 → acceptance due 03-05; accepted 03-04 with the paper due 07-06.
    private func accepted(_ desk: ScenarioDesk) async throws -> (String, String) {
        desk.at("2026-03-02T22:40+08:00")
        let (number, code) = try await desk.file(Self.complaint)
        #expect(try await desk.due("T03", number) == "2026-03-05")
        #expect(try await desk.track(number, code)["state"] as? String == "registered")
        desk.at("2026-03-03T09:30+08:00")
        try await desk.give("officer", "beginExamination", number)
        #expect(try await desk.refused("officer", "accept", number, ["present": [String]()]) == "itemsMissing")
        desk.at("2026-03-04T10:00+08:00")
        let item = "legalisedForeignPapers"
        try await desk.give("officer", "deferDocument", number, ["item": item, "text": "We undertake to send it."])
        #expect(try await desk.refused("officer", "approve", number) == "notYourRole")
        try await desk.give("chief", "approve", number)
        #expect(try await desk.due("T36", number) == "2026-07-06")
        let present = try await requiredItems(desk, number)
        try await desk.give("officer", "accept", number, ["present": present])
        let seen = try await desk.track(number, code)
        #expect(seen["state"] as? String == "accepted")
        #expect(seen.text.contains("先行受理，待补"))
        return (number, code)
    }

    /// Every item that the standard requires, found by asking and being refused.
    private func requiredItems(_ desk: ScenarioDesk, _ number: String) async throws -> [String] {
        let standard = desk.live.centre.agreement.filingStandard(kind: .complaint, right: .trademark, act: .counterfeit)
        return standard.requirements.filter { $0.need == .required }.map(\.item)
    }

    /// Referred 03-05 to the market regulators (R13) → sign due 03-10; signed 03-06 → filing due 03-27, extended 04-20.
    private func handled(_ desk: ScenarioDesk, _ number: String) async throws {
        desk.at("2026-03-05T11:00+08:00")
        try await desk.give("officer", "classify", number, ["multiDistrict": true])
        let file = try await desk.file(number, as: "officer")
        #expect(file["rule"] as? String == "R13")
        #expect(try await desk.file(number, as: "msa").status == 404, "not referred yet")
        try await desk.give("officer", "refer", number)
        #expect(try await desk.due("T06", number) == "2026-03-10")
        desk.at("2026-03-06T15:00+08:00")
        #expect(try await desk.refused("customs", "sign", number) == "notFound")
        try await desk.give("msa", "sign", number)
        #expect(try await desk.due("T08", number) == "2026-03-27")
        desk.at("2026-03-19T09:00+08:00")
        try await desk.give("msa", "extendClock", number, ["clock": "T08", "text": "Forty stalls to check."])
        #expect(try await desk.due("T08", number) == "2026-04-20")
        desk.at("2026-03-20T09:00+08:00")
        try await desk.give("msa", "decideFiling", number, ["filed": true])
        try await desk.give(
            "msa", "recordMeasure", number, ["kind": "seizure", "day": "2026-03-20", "text": "1,200 jackets sealed."])
        #expect(try await desk.due("T12", number) == "2026-04-19", "coercive limits never roll")
        #expect(try await desk.due("T10", number) == "2026-06-18")
    }

    /// Decision 06-10 → second feedback due 06-17; nothing of measure or decision is public before the outcome.
    private func decided(_ desk: ScenarioDesk, _ number: String) async throws {
        desk.at("2026-06-10T16:00+08:00")
        try await desk.give(
            "msa", "recordDecision", number, ["documentNumber": "京市监罚〔2026〕88 号", "day": "2026-06-10"])
        #expect(try await desk.due("T34", number) == "2026-06-17")
        #expect(try await desk.refused("officer", "close", number, ["reason": "settled"]) == "notInThisState")
        desk.at("2026-06-12T10:00+08:00")
        let outcomes: [[String: Any]] = [
            ["kind": "orderedToCease"], ["kind": "confiscation", "amount": "360000"],
            ["kind": "fine", "amount": "900000.00"],
        ]
        try await desk.give("msa", "reportOutcome", number, ["outcomes": outcomes])
    }

    /// Without the papers closing is refused; verified 06-30 it is allowed.
    private func closed(_ desk: ScenarioDesk, _ number: String, _ code: String) async throws {
        #expect(try await desk.refused("officer", "close", number, ["reason": "settled"]) == "deferredDocumentsOpen")
        let seen = try await desk.track(number, code)
        #expect(seen.text.contains("责令停止侵权"))
        #expect(!seen.text.contains("900000") && !seen.text.contains("jackets sealed") && !seen.text.contains("88 号"))
        desk.at("2026-06-30T10:00+08:00")
        try await desk.give("msa", "supplyDeferred", number, ["document": 1])
        try await desk.give("officer", "verifyDeferred", number, ["document": 1])
        try await desk.give("officer", "close", number, ["reason": "settled"])
        #expect(try await desk.track(number, code)["state"] as? String == "closed")
        try await afterwards(desk, number, code)
        let report = try await desk.live.centre.verify(progress: { _ in }, fileIsSound: { _ in true })
        #expect(report.findings.isEmpty, "\(report.findings)")
    }

    /// Service and credit feed due 06-22, disclosure 07-09, though the centre has closed its case; then the amounts are
    /// public, and thirty days after closing the case is archived.
    private func afterwards(_ desk: ScenarioDesk, _ number: String, _ code: String) async throws {
        #expect(try await desk.due("T14", number) == "2026-06-22")
        #expect(try await desk.due("T16", number) == "2026-06-22")
        #expect(try await desk.due("T15.1", number) == "2026-07-09")
        desk.at("2026-07-08T10:00+08:00")
        for notice in ["service", "creditFeed"] {
            try await desk.give("msa", "recordNotice", number, ["notice": notice, "day": "2026-06-22"])
        }
        #expect(try await !desk.track(number, code).text.contains("900,000"))
        try await desk.give("msa", "recordNotice", number, ["notice": "disclosure", "day": "2026-07-08"])
        #expect(try await desk.track(number, code).text.contains("900,000"))
        desk.at("2026-07-31T10:00+08:00")
        #expect(try await desk.live.centre.careForCases().archived == 1)
        #expect(try await desk.track(number, code)["state"] as? String == "archived")
        #expect(try await desk.refused("officer", "message", number, ["text": "?"]) == "notInThisState")
    }
}
