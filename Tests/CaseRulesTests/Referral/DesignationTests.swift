import CaseRules
import TestSupport
import Testing
import Vocabulary

@Suite("Disputed competence and co-handling (C26, C27)")
struct DesignationTests {
    @Test("One return is no dispute: the officer forwards")
    func noDispute() {
        let story = CaseStory.sample(.accepted, .returned)
        #expect(
            story.refusal(of: .supervisor, .designateCompetence(agency: .culture, reason: .sample)) == .notDisputed)
        #expect(story.clock("R27.dispute") == nil)
    }

    @Test("Two agencies that return it have seven working days; the designated one may not return it again")
    func designated() throws {
        var story = CaseStory.sample(.accepted, .disputed)
        #expect(story.due("R27.dispute") == "2026-03-11")
        #expect(story.clock("T05")?.isRunning == false)
        #expect(
            story.refusal(of: .supervisor, .designateCompetence(agency: .culture, reason: nil)) == .reasonMissing)
        #expect(
            story.refusal(of: .supervisor, .designateCompetence(agency: AgencyID("bj.tea"), reason: .sample))
                == .unknownAgency(AgencyID("bj.tea")))
        try story.take(.supervisor, .designateCompetence(agency: .ipOffice, reason: .sample))
        #expect(story.current.lead?.isDesignated == true)
        #expect(story.clock("R27.dispute")?.isRunning == false)
        #expect(
            story.refusal(
                of: .liaison(.ipOffice), .returnReferral(referral: nil, reason: .sample, proposed: .culture))
                == .referralDesignated)
        #expect(story.current.referrals.filter { $0.role == .lead && $0.isOpen }.count == 1)
    }

    @Test("The agencies may still agree: the officer forwards and the dispute is over")
    func agreed() throws {
        var story = CaseStory.sample(.accepted, .disputed)
        try story.take(.officer, .forwardReferral(referral: nil, agency: .marketRegulation))
        #expect(story.clock("R27.dispute")?.isRunning == false)
        #expect(story.current.lead?.isDesignated == false)
    }

    @Test("A co-handler that an agency asks for gets its own referral once an officer confirms")
    func coHandling() throws {
        var story = CaseStory.sample(.received)
        try story.take(.liaison, .askCoHandling(referral: nil, agency: .customs, reason: .sample))
        #expect(story.current.referrals.count == 1)
        #expect(story.refusal(of: .deskSupervisor, .approve) == .notYourRole(.approve))
        let events = try story.take(.officer, .approve)
        #expect(events.map(\.name) == ["approved", "coHandlingAdded", "referred", "clocksChanged"])
        #expect(story.current.referral(2)?.role == .coHandling)
        #expect(story.clock("T06", of: .referral(2)) != nil)
        #expect(story.current.state == .received)
        #expect(
            story.refusal(of: .liaison, .askCoHandling(referral: nil, agency: .customs, reason: .sample))
                == .alreadyHandling(.customs))
    }

    @Test("A wish for co-handling that comes too late can only be declined")
    func late() throws {
        var story = CaseStory.sample(.filed)
        try story.take(.liaison, .askCoHandling(referral: nil, agency: .customs, reason: .sample))
        try story.take(.liaison, .reportOutcome(referral: nil, outcomes: [.sample], documentNumber: nil))
        #expect(story.refusal(of: .officer, .approve) == .notInThisState(.askCoHandling, .outcomeReported))
        try story.take(.officer, .decline(reason: .sample))
        #expect(story.current.pendingApproval == nil)
    }

    @Test("A dispute rests while the case follows another one, and has its days anew once it is released")
    func merged() throws {
        var story = CaseStory.sample(.accepted, .disputed)
        try story.take(.system, .followLeading(OtherCase.sample.number, isMassCase: false))
        #expect(story.current.openClocks.isEmpty)
        try story.take(.deskSupervisor, .unmergeCase, at: "2026-03-10T10:00+08:00")
        #expect(story.current.openClocks.map(\.id.rawValue) == ["R27.dispute"])
        #expect(story.due("R27.dispute") == "2026-03-19")
    }

    @Test("What a region declined was never given back by the agency that had it: one return is no dispute")
    func declined() throws {
        var story = CaseStory.sample(.received)
        try story.take(.deskSupervisor, .transfer)
        try story.take(.deskSupervisor, .recordRegionAnswer(.declined(day: story.today, reason: .sample)))
        try story.take(.officer, .forwardReferral(referral: nil, agency: .ipOffice))
        try story.take(.liaison(.ipOffice), .returnReferral(referral: nil, reason: .sample, proposed: .culture))
        #expect(!story.current.isDisputed)
    }

    @Test("A designation settles the dispute for good, also when a region declines the case later")
    func settled() throws {
        var story = CaseStory.sample(.accepted, .disputed)
        try story.take(.supervisor, .designateCompetence(agency: .marketRegulation, reason: .sample))
        try story.take(.liaison, .sign(referral: nil))
        try story.take(.deskSupervisor, .transfer)
        try story.take(.deskSupervisor, .recordRegionAnswer(.declined(day: story.today, reason: .sample)))
        #expect(!story.current.isDisputed)
    }

    @Test("Once the days of the dispute are over only a designation helps, and nobody refers past a returned lead")
    func notPast() {
        var story = CaseStory.sample(.accepted, .disputed)
        let refer = CaseCommand.refer(lead: .marketRegulation, coHandling: [])
        let forward = CaseCommand.forwardReferral(referral: nil, agency: .marketRegulation)
        #expect(story.refusal(of: .officer, refer) == .leadWasReturned)
        story.now = Instant("2026-03-12T00:00+08:00")!
        #expect(story.refusal(of: .officer, forward) == .designationNeeded)
        #expect(story.refusal(of: .supervisor, .designateCompetence(agency: .ipOffice, reason: .sample)) == nil)
        #expect(CaseStory.sample(.accepted, .returned).refusal(of: .officer, refer) == .leadWasReturned)
    }
}
