import Agreement
import CaseRules
import Casework
import Custody
import Foundation
import Matching
import Storage
import Testing
import Vocabulary

@Suite("What the look-up for duplicates tells to whom")
struct DuplicateSecrecyTests {
    @Test("A sealed informant is found neither by his name nor by his telephone")
    func sealedInformant() async throws {
        try await TestCentre.run { centre in
            for isReleased in [false, true] {
                var tipOff = ToldAgain.other()
                (tipOff.intake.kind, tipOff.intake.applicantRole) = (.tipOff, .informant)
                (tipOff.intake.agencyMayKnow, tipOff.actor) = (isReleased, Actor(role: .informant))
                tipOff.intake.applicant = ApplicantIdentity(name: "王会计", phone: "13955556666")
                tipOff.intake.respondent = isReleased ? "甲字号瓷器行" : "上海云雾瓷器有限公司"
                let number = try await centre.file(tipOff).number
                var nameless = tipOff
                (nameless.intake.isAnonymous, nameless.intake.applicant) = (true, nil)
                let bare = try await centre.file(nameless).number
                let (one, other) = try await centre.database.read { connection in
                    let ids = try [number, bare].map { try #require(try connection.caseState($0)).id }
                    let rows = try connection.features(of: ids)
                    return (rows[ids[0]]?.bytes, rows[ids[1]]?.bytes)
                }
                #expect((one == other) == !isReleased)
            }
        }
    }

    @Test("The hint to the public needs the same infringer and the same complaint, and an agency that has it")
    func publicHint() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let number = try await centre.file(ToldAgain.holder()).number
            let same = ToldAgain.holder("13700000000").intake
            #expect(try await !centre.isAlreadyHandled(same))
            try await desk.refer(number)
            #expect(try await centre.isAlreadyHandled(same))
            #expect(try await !centre.isAlreadyHandled(ToldAgain.other().intake))
            var vague = same
            (vague.respondent, vague.address, vague.phone, vague.contact) = ("松雪阁", "", "", "")
            (vague.rightNumber, vague.brand, vague.narrative) = ("", "", "有人卖假茶叶。")
            #expect(try await !centre.isAlreadyHandled(vague))
        }
    }

    @Test("Who asks does not count in the hint: trying names tells nobody whether somebody complained")
    func hintIgnoresTheAsker() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let number = try await centre.file(ToldAgain.holder()).number
            try await desk.refer(number)
            for base in [ToldAgain.holder().intake, ToldAgain.stranger().intake] {
                var answers: Set<Bool> = []
                for (name, phone) in [("林先生", "13800000001"), ("别人", "13100000000"), ("", "")] {
                    var intake = base
                    intake.applicant = ApplicantIdentity(name: name, phone: phone)
                    answers.insert(try await centre.isAlreadyHandled(intake))
                }
                #expect(answers.count == 1)
            }
        }
    }

    @Test("The page side by side and its explanation say nothing of who told either case")
    func explanationWithoutPeople() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let older = try await centre.file(ToldAgain.holder()).number
            let number = try await centre.file(ToldAgain.stranger()).number
            let review = try await centre.duplicates(of: number, for: desk.officer)
            let words = "\(review)"
            #expect(!words.contains("林先生") && !words.contains("陌生人"))
            #expect(!words.contains("13800000001") && !words.contains("13922223333"))
            let explained = try await centre.explainMatch(number, older)
            #expect(!"\(explained)".contains("林先生") && !"\(explained)".contains("13922223333"))
            #expect(!explained.foundBy.isEmpty)
            let again = try await centre.explainMatch(number, older)
            #expect(explained.file == again.file)
        }
    }

    @Test("A secret stands in no index: neither keys nor features, before nor after it became one")
    func confidential() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            var secret = ToldAgain.holder()
            secret.intake.rights = [.tradeSecret]
            let sealed = try await centre.file(secret).number
            let open = try await centre.file(ToldAgain.stranger()).number
            func keyed(_ number: CaseNumber) async throws -> Bool {
                try await centre.database.read { connection in
                    let id = try #require(try connection.caseState(number)).id
                    return try connection.features(of: [id])[id] != nil
                }
            }
            #expect(try await !keyed(sealed))
            #expect(try await keyed(open))
            #expect(try await centre.lookUp(ToldAgain.holder().intake, for: desk.officer).map(\.match.number) == [open])
            try await desk.accept(open)
            try await desk.take(.classify, ["confidential": .text("true")], on: open)
            #expect(try await !keyed(open))
            #expect(try await centre.lookUp(ToldAgain.holder().intake, for: desk.officer).isEmpty)
            await #expect(throws: StepRefusal.self) { try await centre.explainMatch(sealed, open) }
            try await desk.verify()
        }
    }

    @Test(
        "What became a secret while keys were made anew is found by no earlier key, young or in a block",
        arguments: [false, true])
    func halfMadeAnew(isInBlock: Bool) async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let number = try await centre.file(ToldAgain.holder()).number
            try await desk.accept(number)
            var like = ToldAgain.holder().intake
            like.pages = "https://item.taobao.com/item.htm?id=591234567"
            let keys = try Self.keys(ofPages: like.pages, centre)
            let id = try await centre.database.write { connection in
                let id = try #require(try connection.caseState(number)).id
                let earlier = MatchProfile.normalisationVersion - 1
                try connection.insertMatchKeys(keys, version: earlier, of: id)
                // The case that is one of so many has all young keys sorted into a block.
                if isInBlock { try connection.insertMatchKeys([1], version: earlier, of: CaseID(64_000_000)) }
                return id
            }
            func standing() async throws -> Bool {
                try await centre.database.read { try $0.cases(withMatchKeys: keys).contains { $0.contains(id) } }
            }
            #expect(try await centre.isKeyingMatters())
            #expect(try await centre.lookUp(like, for: desk.officer).map(\.match.number) == [number])
            try await desk.take(.classify, ["confidential": .text("true")], on: number)
            #expect(try await standing() == isInBlock, "Only blocks are sorted by keys that nobody can name.")
            #expect(try await centre.lookUp(like, for: desk.officer).isEmpty)
            #expect(try await centre.keyMatters())
            #expect(try await !standing())
            #expect(try await centre.lookUp(like, for: desk.officer).isEmpty)
        }
    }

    @Test("A case that becomes a secret just when its keys are made anew stands in no index afterwards")
    func whileMadeAnew() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let number = try await centre.file(ToldAgain.holder()).number
            try await desk.accept(number)
            // With several writers the step goes as far as the blocks of keys, and waits there.
            let (blocks, taken) = AsyncStream<Void>.makeStream()
            async let merge: Void = centre.database.write { connection in
                try connection.mergeMatchKeys()
                taken.yield()
                Thread.sleep(forTimeInterval: 0.6)
            }
            for await _ in blocks { break }
            async let secret = desk.take(.classify, ["confidential": .text("true")], on: number)
            try await Task.sleep(for: .milliseconds(200))
            #expect(try await centre.keyMatters())
            try await merge
            _ = try await secret
            let features = try await centre.database.read { connection in
                let id = try #require(try connection.caseState(number)).id
                return try connection.features(of: [id])
            }
            #expect(features.isEmpty)
            #expect(try await centre.lookUp(ToldAgain.holder().intake, for: desk.officer).isEmpty)
            try await desk.verify()
        }
    }

    /// The keys of a matter of which only pages are told.
    private static func keys(ofPages pages: String, _ centre: ServiceCentre) throws -> [Int64] {
        var told = ToldMatter(receivedOn: Day(TestCentre.start, centre.agreement.offset), right: .trademark)
        told.pages = pages
        let secret = try #require(MatchSecret(bytes: centre.custodian.matchSecret))
        return MatchProfile(told, secret: secret).keys.map(\.hash)
    }
}
