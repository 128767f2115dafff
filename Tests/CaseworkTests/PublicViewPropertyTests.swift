import CaseRules
import Casework
import TestSupport
import Testing
import Vocabulary

@Suite("The public view of every history (DOMAIN section 3.2, invariant 6; section 3.1, last column)")
struct PublicViewPropertyTests {
    /// What the command table shows to nobody outside: examination, measures, decisions, supervision, second persons.
    private static let unseen: Set = [
        "duplicateChecked", "classified", "assigned", "calledBack", "measureTaken", "decisionRecorded",
        "approvalRequested", "approved", "declined", "clocksChanged", "clockExtended", "receiptDeemed", "undone",
        "reminded", "supervisionOpened", "delayExplained", "circularIssued", "interviewHeld", "handedOver",
        "keyCaseMarked", "voicemailStored",
    ]

    @Test(
        "Whatever happens, nobody outside reads of measures, evidence of others or inside work",
        arguments: 0..<10 as Range<UInt64>)
    func nothingInside(hundred: UInt64) throws {
        for seed in hundred * 100..<hundred * 100 + 100 {
            var history = try RandomHistory(seed: seed)
            for _ in 1...80 { _ = history.attempt() }
            let story = history.story
            for entry in story.journal {
                let text = entry.publicText(story.current, story.agreement)
                let kind = String(entry.event.kind.split(separator: ".")[1])
                if Self.unseen.contains(kind) { #expect(text == nil, "seed \(seed), \(entry.version): \(kind)") }
                if kind == "evidenceAdded", !entry.actor.role.isApplicant {
                    #expect(text == nil, "seed \(seed), \(entry.version): evidence of \(entry.actor.role)")
                }
                #expect(text.map(Self.isClean) ?? true, "seed \(seed), \(entry.version): \(text!.en)")
            }
        }
    }

    /// Neither digests, nor what measures are called, nor ids of rules, rows or agencies.
    private static func isClean(_ text: Localized) -> Bool {
        let measures = MeasureKind.allCases.map(\.name)
        let commitments = ["bbbbbbbb", "cccccccc", "dddddddd", "bj."]
        return !commitments.contains(where: text.en.contains) && !commitments.contains(where: text.zh.contains)
            && !measures.contains { text.zh.contains($0.zh) || text.en.contains($0.en) }
    }
}
