import Agreement
import Testing
import Vocabulary

/// A section with one slip in line 2 or below, and what must be said about it.
private let slips: [(text: String, line: Int, message: String)] = [
    ("thresholds:\n- {id: a, article: '220', LIMITS}", 2, "\"article\" is \"220\"; expected one of 213"),
    ("thresholds:\n- {id: a, article: '213', object: things, LIMITS}", 2, "\"object\" is \"things\""),
    ("thresholds:\n- {id: a, article: '213', ORIGIN}", 2, "A threshold needs \"limits\"."),
    (
        "thresholds:\n- id: a\n  limits: {measure: profit, basic: 1}", 3,
        "\"measure\" is \"profit\"; expected one of gains"
    ),
    ("thresholds:\n- id: a\n  limits: {measure: gains, basic: 2, repeat: 3}", 3, "A special amount is above"),
    ("thresholds:\n- id: a\n  limits: {measure: gains, basic: 2, especiallySerious: 1}", 3, "is below the basic one"),
    ("thresholds:\n- {id: a, article: '217', LIMITS, halfOf: [turnover]}", 2, "\"halfOf\" is \"turnover\""),
    ("thresholds:\n- {id: a, article: '219', LIMITS, ownerRuined: maybe}", 2, "\"ownerRuined\" is \"maybe\""),
    ("thresholds:\n- {id: a, article: '219', LIMITS}\n- {id: a, article: '219', LIMITS}", 3, "\"a\" already stands"),
    ("fines:\n- {id: f, violation: theft, ORIGIN, bands: {most: 1}}", 2, "\"violation\" is \"theft\""),
    ("fines:\n- {id: f, violation: copyright, ORIGIN, bands: {serious: true, most: 1}}", 2, "must have no condition"),
    ("fines:\n- {id: f, violation: copyright, ORIGIN}", 2, "must have no condition"),
    ("fines:\n- {id: f, violation: copyright, ORIGIN, bands: {least: 1}}", 2, "A band needs \"most\""),
    ("fines:\n- {id: f, violation: copyright, ORIGIN, bands: {mostTimes: 5}}", 2, "needs the rule's \"base\""),
    ("fines:\n- {id: f, violation: copyright, ORIGIN, bands: [{from: 5, most: 1}, {most: 1}]}", 2, "needs the rule's"),
    (
        "fines:\n- {id: f, violation: copyright, base: gains, ORIGIN, bands: [{from: 5, over: 5, most: 1}, {most: 1}]}",
        2,
        "Only one of"
    ),
    ("credit:\n- {id: c, entry: general, isShown: maybe, ORIGIN}", 2, "\"isShown\" is \"maybe\""),
    ("credit:\n- {id: c, entry: general, isShown: true, most: 3 moons, ORIGIN}", 2, "expected a period"),
    ("evidence:\n- {id: e, ORIGIN}", 2, "lacks \"channels\""),
    (
        "evidence:\n- {id: e, ORIGIN, channels: {administrative: useful, criminal: useful, civil: useful}}", 2,
        "mediation"
    ),
    (
        "evidence:\n- {id: e, ORIGIN, channels: {administrative: useful, criminal: fine, civil: useful, mediation: useful}}",
        2, "\"criminal\" is \"fine\""
    ),
    (
        "evidence:\n- {id: e, ORIGIN, channels: {administrative: {need: required, formalities: [sealed]}, criminal: useful, "
            + "civil: useful, mediation: useful}}", 2, "\"formalities\" is \"sealed\""
    ),
    ("rewards:\n- {id: r, ORIGIN, cap: much, financeCoDecidesFrom: 5}", 2, "\"cap\" is \"much\"; expected an amount"),
    (
        "rewards:\n- {id: r, ORIGIN, cap: 5, financeCoDecidesFrom: 5, grades: {grade: 1, rate: 5, floor: 1}}", 2,
        "\"rate\""
    ),
]

@Suite("Mistakes in the sections on sanctions and evidence")
struct SanctionProblemTests {
    @Test("A slip is named with its line, in both languages", arguments: slips.indices)
    func slip(index: Int) {
        let slip = slips[index]
        let origin = "name: {zh: 名, en: Name}, source: {zh: 据, en: Source}, mark: G"
        let text = slip.text.replacing("LIMITS", with: "limits: {measure: gains, basic: 1}, ORIGIN")
            .replacing("ORIGIN", with: origin)
        let error = #expect(throws: AgreementProblems.self) { try ResponsibilityAgreement.sample(more: text) }
        let found = (error?.problems ?? []).filter { $0.file == "more.yaml" }
        #expect(found.contains { $0.line == slip.line && $0.message.en.contains(slip.message) }, "\(found)")
        #expect(found.allSatisfy { !$0.message.zh.isEmpty })
    }
}
