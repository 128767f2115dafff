import Agreement
import Testing
import Vocabulary

@Suite("What a new agreement changes, and for whom")
struct DifferenceTests {
    private let beijing = ResponsibilityAgreement.beijing

    /// Beijing with one text replaced in one of its files.
    private func changed(_ file: String, _ old: String, _ new: String) throws -> [AgreementDifference] {
        let files = try AgreementFolder.files(at: packageRoot + "/agreements/beijing").map { original in
            guard original.path == file else { return original }
            let text = String(decoding: original.bytes, as: UTF8.self)
            try #require(text.contains(old), "\(file) has no \(old)")
            return AgreementFile(path: file, bytes: Array(text.replacing(old, with: new, maxReplacements: 1).utf8))
        }
        return try ResponsibilityAgreement.load(files).differences(from: beijing)
    }

    private func only(_ file: String, _ old: String, _ new: String) throws -> AgreementDifference {
        let found = try changed(file, old, new)
        try #require(found.count == 1, "\(found.map(\.sentence.en))")
        return found[0]
    }

    @Test("An agreement does not differ from itself")
    func same() {
        #expect(beijing.differences(from: beijing).isEmpty)
    }

    @Test("A shorter limit is said with both numbers and concerns the agencies")
    func limit() throws {
        let found = try only("clocks.yaml", "limit: 15 working days", "limit: 10 working days")
        #expect(found.topic == .clock && found.rule == "T08")
        #expect(found.sentence.zh == "T08 核查并决定是否立案：期限 15 个工作日 → 10 个工作日。")
        #expect(
            found.sentence.en == "T08 Verification and filing decision: limit 15 working days → 10 working days.")
        #expect(found.whom.map(\.code) == ["agencies"])
        #expect(found.text.zh.hasSuffix("影响：各承办机关。"))
    }

    @Test("A public clock of the case concerns the desk and whoever complains")
    func publicClock() throws {
        let found = try only("clocks.yaml", "green: 1 working day", "green: 2 working days")
        #expect(found.rule == "T03" && found.whom.map(\.code) == ["desk", "complainants"])
        #expect(found.sentence.en.contains("green limit 1 working day → 2 working days"))
    }

    @Test("Another lead concerns both agencies, the desk and complainants")
    func lead() throws {
        let found = try only("competence.yaml", "lead: bj.customs", "lead: bj.msa")
        #expect(found.topic == .competence && found.rule == "R05")
        #expect(found.sentence.zh.contains("主办 bj.customs → bj.msa"))
        #expect(found.whom.map(\.code) == ["desk", "bj.msa", "bj.customs", "complainants"])
    }

    @Test("Another condition is said in words; another note concerns the desk alone")
    func conditionAndNote() throws {
        let condition = try only("competence.yaml", "when: {act: passingOff}", "when: {act: [passingOff, lookAlike]}")
        #expect(
            condition.sentence.en.contains(
                "condition act: Passing off a patent → act: Passing off a patent or Look-alike dress"))
        let note = try only("competence.yaml", "会同种子执法。", "会同种子执法机构。")
        #expect(note.rule == "R20" && note.whom.map(\.code) == ["desk"])
    }

    @Test("A row that is no longer tested first, and the same rows in another order, are differences")
    func order() throws {
        // Without its place at the head the row needs something that no row above takes.
        let found = try only(
            "competence.yaml", "order: first\n    when: {onlyPlace: [otherRegion, abroad]}",
            "when: {onlyPlace: [otherRegion, abroad, exhibition]}")
        #expect(found.rule == "R26" && found.sentence.en.contains("tested first yes → no"))
        func sample(_ ids: [String]) throws -> ResponsibilityAgreement {
            let rows = ids.map {
                "  - {id: \($0), order: overlay, name: {zh: 行, en: Row}, source: {zh: 约, en: A}, mark: G}\n"
            }
            return try ResponsibilityAgreement.sample(more: "competence:\n" + rows.joined())
        }
        let swapped = try sample(["R3", "R2"]).differences(from: sample(["R2", "R3"]))
        #expect(swapped.map(\.sentence.en) == ["order of the rows R1, R2, R3 → R1, R3, R2."])
    }

    @Test("A version that takes over is said with its first day and what it changes")
    func version() throws {
        let found = try changed(
            "clocks.yaml", "    source: {zh: 行政处罚法第 60 条",
            "    validTo: 2026-12-31\n    source: {zh: 行政处罚法第 60 条")
        #expect(found.map(\.rule) == ["T10"])
        #expect(found[0].sentence.en.contains("valid to no bound → 31 December 2026"))
    }

    @Test("A clock, an agency and a row can come and go")
    func comeAndGo() throws {
        let smaller = try ResponsibilityAgreement.sample()
        let larger = try ResponsibilityAgreement.sample(
            more: """
                clocks: [{id: Z9, name: {zh: 二, en: Two}, scope: document, limit: 1 month, onDemand: true,
                    source: &s {zh: 约, en: A}, mark: G}]
                agencies: [{id: b.two, name: {zh: 乙, en: Two}, role: reference, source: *s, mark: G}]
                """)
        let come = larger.differences(from: smaller)
        #expect(come.map(\.sentence.en) == ["b.two Two: new: Two.", "Z9 Two: new: 1 month."])
        #expect(come.map { $0.whom.map(\.code) } == [["desk", "b.two"], ["desk", "complainants"]])
        #expect(
            smaller.differences(from: larger).map(\.sentence.en) == [
                "b.two Two: gone (Two).", "Z9 Two: gone (1 month).",
            ])
    }

    @Test("A changed calendar names the days and concerns everybody")
    func calendar() throws {
        let found = try only("calendar.yaml", "2026-10-01..2026-10-07", "2026-10-01..2026-10-08")
        #expect(found.topic == .calendar && found.rule == "2026")
        #expect(found.sentence.en == "2026: now off: 8 October 2026.")
        #expect(found.whom.map(\.code) == ["desk", "agencies", "complainants"])
    }

    @Test("A paper that may come later, a longer day at the desk, another order of rights")
    func theRest() throws {
        let filing = try only("filing.yaml", "legalisedForeignPapers: deferrable", "legalisedForeignPapers: required")
        #expect(filing.topic == .filing && filing.sentence.en.contains("May be handed in later → Required"))
        let hours = try only("agreement.yaml", "closes: \"17:00\"", "closes: \"18:00\"")
        #expect(hours.sentence.en == "office hours 9:00–17:00 → 9:00–18:00.")
        let leads = try only("competence.yaml", "  - {right: cr}\n", "")
        #expect(leads.rule == "leadOrder")
    }

    @Test("Amounts of thresholds and rewards are said in yuan")
    func amounts() throws {
        let threshold = try only("thresholds.yaml", "measure: sales, basic: 50000", "measure: sales, basic: 60000")
        #expect(threshold.topic == .threshold && threshold.sentence.en.contains("→ basic 60,000 yuan"))
        let reward = try only("rewards.yaml", "cap: 1000000", "cap: 500000")
        #expect(reward.topic == .reward && reward.sentence.en.contains("cap 1,000,000 yuan → 500,000 yuan"))
        #expect(reward.whom.map(\.code) == ["agencies", "complainants"])
    }

    @Test("Every sentence speaks both languages and names whom it concerns")
    func complete() throws {
        let other = try ResponsibilityAgreement.sample()
        for found in other.differences(from: beijing) + beijing.differences(from: other) {
            #expect(!found.whom.isEmpty && !found.sentence.zh.isEmpty && found.sentence.zh != found.sentence.en)
        }
    }
}
