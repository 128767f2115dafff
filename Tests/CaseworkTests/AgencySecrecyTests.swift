import CaseRules
import Casework
import Storage
import Testing
import Vocabulary

@Suite("An agency does not read what another agency of the case keeps to itself (DOMAIN §2)")
struct AgencySecrecyTests {
    private static let lead = AgencyID("bj.msa")
    private static let helper = AgencyID("bj.customs")

    @Test("An agency reads the files that the applicant gave and its own, the desk reads all")
    func files() async throws {
        try await TestCentre.run { centre in
            let (number, officer, own, other) = try await referred(centre)
            try await centre.add("own.jpg", "a", to: number, by: own)
            try await centre.add("other.jpg", "b", to: number, by: other)
            try await centre.add("given.jpg", "c", to: number, by: Actor(role: .informant))
            #expect(try await names(centre, number, officer) == ["own.jpg", "other.jpg", "given.jpg"])
            #expect(try await names(centre, number, own) == ["own.jpg", "given.jpg"])
            #expect(try await names(centre, number, other) == ["other.jpg", "given.jpg"])
            let files = try await centre.caseFile(number, for: officer).evidence
            await #expect(throws: StepRefusal.self) {
                _ = try await centre.evidence(files[1].id, of: number, for: own)
            }
            #expect(try await centre.evidence(files[0].id, of: number, for: own).agency == Self.lead)
            let report = try await centre.verify(progress: { _ in }, fileIsSound: { _ in true })
            #expect(report.findings.isEmpty && report.files == 3)
        }
    }

    @Test("A file of an agency that was never written down is read by the desk alone")
    func unknownAgency() async throws {
        try await TestCentre.run { centre in
            let (number, officer, own, _) = try await referred(centre)
            try await centre.database.write { connection in
                try connection.insertEvidence(
                    [.sample("old.jpg", "a", by: .agencyLiaison)], of: connection.caseState(number)!.id)
            }
            #expect(try await names(centre, number, officer) == ["old.jpg"])
            #expect(try await names(centre, number, own).isEmpty)
        }
    }

    @Test("Progress notes, notes on measures, reasons and who added what stay with the agency and the desk")
    func words() async throws {
        try await TestCentre.run { centre in
            let (number, officer, own, other) = try await referred(centre)
            try await centre.step(.sign, on: number, by: own)
            try await centre.step(.progressNote, ["text": .text("我方初查。")], on: number, by: own)
            try await centre.step(.decideFiling, ["filed": .flag(true)], on: number, by: own)
            let measure: [String: Argument] = [
                "kind": .text("seizure"), "day": .text("2026-03-02"), "text": .text("查扣记录。"),
            ]
            try await centre.step(.recordMeasure, measure, on: number, by: own)
            try await centre.add("own.jpg", "a", to: number, by: own)
            let words: Set = ["我方初查。", "查扣记录。"]
            #expect(try await Set(centre.caseFile(number, for: own).texts.map(\.words)) == words)
            #expect(try await Set(centre.caseFile(number, for: officer).texts.map(\.words)) == words)
            let seen = try await centre.caseFile(number, for: other)
            #expect(seen.texts.isEmpty)
            #expect(seen.timeline.allSatisfy { $0.text == nil && $0.entry.actor.agency != Self.lead })
        }
    }

    @Test("An agency that gave the case back reads neither the matter nor what is added later, only what it did")
    func gaveItBack() async throws {
        try await TestCentre.run { centre in
            let (number, officer, _, other) = try await referred(centre)
            try await centre.add("given.jpg", "c", to: number, by: Actor(role: .informant))
            #expect(try await centre.caseFile(number, for: other).matter != nil)
            let why: [String: Argument] = ["text": .text("非本关管辖。"), "proposed": .text("bj.ip")]
            try await centre.step(.returnReferral, why, on: number, by: other)
            try await centre.step(.message, ["text": .text("给举报人的话。")], on: number, by: officer)
            let seen = try await centre.caseFile(number, for: other)
            #expect(seen.matter == nil && seen.title.isEmpty && seen.evidence.isEmpty && seen.texts.isEmpty)
            #expect(!seen.timeline.isEmpty && seen.timeline.allSatisfy { $0.entry.actor.agency == Self.helper })
            #expect(seen.isGivenBack && seen.clocks.allSatisfy { $0.clock.subject.referral != nil })
            let row = try #require(try await centre.agencyInbox([.returned], for: other).items.first)
            #expect(row.number == number && row.title.isEmpty && row.caseState == nil && row.rightType == nil)
            #expect(row.place.isEmpty && row.district == nil)
            #expect(try await centre.caseFile(number, for: officer).matter != nil)
        }
    }

    @Test("Another region receives what was handed in, not what agencies keep or what is for the desk alone")
    func region() async throws {
        try await TestCentre.run { centre in
            let (number, officer, own, other) = try await referred(centre)
            let chief = try await centre.staff("chief", .deskSupervisor)
            try await centre.add("own.jpg", "a", to: number, by: own)
            try await centre.add("given.jpg", "c", to: number, by: Actor(role: .informant))
            try await centre.database.write { connection in
                var voice = NewEvidence.sample("voice.mp3", "e", by: .system)
                voice.audience = .applicantAndDesk
                try connection.insertEvidence([voice], of: connection.caseState(number)!.id)
            }
            let why: [String: Argument] = ["text": .text("在外地。"), "proposed": .text("bj.ip")]
            for agency in [own, other] { try await centre.step(.returnReferral, why, on: number, by: agency) }
            let sent: [String: Argument] = [
                "region": .text("region.hebei"), "ground": .text("act"), "text": .text("厂在河北。"),
            ]
            try await centre.step(.transferRegion, sent, on: number, by: chief)
            let marks = try await centre.caseFile(number, for: officer).timeline.compactMap { line in
                if case .regionTransferred(let details) = line.entry.event { details.evidence } else { nil }
            }
            #expect(marks.flatMap { $0 }.map { $0.digest.first } == ["c"])
        }
    }

    private func referred(_ centre: ServiceCentre) async throws -> (CaseNumber, Actor, Actor, Actor) {
        let officer = try await centre.staff("officer", .deskOfficer)
        let own = try await centre.staff("lead", .agencyLiaison, Self.lead)
        let other = try await centre.staff("helper", .agencyLiaison, Self.helper)
        let number = try await centre.file(.sample(1)).number
        try await centre.refer(number, to: Self.lead, [Self.helper], by: officer)
        return (number, officer, own, other)
    }

    private func names(_ centre: ServiceCentre, _ number: CaseNumber, _ actor: Actor) async throws -> [String] {
        try await centre.caseFile(number, for: actor).evidence.map(\.name)
    }
}

extension ServiceCentre {
    /// Adds a file for the staff; its content is all that letter.
    fileprivate func add(_ name: String, _ letter: String, to number: CaseNumber, by actor: Actor) async throws {
        let order = CommandOrder(.addEvidence, files: [.sample(name, letter, by: actor.role)])
        _ = try await perform(order, on: number, by: actor)
    }
}

extension NewEvidence {
    fileprivate static func sample(_ name: String, _ letter: String, by role: Role) -> NewEvidence {
        NewEvidence(
            digest: String(repeating: letter, count: 64), size: 1, name: name, mediaType: "image/jpeg",
            addedAt: TestCentre.start, addedBy: role, audience: .staff)
    }
}
