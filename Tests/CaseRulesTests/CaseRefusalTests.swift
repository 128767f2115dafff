import CaseRules
import Foundation
import TestSupport
import Testing
import Vocabulary

@Suite("Refusals of the case rules (invariant 7)")
struct CaseRefusalTests {
    private static let words = Localized(zh: "材料", en: "paper")
    private static let number = CaseNumber(year: 2026, serial: 7)
    private static let day = Day("2026-03-05")!

    /// One of each.
    static let samples: [CaseRefusal] = [
        .notYourRole(.accept), .notInThisState(.accept, .archived), .notYourReferral, .noSuchReferral,
        .notInThisReferralState(.sign, .filed), .referralDesignated, .onlyForConsultations, .notForConsultations,
        .alreadyConverted(number), .decisionPending(words), .nothingPending, .secondPersonNeeded, .reasonMissing,
        .noItems, .unknownItem("horoscope"), .itemNotDeferrable(words), .itemIsDeferrable(words),
        .itemsMissing([words]), .alreadyDeferred, .undertakingMissing, .noSuchDocument,
        .notInThisDocumentState(.waived), .duplicateUnchecked, .blockingDuplicate([number]), .decidedTwice(number),
        .noIdentifiableRespondent, .noBasicFacts, .noAgency(words), .designationOnlyBySupervisor,
        .unknownAgency(.customs), .notClassified, .agencyNotNamed(.customs, named: .ipOffice),
        .sameAgencyAgain(.customs), .noReturnedReferral, .alreadyGreen, .dueNotPassed(day), .usableLead,
        .clockNotRunning, .notExtendable, .alreadyExtended, .alreadyLate, .futureDay, .unknownRespondent(4),
        .outcomeMissing, .respondentsWithoutOutcome([2, 3]), .amountMissing(.fine), .outcomeNeedsFiling(.fine),
        .referralsOpen([.customs]), .deferredDocumentsOpen(2), .noFiles, .onlyToYourself, .nothingToUndo,
        .notYourStep, .nothingToRecompute, .notDisputed, .alreadyHandling(.customs), .unknownRegion(.hebei),
        .notWithRegion, .noDecision, .notDisclosed, .closingReasonUnfit(.settled), .applicantHasLeft, .nothingToRate,
        .surveyOver(day), .alreadyKeyCase, .notKeyCase, .tooEarlyToRemind(day), .alreadySupervised, .noSuchSupervision,
        .notAtThisLevel(.met),
        .noSuchCase(number), .sameCase, .followsLeadingCase(number), .olderCaseMissing,
        .olderCaseNotReferred(number, .closed), .noNewFacts, .membersMissing, .leadsOthers(2), .notSameMatter(number),
        .notMerged, .leadWasReturned, .designationNeeded, .keyCaseFollowsNone, .lapseDeclined, .partsMissing,
        .reviewTooLate(day), .secretNotAttached(number), .holdsSecretFacts(number),
    ]

    /// Programs of other people rely on the codes: they are kept in a file and never change.
    @Test("The codes are those of the golden list, one for each refusal")
    func codes() throws {
        let path = packageRoot + "/Tests/CaseRulesTests/Golden/refusals.txt"
        let listed = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
        #expect(Self.samples.map(\.code).sorted() == listed)
        let source = packageRoot + "/Sources/CaseRules/CaseRefusal.swift"
        let declared = try String(contentsOfFile: source, encoding: .utf8)
            .matches(of: /(?m)^    case (\w+)/).map { String($0.1) }
        #expect(declared.sorted() == listed)
    }

    @Test("Every refusal says in both languages what is wrong, in a whole sentence", arguments: samples)
    func sentences(refusal: CaseRefusal) {
        let message = refusal.message
        #expect(message.zh.hasSuffix("。") && message.zh.count >= 5)
        #expect(message.en.hasSuffix(".") && message.en.count > 10)
        #expect(message.en.allSatisfy { !("\u{4E00}"..."\u{9FFF}").contains($0) })
    }

    @Test("What stands in the sentence is what stood in the way")
    func details() {
        #expect(CaseRefusal.blockingDuplicate([Self.number]).message.en.contains("2026-000007"))
        #expect(CaseRefusal.dueNotPassed(Self.day).message.en.contains("5 March 2026"))
        #expect(CaseRefusal.respondentsWithoutOutcome([2, 3]).message.zh.contains("2, 3"))
    }
}
