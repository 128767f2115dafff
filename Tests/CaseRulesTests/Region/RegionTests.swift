import Agreement
import CaseRules
import TestSupport
import Testing
import Vocabulary

@Suite("Transfer to another region (C33, DOMAIN section 3.2)")
struct RegionTests {
    @Test("Only a region with a pact takes a matter, and never without a reason")
    func pact() {
        let story = CaseStory.sample(.accepted)
        let unknown = AgencyID("region.atlantis")
        #expect(
            story.refusal(of: .deskSupervisor, .transferRegion(region: unknown, .act, reason: .sample))
                == .unknownRegion(unknown))
        #expect(
            story.refusal(of: .deskSupervisor, .transferRegion(region: .hebei, .act, reason: nil)) == .reasonMissing)
    }

    @Test("The event says which files go along, by what they hold")
    func manifest() throws {
        var story = CaseStory.sample(.accepted)
        let events = try story.take(.deskSupervisor, .transfer)
        guard case .regionTransferred(let details) = events.first else {
            Issue.record("Nothing was transferred.")
            return
        }
        #expect(details.evidence == [.sample])
        #expect(story.current.lead?.agency == .hebei && story.current.lead?.isRegion == true)
    }

    @Test("A region that declines gives the case back, to be referred anew")
    func declined() throws {
        var story = CaseStory.sample(.referred, .withRegion)
        let day = story.today
        #expect(
            story.refusal(of: .deskSupervisor, .recordRegionAnswer(.declined(day: day, reason: nil))) == .reasonMissing)
        try story.take(.deskSupervisor, .recordRegionAnswer(.declined(day: day, reason: .sample)))
        #expect(story.current.state == .accepted && story.current.lead == nil)
        #expect(story.clock("T05")?.isRunning == true)
        try story.take(.officer, .forwardReferral(referral: nil, agency: .marketRegulation))
        #expect(story.current.lead?.agency == .marketRegulation)
        #expect(story.current.referrals.map(\.state) == [.forwarded, .sent])
    }

    @Test("A result is recognised, in part, or refused with a reason, and tells of every respondent")
    func result() throws {
        var story = CaseStory.sample(.received, .withRegion)
        let day = story.today
        #expect(
            story.refusal(of: .deskSupervisor, .regionResult([.sample], .refused, on: day)) == .reasonMissing)
        #expect(story.refusal(of: .deskSupervisor, .regionResult([], on: day)) == .outcomeMissing)
        #expect(story.refusal(of: .deskSupervisor, .regionResult(on: day + 1)) == .futureDay)
        try story.take(.deskSupervisor, .regionResult([.sample], .inPart, reason: .sample, on: day))
        #expect(story.current.state == .outcomeReported)
        try story.take(.officer, .close(.settled))
        #expect(story.current.openClocks.isEmpty)
        #expect(story.current.referrals.map(\.state) == [.ended])
        #expect(Case.replay(story.journal) == story.current)
    }

    @Test("Agencies have no say in a case that is with a region")
    func agencies() {
        let story = CaseStory.sample(.received, .withRegion)
        #expect(story.refusal(of: .liaison, .decideFiling(referral: nil, .filed)) == .notYourReferral)
    }

    /// Scenario 4 of DOMAIN section 8: the factory's part goes to Hebei.
    @Test("Scenario 4: transferred on Friday 18 September, signed by the 24th, result by 22 October")
    func scenario() throws {
        var story = try CaseStory(
            .sample(.tipOff, receivedAt: "2026-09-18T09:00+08:00"), at: "2026-09-18T09:00+08:00")
        try story.take(.officer, .beginExamination)
        try story.take(.officer, .accept(present: FilingStandard.tipOffItems))
        try story.take(.deskSupervisor, .transfer, at: "2026-09-18T15:00+08:00")
        #expect(story.due("T37.1") == "2026-09-24")
        #expect(story.clock("T05")?.wasMet == true)
        try story.take(
            .deskSupervisor, .recordRegionAnswer(.signed(day: Day("2026-09-24")!, foreignNumber: "冀-7")),
            at: "2026-09-28T10:00+08:00")
        #expect(story.clock("T37.1")?.wasMet == true, "It was signed in time and told later.")
        #expect(story.due("T37.2") == "2026-10-22")
        try story.take(
            .deskSupervisor, .regionResult(on: Day("2026-10-21")!), at: "2026-10-22T10:00+08:00")
        #expect(story.clock("T37.2")?.wasMet == true)
        #expect(story.current.state == .outcomeReported)
        #expect(story.due("T39.1") == "2026-10-29")
    }
}
