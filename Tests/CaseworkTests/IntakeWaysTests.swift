import Agreement
import CaseRules
import Casework
import Storage
import Testing
import Vocabulary

@Suite("Ways of coming in, on a store (C03, C04, C06, C07, C14)")
struct IntakeWaysTests {
    private static let night = Instant("2026-03-01T22:40+08:00")!
    private static let sound = String(repeating: "e", count: 64)

    private func voicemail(_ centre: ServiceCentre) async throws -> CaseNumber {
        try await centre.at { Self.night }.recordVoicemail(Self.sound, sizeInBytes: 4096, mediaType: "audio/mpeg")
    }

    @Test("A voicemail is a draft with its sound, and nothing of it is public")
    func draft() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let number = try await voicemail(centre)
            let file = try await centre.caseFile(number, for: desk.officer)
            #expect(file.current.state == .draft)
            #expect(file.evidence.map(\.digest) == [Self.sound])
            #expect(try await centre.inbox(.new, for: desk.officer).items.map(\.number) == [number])
            let code = try await centre.file(.sample(1)).code
            guard case .wrong = try await centre.openTrack(number, code) else { return #expect(Bool(false)) }
            #expect(
                await desk.refusal {
                    _ = try await centre.recordVoicemail(
                        Self.sound, sizeInBytes: 1, mediaType: "audio/mpeg")
                }?.code == "withinOfficeHours")
            try await desk.verify()
        }
    }

    @Test("Registered after the call-back it keeps its number and counts from the message; once only")
    func registered() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let number = try await voicemail(centre)
            var filing = desk.filing("林先生", "13800000001")
            (filing.way, filing.channel, filing.actor) = (.registerVoicemail, .voicemail, desk.officer)
            filing.voicemail = number
            let order = filing
            let receipt = try await centre.file(order)
            #expect(receipt.number == number)
            let file = try await centre.caseFile(number, for: desk.officer, opensIdentity: true)
            #expect(file.current.state == .registered && file.current.receivedAt == Self.night)
            #expect(file.matter?.respondent == "松雪阁")
            guard case .open(let identity) = file.identity else { return #expect(Bool(false)) }
            #expect(identity.name == "林先生")
            guard case .opened = try await centre.openTrack(number, receipt.code) else { return #expect(Bool(false)) }
            #expect(try await centre.search(SearchQuestion("松雪阁"), for: desk.officer).rows.map(\.number) == [number])
            #expect(await desk.refusal { _ = try await centre.file(order) }?.code == "notInThisState")
            try await desk.verify()
        }
    }

    @Test("By the interface the fields of a complaint are the command's arguments")
    func command() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let number = try await voicemail(centre)
            let fields: [String: Argument] = ["respondent": .text("松雪阁"), "narrative": .text("卖假货")]
            await #expect(throws: StepRefusal.self) {
                try await desk.take(
                    .registerVoicemail, ["respondent": .text("松雪阁"), "colour": .text("red")], on: number)
            }
            await #expect(throws: StepRefusal.self) {
                try await desk.take(.registerVoicemail, fields, on: number, by: desk.liaison)
            }
            let result = try await desk.take(.registerVoicemail, fields, on: number)
            #expect(result.number == number && result.state == .registered && result.converted != nil)
        }
    }

    @Test("The recording of an informant stays with the desk when the case goes to an agency")
    func sealedSound() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let number = try await voicemail(centre)
            var filing = desk.filing("林先生", "13800000001")
            (filing.way, filing.channel, filing.actor) = (.registerVoicemail, .voicemail, desk.officer)
            filing.voicemail = number
            _ = try await centre.file(filing)
            try await desk.refer(number)
            #expect(try await centre.caseFile(number, for: desk.liaison).evidence.isEmpty)
            #expect(try await centre.caseFile(number, for: desk.officer).evidence.count == 1)
        }
    }

    @Test("An informant's voice is heard by who took his message alone, and every hearing is noted")
    func hearing() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let number = try await voicemail(centre)
            let second = try await centre.staff("second", .deskOfficer)
            let sound = try await centre.caseFile(number, for: second).evidence[0].id
            _ = try await centre.evidence(sound, of: number, for: second)
            var filing = desk.filing("王小明", "13800000001")
            (filing.intake.kind, filing.intake.applicantRole) = (.tipOff, .informant)
            (filing.way, filing.channel, filing.actor) = (.registerVoicemail, .voicemail, desk.officer)
            filing.voicemail = number
            _ = try await centre.file(filing)
            for reader in [second, desk.supervisor] {
                #expect(try await centre.caseFile(number, for: reader).evidence.isEmpty)
                await #expect(throws: StepRefusal.self) {
                    _ = try await centre.evidence(sound, of: number, for: reader)
                }
            }
            _ = try await centre.evidence(sound, of: number, for: desk.officer)
            let id = try await centre.database.read { try $0.caseState(number)!.id }
            let readings = try await centre.database.read { try $0.readings(of: id, limit: 9) }
            #expect(readings.map(\.what) == ["file", "file"])
            #expect(Set(readings.map(\.account)) == [second.account, desk.officer.account])
        }
    }

    @Test("An order of the hotline comes in once, whatever file brings it, and keeps its date")
    func hotline() async throws {
        try await TestCentre.run { centre in
            let row = ComplaintFields([
                "id": "JB1", "narrative": "卖假货", "respondent": "某店", "due": "2026-03-09",
            ])
            func file(_ source: String) async throws -> CaseNumber {
                let plan = ImportPlan(source: source, channel: .hotline, arrival: .new, offset: centre.agreement.offset)
                return try await centre.file(plan.filing(row, at: centre.now()).get()).number
            }
            let desk = try await TestDesk(centre)
            let number = try await file("monday")
            let current = try await centre.caseFile(number, for: desk.officer).current
            #expect(current.openClocks.first { $0.id == ClockID("T38") }?.due.day == Day("2026-03-09"))
            #expect(try await centre.track(number).events[0].text.zh.hasPrefix("已转知识产权中心"))
            let again = await desk.refusal { _ = try await file("tuesday") }
            #expect(again?.code == "sourceNumberKnown" && again?.message.zh.contains("\(number)") == true)
        }
    }

    @Test("A partner's row without consent is refused; one that says nothing is taken over")
    func consent() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            func file(_ consent: String?) async throws {
                var values = ["narrative": "卖假货", "respondent": "某店"]
                values["consent"] = consent
                let plan = ImportPlan(
                    source: "partner", channel: .partner, arrival: .new, offset: centre.agreement.offset)
                var filing = try plan.filing(ComplaintFields(values), at: centre.now()).get()
                filing.importRow = nil
                _ = try await centre.file(filing)
            }
            #expect(await desk.refusal { try await file("no") }?.code == "consentMissing")
            #expect(await desk.refusal { try await file("yes") } == nil)
            #expect(await desk.refusal { try await file(nil) } == nil)
        }
    }

    @Test("The daily job proposes the lapse of a complaint whose papers never came, and spares usable tip-offs")
    func lapses() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let complaint = try await desk.file("林先生", "13800000001")
            let tipOff = try await centre.file(.sample(3)).number
            for number in [complaint, tipOff] {
                try await desk.take(.beginExamination, on: number)
                let current = try await centre.caseFile(number, for: desk.officer).current
                let item = current.filingStandard(centre.agreement).requirements.first { $0.need == .required }!.item
                try await desk.take(.requestSupplement, ["items": .text(item)], on: number)
            }
            let later = centre.at { TestCentre.start.adding(hours: 24 * 40) }
            #expect(try await later.careForCases().lapsesProposed == 1)
            #expect(try await later.careForCases().lapsesProposed == 0)
            _ = try await later.perform(CommandOrder(.approve), on: complaint, by: desk.supervisor)
            #expect(try await centre.track(complaint).state == .notAccepted)
            #expect(try await centre.track(tipOff).state == .awaitingSupplement)
        }
    }
}
