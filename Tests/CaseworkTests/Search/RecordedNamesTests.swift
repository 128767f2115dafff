import CaseRules
import Casework
import Storage
import Testing
import Vocabulary

@Suite("A case is found by the names of its files and by the numbers that others gave it (DESIGN §3.1, DOMAIN §2)")
struct RecordedNamesTests {
    private static let owner = [UInt8](repeating: 5, count: 32)

    @Test("Files find the case by their names, those that came with the filing and those that were added")
    func files() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            try await centre.addEvidence(.named("采购合同.pdf"), of: Self.owner)
            var filing = desk.filing("沈知远", "13800000000")
            filing.draft = Self.owner
            let number = try await centre.file(filing).number
            try await desk.take(.addEvidence, on: number, files: [.named("现场照片.jpg"), .named("invoice-0417.png")])
            var later = CommandOrder(.addEvidence)
            later.draft = Self.owner
            try await centre.addEvidence(.named("鉴定报告.pdf"), of: Self.owner)
            _ = try await centre.perform(later, on: number, by: desk.officer)
            for words in ["采购合同", "现场", "0417", "invoice 合同", "鉴定报告", "松雪阁 照片"] {
                #expect(try await found(words, centre, desk.officer) == [number], "\(words)")
            }
            let hit = try await centre.search(SearchQuestion("采购"), for: desk.officer).page.items.first
            #expect(hit?.passage?.place == .file(TestCentre.start))
            #expect(try await found("采购合同", centre, Actor(role: .supervisor)).isEmpty)
            try await desk.verify()
        }
    }

    @Test("What an informant calls his files finds nothing, whoever puts them in; what an agency calls its own does")
    func informant() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            try await centre.addEvidence(.named("我表哥的账本.jpg"), of: Self.owner)
            var filing = Filing.sample(1)
            filing.draft = Self.owner
            let number = try await centre.file(filing).number
            try await desk.take(.addEvidence, on: number, files: [.named("表哥来信.pdf", by: .deskOfficer)])
            try await centre.refer(number, to: AgencyID("bj.msa"), by: desk.officer)
            try await desk.take(
                .addEvidence, on: number, by: desk.liaison, files: [.named("查封清单.pdf", by: .agencyLiaison)])
            for words in ["表哥", "账本", "来信"] {
                for actor in [desk.officer, desk.supervisor] {
                    #expect(try await found(words, centre, actor).isEmpty, "\(words)")
                }
            }
            #expect(try await found("查封清单", centre, desk.officer) == [number])
            try await desk.verify()
        }
    }

    @Test(
        "Files find a voicemail once it is registered, unless an informant left it", arguments: [false, true])
    func voicemail(isTipOff: Bool) async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let night = Instant("2026-03-01T22:40+08:00")!
            let number = try await centre.at { night }.recordVoicemail(
                String(repeating: "e", count: 64), sizeInBytes: 1, mediaType: "audio/mpeg")
            try await centre.addEvidence(.named("采购合同.pdf", by: .deskOfficer), of: Self.owner)
            var filing = desk.filing("林先生", "13800000001")
            (filing.way, filing.channel, filing.actor) = (.registerVoicemail, .voicemail, desk.officer)
            (filing.voicemail, filing.draft) = (number, Self.owner)
            if isTipOff { (filing.intake.kind, filing.intake.applicantRole) = (.tipOff, .informant) }
            _ = try await centre.file(filing)
            #expect(try await found("松雪阁", centre, desk.officer) == [number])
            #expect(try await found("采购合同", centre, desk.officer) == (isTipOff ? [] : [number]))
            try await desk.verify()
        }
    }

    @Test("Numbers of decisions, of orders and of other regions find the case, and say when they were recorded")
    func numbers() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            var filing = desk.filing("沈知远", "13800000000")
            (filing.way, filing.channel) = (.importHotline(HotlineOrder(number: "JB26030200117", due: nil)), .hotline)
            filing.actor = desk.officer
            let number = try await centre.file(filing).number
            try await desk.refer(number)
            try await desk.take(.sign, on: number, by: desk.liaison)
            try await desk.take(.decideFiling, ["filed": .flag(true)], on: number, by: desk.liaison)
            try await desk.take(
                .recordDecision, ["day": .text("2026-03-02"), "documentNumber": .text("京市监处罚〔2026〕8号")], on: number,
                by: desk.liaison)
            var other = desk.filing("林先生", "13800000001", at: "西湾路 9 号")
            other.intake.respondent = "云杉行"
            let abroad = try await centre.file(other).number
            try await transfer(abroad, desk)
            for (words, expected) in [
                ("JB26030200117", number), ("200117", number), ("京市监处罚〔2026〕8号", number), ("冀知 0042", abroad),
            ] {
                #expect(try await found(words, centre, desk.officer) == [expected], "\(words)")
            }
            let hit = try await centre.search(SearchQuestion("冀知"), for: desk.officer).page.items.first
            #expect(hit?.passage?.place == .record(TestCentre.start))
            #expect(hit?.passage?.pieces.filter(\.isFound).map(\.text) == ["冀知"])
            try await desk.verify()
        }
    }

    @Test("The number of a platform's case and the name of an exhibition find the case")
    func sources() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            var sent = desk.filing("沈知远", "13800000000")
            sent.way = .fromPlatform(PlatformCase(platform: "12", number: "TB-7781"))
            (sent.channel, sent.actor) = (.platform, Actor(role: .platformOperator))
            let fair = Exhibition(name: "春季文博会", lastDay: Day("2026-03-05")!)
            var taken = desk.filing("林先生", "13800000001", at: "西湾路 9 号")
            (taken.way, taken.channel, taken.actor) = (.atExhibition(fair), .exhibition, desk.officer)
            for (words, filing) in [("TB-7781", sent), ("文博会", taken)] {
                let number = try await centre.file(filing).number
                #expect(try await found(words, centre, desk.officer) == [number], "\(words)")
            }
            try await desk.verify()
        }
    }

    @Test("Names and numbers of a secret find nothing, and find it again when it is none; an index made anew has them")
    func secret() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            var filing = desk.filing("沈知远", "13800000000")
            (filing.way, filing.channel) = (.importHotline(HotlineOrder(number: "JB26030200117", due: nil)), .hotline)
            filing.actor = desk.officer
            let number = try await centre.file(filing).number
            try await desk.take(.addEvidence, on: number, files: [.named("采购合同.pdf")])
            try await desk.accept(number)
            try await desk.take(.classify, ["right": .text("ts"), "act": .text("secretMisuse")], on: number)
            try await desk.take(.addEvidence, on: number, files: [.named("图纸.pdf")])
            let all = ["采购合同", "图纸", "JB26030200117"]
            for words in all { #expect(try await found(words, centre, desk.officer).isEmpty, "\(words)") }
            try await desk.take(
                .classify, ["right": .text("tm"), "act": .text("counterfeit")], on: number)
            for words in all { #expect(try await found(words, centre, desk.officer) == [number], "\(words)") }
            try await desk.verify()
            try await centre.database.write { connection in
                try connection.emptySearchIndex()
                try connection.saveSetting("search index to make", [1])
            }
            try await centre.indexSearch()
            for words in all { #expect(try await found(words, centre, desk.officer) == [number], "\(words)") }
            try await desk.verify()
        }
    }

    private func found(_ words: String, _ centre: ServiceCentre, _ actor: Actor) async throws -> [CaseNumber] {
        try await centre.search(SearchQuestion(words), for: actor).rows.map(\.number)
    }

    /// Another region takes the case under a number of its own.
    private func transfer(_ number: CaseNumber, _ desk: TestDesk) async throws {
        try await desk.accept(number)
        let sent: [String: Argument] = [
            "region": .text("region.hebei"), "ground": .text("act"), "text": .text("厂在河北。"),
        ]
        try await desk.take(.transferRegion, sent, on: number, by: desk.supervisor)
        let signed: [String: Argument] = [
            "answer": .text("signed"), "day": .text("2026-03-02"), "foreignNumber": .text("冀知 0042"),
        ]
        try await desk.take(.recordRegionAnswer, signed, on: number, by: desk.supervisor)
    }
}

extension NewEvidence {
    fileprivate static func named(_ name: String, by role: Role = .publicVisitor) -> NewEvidence {
        NewEvidence(
            digest: String(repeating: "d", count: 64), size: 1, name: name, mediaType: "image/jpeg",
            addedAt: TestCentre.start, addedBy: role, audience: role == .publicVisitor ? .everyone : .staff)
    }
}
