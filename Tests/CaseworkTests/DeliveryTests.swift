import Agreement
import CaseRules
import Casework
import Custody
import Operations
import Storage
import Testing
import Vocabulary

@Suite("Who is told what, and where (DOMAIN §2, §3.1)")
struct DeliveryTests {
    private let mailboxes = HouseMailboxes(desk: "desk@12312.example")

    private func file(
        _ centre: ServiceCentre, _ role: Role = .complainant, _ identity: ApplicantIdentity?,
        language: Language = .en, secret: Bool = false
    ) async throws -> CaseNumber {
        var intake = Intake(
            kind: role == .informant ? .tipOff : .complaint, applicantRole: role, isAnonymous: identity == nil,
            rights: [secret ? .tradeSecret : .trademark], language: language)
        intake.applicant = identity
        intake.respondent = "松雪阁"
        intake.narrative = "出售假冒商品。"
        return try await centre.file(
            Filing(intake, way: .submitOnline, channel: .web, actor: Actor(role: role))
        ).number
    }

    /// The lines of a case as the dispatcher takes them.
    private func lines(_ centre: ServiceCentre) async throws -> [OutboxRow] {
        let now = TestCentre.start
        return try await centre.database.write {
            try $0.takeOutbox(at: now, retryAt: now, limit: 100) { "m\($0.id.value)" }
        }.map(\.line)
    }

    private func audit(_ centre: ServiceCentre, _ number: CaseNumber) async throws -> [AuditRow] {
        try await centre.database.read { connection in
            guard let row = try connection.caseState(number) else { return [] }
            return try connection.readings(of: row.id, limit: 10)
        }
    }

    @Test("A withdrawal reaches the desk and every agency that had the case in hand")
    func withdrawalIsTold() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let number = try await desk.file("林先生", "13800000001")
            try await desk.refer(number)
            try await desk.take(.withdraw, on: number, by: Actor(role: .complainant))
            let lines = try await centre.database.read { try $0.deliveries(.listed, limit: 100) }.items
            #expect(Set(lines.filter { $0.kind == "withdrawn" }.map(\.recipient)) == ["desk", "bj.msa"])
        }
    }

    @Test("A complainant is told by e-mail in the language of the complaint, and the reading of the address is noted")
    func complainant() async throws {
        try await TestCentre.run { centre in
            let identity = ApplicantIdentity(name: "Ann Lee", phone: "13800000000", email: "ann@mail.example")
            let number = try await file(centre, .complainant, identity)
            let line = try #require(try await lines(centre).first { $0.kind == "registered" })
            #expect(
                try await centre.recipient(of: line, mailboxes)
                    == .outside(.mail("ann@mail.example"), .applicant, [.en]))
            let notes = try await audit(centre, number)
            #expect(notes.map(\.what) == ["identity for a notice"] && notes[0].role == .system)
        }
    }

    @Test("Of who left only a telephone the telephone is used; a postal address is none")
    func telephone() async throws {
        try await TestCentre.run { centre in
            _ = try await file(centre, .complainant, ApplicantIdentity(name: "李", phone: "13800000000"), language: .zh)
            _ = try await file(centre, .complainant, ApplicantIdentity(name: "王", address: "朝阳区"), language: .zh)
            let lines = try await lines(centre)
            #expect(
                try await centre.recipient(of: lines[0], mailboxes)
                    == .outside(.telephone("13800000000"), .applicant, [.zh]))
            #expect(try await centre.recipient(of: lines[1], mailboxes) == .unreachable(.noAddress))
        }
    }

    @Test("No line of the outbox holds an address, a name or a word of the matter; an informant's least of all")
    func sealedLines() async throws {
        try await TestCentre.run { centre in
            let identity = ApplicantIdentity(name: "赵匿", phone: "13911112222", email: "zhao@mail.example")
            _ = try await file(centre, .informant, identity)
            for line in try await lines(centre) {
                let text = line.kind + line.recipient + String(decoding: line.body, as: UTF8.self) + line.messageID
                for word in ["赵匿", "13911112222", "zhao", "松雪阁", "假冒"] { #expect(!text.contains(word)) }
            }
            let stored = try await centre.database.read { connection in
                try connection.query("SELECT kind, recipient, body FROM outbox", []) {
                    $0.text(0) + $0.text(1) + String(decoding: $0.blob(2), as: UTF8.self)
                }
            }
            #expect(!stored.isEmpty && stored.allSatisfy { !$0.contains("zhao") && !$0.contains("139") })
        }
    }

    @Test("Who stayed anonymous has no line at all, whatever happens to the case")
    func anonymous() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let number = try await file(centre, .informant, nil)
            try await desk.take(.beginExamination, on: number)
            #expect(try await lines(centre).allSatisfy { $0.recipient != "applicant" })
        }
    }

    @Test("A secret matter is not opened to learn its language: the letter says the same in both")
    func secret() async throws {
        try await TestCentre.run { centre in
            let number = try await file(
                centre, .complainant, ApplicantIdentity(name: "Ann", email: "ann@mail.example"), secret: true)
            let line = try #require(try await lines(centre).first)
            #expect(
                try await centre.recipient(of: line, mailboxes)
                    == .outside(.mail("ann@mail.example"), .applicant, [.zh, .en]))
            #expect(try await audit(centre, number).map(\.what) == ["identity for a notice"])
        }
    }

    @Test("Who left the case is told no more, also of what was listed before")
    func left() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let number = try await desk.file("林先生", "13800000001")
            try await desk.refer(number)
            try await desk.take(.sign, on: number, by: desk.liaison)
            try await desk.take(.decideFiling, ["filed": .flag(true)], on: number, by: desk.liaison)
            let line = try #require(try await lines(centre).first { $0.kind == "filed" })
            #expect(line.recipient == "applicant")
            #expect(
                try await centre.recipient(of: line, mailboxes)
                    == .outside(.telephone("13800000001"), .applicant, [.zh]))
            try await desk.take(.withdraw, on: number, by: Actor(role: .complainant))
            #expect(try await centre.recipient(of: line, mailboxes) == .over(.left))
        }
    }

    @Test("The desk reads its inbox unless it has a mailbox; an agency without address is for the telephone")
    func others() async throws {
        try await TestCentre.run { centre in
            let expected: [(String, NoticeRecipient)] = [
                ("desk", .outside(.mail("desk@12312.example"), .desk, [.zh])), ("supervisor", .house),
                ("bj.msa", .unreachable(.noAddress)), ("nobody", .unreachable(.noAddress)),
            ]
            for (name, recipient) in expected {
                let line = OutboxRow(id: OutboxID(1), kind: "referred", recipient: name, createdAt: TestCentre.start)
                let found = try await centre.recipient(of: line, mailboxes)
                #expect(found == recipient, "\(name)")
            }
        }
    }

    @Test("A file of former days tells nobody anything; a line for another region waits")
    func quiet() async throws {
        try await TestCentre.run { centre in
            var intake = Intake(
                kind: .complaint, applicantRole: .complainant, isAnonymous: false, rights: [.trademark], language: .zh)
            intake.applicant = ApplicantIdentity(name: "旧", email: "old@mail.example")
            intake.respondent = "老店"
            intake.narrative = "旧事。"
            _ = try await centre.file(
                Filing(intake, way: .history, channel: .letter, actor: Actor(role: .system)))
            #expect(try await lines(centre).isEmpty)
        }
    }

    @Test("Letters that nobody sends any more are counted until somebody tells it otherwise")
    func deadLetters() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            _ = try await desk.file("林先生", "13800000001")
            func read(_ figure: Figure, _ labels: [String] = []) async throws -> Double? {
                try await centre.readings("server", hasSender: true)
                    .first { $0.figure == figure && $0.labels == labels }?.value
            }
            func count() async throws -> Double? { try await read(.deadLetters) }
            #expect(try await count() == 0)
            let due = try #require(try await read(.outbox, ["due"]))
            let taken = try await centre.database.write {
                try $0.takeOutbox(at: TestCentre.start, retryAt: TestCentre.start, limit: 1) { "m\($0.id.value)" }
            }
            try await centre.database.write {
                try $0.record(DeliveryStanding(.dead, reason: .noAddress), of: taken[0], at: TestCentre.start)
            }
            #expect(try await count() == 1)
            #expect(try await read(.outbox, ["due"]) == due - 1)
            #expect(try await read(.outbox, ["waiting"]) == 0, "what is dead waits for nothing")
            #expect(try await centre.decide(.settle, on: [taken[0].line.id], by: desk.officer) == 1)
            #expect(try await count() == 0)
        }
    }

    @Test("However many letters a case has, its list goes on to the oldest")
    func manyOfCase() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let number = try await desk.file("林先生", "13800000001")
            try await centre.database.write { connection in
                let id = try #require(try connection.caseState(number)).id
                let line = NewOutboxRow(
                    kind: "closed", recipient: "desk", body: [], createdAt: TestCentre.start, dueAt: nil)
                for _ in 1...201 { try connection.post(line, about: id) }
            }
            var ids: [Int64] = []
            var key: PageKey?
            repeat {
                let page = try await centre.deliveries(of: number, for: desk.officer, before: key)
                ids += page.items.map(\.id.value)
                key = page.next
            } while key != nil
            #expect(ids.count > 201 && ids == Set(ids).sorted(by: >))
        }
    }

    @Test("Only those who look after letters see them, and only the desk says that it told somebody")
    func rights() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let number = try await desk.file("林先生", "13800000001")
            let taken = try await centre.database.write {
                try $0.takeOutbox(at: TestCentre.start, retryAt: TestCentre.start, limit: 1) { "m\($0.id.value)" }
            }
            try await centre.database.write {
                try $0.record(DeliveryStanding(.dead, reason: .noAddress), of: taken[0], at: TestCentre.start)
            }
            let id = taken[0].line.id
            for role in Role.allCases {
                let actor = Actor(role: role, account: Identifier(1), agency: AgencyID("bj.msa"))
                let sees = (try? await centre.deliveries(.dead, for: actor).items.count) == 1
                #expect(sees == [.operatorAdmin, .deskSupervisor, .supervisor].contains(role), "\(role)")
                let seesCase = (try? await centre.deliveries(of: number, for: actor).items.isEmpty) == false
                #expect(seesCase == [.deskOfficer, .deskSupervisor, .supervisor].contains(role), "\(role)")
                let settles = (try? await centre.decide(.settle, on: [id], by: actor)) == 1
                #expect(settles == [.deskOfficer, .deskSupervisor].contains(role), "\(role)")
                if settles { #expect(try await centre.decide(.unsettle, on: [id], by: actor) == 1) }
                let isAllowed = (try? await centre.decide(.retry, on: [], by: actor)) == 0
                #expect(isAllowed == [.deskOfficer, .deskSupervisor, .operatorAdmin].contains(role), "\(role)")
            }
        }
    }
}
