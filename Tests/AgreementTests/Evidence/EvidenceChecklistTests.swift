import Agreement
import Testing
import Vocabulary

private let agreement = ResponsibilityAgreement.beijing
private let today = Day("2026-11-20")!

@Suite("Evidence checklist per channel (DOMAIN section 5)")
struct EvidenceChecklistTests {
    private func list(
        _ items: [String], _ channel: EvidenceChannel, _ rights: [RightType] = [.trademark], foreign: Bool = false
    ) throws -> EvidenceChecklist {
        let file = EvidenceCase(items: items.map { EvidenceItem(text: $0) }, rights: rights, isForeign: foreign)
        return try agreement.evidenceChecklist(file, for: channel, on: today)
    }

    /// Everything that the channel asks for, with every formality.
    private func everything(_ channel: EvidenceChannel) -> [String] {
        agreement.evidence.filter { $0.cells[channel]?.need == .required }.map { requirement in
            requirement.id + ":" + requirement.formalities.map(\.id).joined(separator: ",")
        }
    }

    private func kinds(_ list: EvidenceChecklist, _ state: EvidenceState) -> [String] {
        list.lines(state).map(\.requirement.id)
    }

    @Test("Only screenshots are a clue for the agency, the police and the court; mediation may look at them")
    func onlyScreenshots() throws {
        let items = ["screenshots:url,time,device,fullCapture"]
        for channel in [EvidenceChannel.administrative, .criminal, .civil] {
            let list = try list(items, channel)
            #expect(list.verdict == .clueOnly)
            #expect(kinds(list, .notEnough) == ["screenshots"])
        }
        #expect(try kinds(list(items, .mediation), .present) == ["screenshots"])
    }

    @Test("Nothing at all is nothing, and a settlement talk outside mediation is not even a clue")
    func nothing() throws {
        for channel in EvidenceChannel.allCases { #expect(try list([], channel).verdict == .nothing) }
        let talk = try list(["settlementTalk:sealed"], .administrative)
        #expect(talk.verdict == .nothing)
        #expect(kinds(talk, .unusable) == ["settlementTalk"])
    }

    @Test("Everything needed with its formalities is ready in every channel", arguments: EvidenceChannel.allCases)
    func ready(channel: EvidenceChannel) throws {
        let list = try list(everything(channel), channel, [], foreign: true)
        #expect(list.verdict == .ready)
        #expect(list.lines(.missing).isEmpty && list.lines(.lacksFormalities).isEmpty)
    }

    @Test(
        "Without any one of the needed kinds, or of its formalities, it is incomplete",
        arguments: EvidenceChannel.allCases)
    func oneLess(channel: EvidenceChannel) throws {
        let all = everything(channel)
        for (index, item) in all.enumerated() {
            var less = all
            less.remove(at: index)
            let kind = EvidenceItem(text: item).kind
            let without = try list(less, channel, [], foreign: true)
            #expect(kinds(without, .missing) == [kind])
            #expect(without.verdict == .incomplete)
            let cell = agreement.evidence.first { $0.id == kind }?.cells[channel]
            guard cell?.formalities.isEmpty == false else { continue }
            less.append(kind)
            let bare = try list(less, channel, [], foreign: true)
            #expect(kinds(bare, .lacksFormalities) == [kind])
            #expect(bare.lines(.lacksFormalities)[0].lacking.map(\.id) == cell?.formalities)
            #expect(bare.verdict == .incomplete)
        }
    }

    @Test("A foreign owner's papers may come later for the agency and are missing in court")
    func foreignPapers() throws {
        let administrative = try list(["rightCertificate"], .administrative, foreign: true)
        #expect(kinds(administrative, .mayFollow).contains("foreignPowers"))
        #expect(try kinds(list(["rightCertificate"], .civil, foreign: true), .missing).contains("foreignPowers"))
        let local = try list(["rightCertificate"], .civil)
        #expect(!local.lines.contains { $0.requirement.isOnlyForeign })
    }

    @Test("A technical comparison is needed by the agency for patents, by the police for secrets")
    func technicalComparison() throws {
        func isMissing(_ channel: EvidenceChannel, _ right: RightType) throws -> Bool {
            try kinds(list([], channel, [right]), .missing).contains("technicalComparison")
        }
        #expect(try isMissing(.administrative, .invention) && isMissing(.criminal, .tradeSecret))
        #expect(try !isMissing(.administrative, .trademark) && !isMissing(.criminal, .trademark))
        #expect(try isMissing(.civil, .trademark))
    }

    @Test("A monitoring clue counts for the agency once it is reviewed, and only there")
    func monitoring() throws {
        #expect(try list(["monitoringClue"], .administrative).verdict == .clueOnly)
        #expect(try kinds(list(["monitoringClue:reviewed"], .administrative), .present) == ["monitoringClue"])
        #expect(try list(["monitoringClue:reviewed"], .criminal).verdict == .clueOnly)
    }

    @Test("Of two samples the better one counts")
    func bestOfTwo() throws {
        let items = ["testPurchase", "testPurchase:sealed,invoice,custody"]
        #expect(try kinds(list(items, .administrative), .present) == ["testPurchase"])
        #expect(try kinds(list(items.reversed(), .administrative), .present) == ["testPurchase"])
    }

    @Test("Unknown kinds and formalities are refused by name")
    func unknown() {
        let kind = #expect(throws: EvidenceRefusal.self) { try list(["rumour"], .civil) }
        #expect(kind?.message.en.contains("\"rumour\"") == true)
        let formality = #expect(throws: EvidenceRefusal.self) { try list(["testPurchase:sealed,blessed"], .civil) }
        #expect(formality?.message.en.contains("\"blessed\"") == true)
        #expect(formality?.message.zh.contains("blessed") == true)
    }

    @Test("More evidence or one more formality never makes a verdict worse", arguments: 0..<100 as Range<UInt64>)
    func monotone(seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        let order: [EvidenceVerdict] = [.nothing, .clueOnly, .incomplete, .ready]
        var items: [String] = []
        var before = Dictionary(uniqueKeysWithValues: EvidenceChannel.allCases.map { ($0, 0) })
        for requirement in agreement.evidence.shuffled(using: &numbers) {
            let kept = requirement.formalities.filter { _ in Bool.random(using: &numbers) }.map(\.id)
            items.append(requirement.id + ":" + kept.joined(separator: ","))
            for channel in EvidenceChannel.allCases {
                let rank = try #require(order.firstIndex(of: list(items, channel, [], foreign: true).verdict))
                #expect(rank >= before[channel]!, "seed \(seed) \(channel)")
                before[channel] = rank
            }
        }
    }
}
