import Agreement
import Testing
import Vocabulary

/// What is found in the sample agreement with other rows, agencies or clocks.
private func problems(rows: [String], more: String = "") -> [String] {
    let text = ResponsibilityAgreement.sampleText()
        .replacing(
            "  - {id: R1, name: {zh: 全部, en: All}, lead: a.one, source: *s, mark: G}\n",
            with: rows.map { "  - {name: {zh: 行, en: Row}, source: *s, mark: G, \($0)}\n" }.joined())
    do {
        _ = try ResponsibilityAgreement.load([
            AgreementFile(path: "sample.yaml", bytes: Array(text.utf8)),
            AgreementFile(path: "more.yaml", bytes: Array(more.utf8)),
        ])
        return []
    } catch {
        return error.problems.map(\.description)
    }
}

private let everything = "id: R9, lead: a.one"

@Suite("What `check` finds beyond slips of the pen")
struct CompetenceCheckTests {
    @Test("A row behind a broader one can never match, and the broader one is named")
    func shadowed() {
        let found = problems(rows: [
            "id: R1, when: {right: [tm, cr]}", "id: R2, when: {right: tm, act: piracy}", everything,
        ])
        #expect(found == ["sample.yaml:13: R2 can never match: R1, tested before it, takes every such matter."])
    }

    @Test("Several rows can take everything together")
    func coveredTogether() {
        let found = problems(rows: [
            "id: R1, when: {right: tm, publicInterest: true}", "id: R2, when: {right: tm, seller: known}",
            "id: R3, when: {right: tm, publicInterest: false, seller: unreachable}", "id: R4, when: {right: tm}",
            everything,
        ])
        #expect(
            found == ["sample.yaml:15: R4 can never match: the rows tested before it together take every such matter."])
    }

    @Test("Rows marked first are tested before the others wherever they stand")
    func testedFirst() {
        let found = problems(rows: [
            "id: R1, when: {onlyPlace: border, right: tm}", "id: R2, order: first, when: {place: border}", everything,
        ])
        #expect(found.count == 1 && found[0].contains("R1 can never match: R2"))
    }

    @Test(
        "A condition that contradicts itself can never match, in an overlay either", arguments: ["", "order: overlay,"])
    func contradiction(order: String) {
        let found = problems(rows: ["id: R1, \(order) when: {place: street, onlyPlace: border}", everything])
        #expect(found == ["sample.yaml:12: R1 can never match: its conditions contradict each other."])
    }

    @Test(
        "What leaves some matter over is no mistake: another place beside, a plant not named, other days, more shops",
        arguments: [
            ["id: R1, when: {onlyPlace: border}", "id: R2, when: {place: border}"],
            ["id: R1, when: {place: [shop, border]}", "id: R2, when: {onlyPlace: [street, online]}"],
            [
                "id: R1, when: {right: pv, variety: [crop, forest, fruitTree, flower]}", "id: R2, when: {right: pv}",
            ],
            ["id: R1, when: {right: tm}, validTo: 2026-12-31", "id: R2, when: {right: tm}"],
            ["id: R1, when: {right: tm, respondentsOver: 10}", "id: R2, when: {right: tm, respondentsOver: 3}"],
            ["id: R1, when: {right: tm}", "id: R2, when: [{right: tm, act: piracy}, {right: cr}]"],
            ["id: R1, order: overlay, when: {right: tm}", "id: R2, when: {right: tm}"],
        ])
    func noFalseAlarm(rows: [String]) {
        #expect(problems(rows: rows + [everything]).isEmpty)
    }

    @Test(
        "A later row of the same days, or for fewer respondents, is found",
        arguments: [
            ["id: R1, when: {right: tm}, validTo: 2026-12-31", "id: R2, when: {right: tm}, validTo: 2026-06-30"],
            ["id: R1, when: {right: tm, respondentsOver: 3}", "id: R2, when: {right: tm, respondentsOver: 10}"],
        ])
    func inDaysAndNumbers(rows: [String]) {
        #expect(problems(rows: rows + [everything]).map { $0.contains("R2 can never match: R1") } == [true])
    }

    @Test(
        "An agency that no row names is found, unless it is there for reference",
        arguments: [
            ("b.two", "", ["No row of the competence table names \"b.two\""]), ("b.two", "role: reference,", []),
            ("b.two", "role: nothing,", ["expected one of reference", "No row"]),
        ])
    func unnamed(id: String, role: String, messages: [String]) {
        let agencies = "[{id: \(id), \(role) name: {zh: 乙, en: Two}, source: {zh: 约, en: Agreed}, mark: G}]"
        let found = problems(rows: [everything], more: "agencies: \(agencies)")
        #expect(found.count == messages.count && zip(found, messages).allSatisfy { $0.contains($1) }, "\(found)")
    }

    @Test("An agency is named through one of its units; one for reference must not be named")
    func namedThroughUnit() {
        let withUnit =
            "agencies: [{id: b.two, units: [{id: north, name: {zh: 北, en: North}}], name: {zh: 乙, en: Two}, source: {zh: 约, en: Agreed}, mark: G}]"
        #expect(
            problems(rows: [everything, "id: R8, order: overlay, coHandling: b.two.north"], more: withUnit).isEmpty)
        let reference = withUnit.replacing("id: b.two, ", with: "id: b.two, role: reference, ")
        let found = problems(rows: [everything, "id: R8, order: overlay, coHandling: b.two"], more: reference)
        #expect(found.count == 1 && found[0].hasPrefix("more.yaml:1: \"b.two\" is listed for reference"))
    }

    @Test("Versions that hold on the same day are named with that day, the first of them")
    func overlappingVersions() {
        func clock(_ days: String) -> String {
            "{id: Y1, name: {zh: 钟, en: Clock}, scope: case, limit: 1 month, onDemand: true, \(days) source: {zh: 约, en: A}, mark: G}"
        }
        func found(_ first: String, _ second: String) -> [String] {
            problems(rows: [everything], more: "clocks:\n  - \(clock(first))\n  - \(clock(second))\n")
        }
        #expect(
            found("validTo: 2026-07-01,", "validFrom: 2026-07-01,") == [
                "more.yaml:3: \"Y1\" already stands in more.yaml, line 2; both hold on 1 July 2026."
            ])
        #expect(found("validTo: 2026-06-30,", "validFrom: 2026-07-01,").isEmpty)
        #expect(found("", "validTo: 2026-07-01,").map { $0.hasSuffix("line 2; both hold.") } == [true])
    }

    @Test(
        "A text that says the same in both languages, or Chinese for English, is not translated",
        arguments: [
            ("Administrative Penalty Law", "Administrative Penalty Law", 1), ("行政处罚法", "行政处罚法", 1), ("处罚", "行政处罚法", 1),
            ("SAIC", "SAIC", 0), ("12345", "12345", 0), ("行政处罚法", "Administrative Penalty Law", 0),
        ])
    func untranslated(zh: String, en: String, count: Int) {
        let found = problems(rows: [everything, "id: R8, order: overlay, notes: {zh: \(zh), en: \(en)}"])
        #expect(found.count == count && found.allSatisfy { $0.contains("is not translated") }, "\(found)")
    }
}
