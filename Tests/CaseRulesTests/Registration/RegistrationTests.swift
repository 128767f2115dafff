import Agreement
import CaseRules
import TestSupport
import Testing
import Vocabulary

@Suite("Registration (C01, C02, C05–C07, T01, T03)")
struct RegistrationTests {
    private func code(_ way: RegistrationWay, by role: Role, at now: String) -> String? {
        do {
            _ = try CaseStory(.sample(way: way), at: now, by: .sample(role))
            return nil
        } catch let refusal as RegistrationRefusal {
            return refusal.code
        } catch {
            return "\(error)"
        }
    }

    @Test("The web takes matters day and night, the telephone in office hours only")
    func hours() {
        #expect(code(.submitOnline, by: .complainant, at: "2026-03-02T22:40+08:00") == nil)
        #expect(code(.registerCall(isReadBack: true), by: .deskOfficer, at: "2026-03-02T10:30+08:00") == nil)
        #expect(
            code(.registerCall(isReadBack: true), by: .deskOfficer, at: "2026-03-02T22:40+08:00")
                == "outsideOfficeHours")
        #expect(
            code(.registerCall(isReadBack: true), by: .deskOfficer, at: "2026-03-07T10:30+08:00")
                == "outsideOfficeHours")
        #expect(
            code(.registerCall(isReadBack: false), by: .deskOfficer, at: "2026-03-02T10:30+08:00")
                == "readBackMissing")
    }

    @Test("Who registers is who may", arguments: Role.allCases)
    func roles(role: Role) {
        let now = "2026-03-02T10:30+08:00"
        let desk: Set<Role> = [.deskOfficer]
        let people: Set<Role> = [.complainant, .representative, .informant, .partnerOrganisation, .platformOperator]
        #expect((code(.registerLetter, by: role, at: now) == nil) == desk.contains(role))
        #expect((code(.registerCall(isReadBack: true), by: role, at: now) == nil) == desk.contains(role))
        #expect((code(.submitOnline, by: role, at: now) == nil) == people.contains(role))
    }

    @Test("A letter counts from the day it arrived, and nothing arrives tomorrow")
    func letters() throws {
        let letter = Registration.sample(way: .registerLetter, receivedAt: "2026-02-27T09:00+08:00")
        let story = try CaseStory(letter, at: "2026-03-02T10:00+08:00", by: .officer)
        // Saturday 28 February is worked.
        #expect(story.due("T03") == "2026-03-03")
        #expect(story.clock("T01.1")?.wasMet == false)
        #expect(throws: RegistrationRefusal.receivedInFuture) {
            try CaseStory(letter, at: "2026-02-26T10:00+08:00", by: .officer)
        }
    }

    @Test("What is filed under its own day has no running clocks")
    func history() throws {
        let past = Registration.sample(way: .history, receivedAt: "2019-05-06T09:00+08:00")
        let story = try CaseStory(past, by: .sample(.system))
        #expect(story.current.clocks.isEmpty)
    }

    @Test(
        "Every refusal has both languages and a code",
        arguments: [
            RegistrationRefusal.notYourRole(RegistrationWay.submitOnline.name), .receivedInFuture, .noContact,
            .outsideOfficeHours, .readBackMissing,
        ])
    func sentences(refusal: RegistrationRefusal) {
        #expect(refusal.message.zh.hasSuffix("。") && refusal.message.en.hasSuffix("."))
        #expect(refusal.code == String(describing: refusal).prefix { $0 != "(" })
    }
}
