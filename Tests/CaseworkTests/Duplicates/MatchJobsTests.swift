import Agreement
import CaseRules
import Casework
import Matching
import Storage
import Testing
import Vocabulary

@Suite("Making keys anew, and learning from decisions")
struct MatchJobsTests {
    @Test("Keys of an earlier version are made anew in parts, new filings are found meanwhile, and nothing is lost")
    func keyAnew() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let older = try await centre.file(ToldAgain.holder()).number
            for index in 1...60 { _ = try await centre.file(.sample(index)) }
            try await desk.forgetKeys()
            #expect(try await centre.lookUp(ToldAgain.stranger().intake, for: desk.officer).isEmpty)
            #expect(try await centre.isKeyingMatters())
            var rounds = 1
            #expect(
                try await !centre.keyMatters(isWanted: {
                    defer { rounds -= 1 }
                    return rounds > 0
                }))
            let newer = try await centre.file(ToldAgain.stranger()).number
            #expect(try await centre.duplicates(of: newer, for: desk.officer).isComplete == false)
            // Another server goes on where the first one stopped.
            #expect(try await TestCentre.second(centre).keyMatters())
            #expect(try await !centre.isKeyingMatters())
            let found = try await centre.lookUp(ToldAgain.stranger().intake, for: desk.officer)
            #expect(Set(found.map(\.match.number)) == [older, newer])
            try await desk.verify()
        }
    }

    @Test("With too few decisions nothing is learnt, and the day's work is done once")
    func tooFew() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            #expect(try await centre.trainMatching() == .nothingNew)
            try await desk.decide(2)
            #expect(try await centre.trainMatching() == .tooFew(2))
            #expect(try await centre.trainMatching() == .nothingNew)
        }
    }

    @Test("A training that is stopped before it has read every decision learns nothing and leaves the day to be done")
    func interrupted() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            try await desk.decide(12)
            for parts in 0...1 {
                var left = parts
                let result = try await centre.trainMatching(
                    fewest: 10,
                    isWanted: {
                        defer { left -= 1 }
                        return left > 0
                    })
                #expect(result == .interrupted)
            }
            let older = try await centre.file(ToldAgain.holder()).number
            let number = try await centre.file(ToldAgain.stranger()).number
            #expect(try await centre.explainMatch(number, older).model == MatchModel.standard.version)
            let whole = try await centre.trainMatching(fewest: 10)
            #expect([.notBetter, .installed("decisions-2026-03-02")].contains(whole))
        }
    }

    @Test("A model that is learnt from decisions weighs from then on at all servers, and explanations name it")
    func learnt() async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let other = TestCentre.second(centre)
            try await desk.decide(12)
            let result = try await centre.trainMatching(fewest: 10)
            let older = try await centre.file(ToldAgain.holder()).number
            let number = try await centre.file(ToldAgain.stranger()).number
            let model = try await other.explainMatch(number, older).model
            switch result {
            case .installed(let version): #expect(model == version && version == "decisions-2026-03-02")
            case .notBetter: #expect(model == MatchModel.standard.version)
            default: Issue.record("\(result)")
            }
            let check = try await other.caseFile(number, for: desk.officer).current.duplicateCheck
            #expect(check?.model == model)
        }
    }
}

extension TestDesk {
    /// The store as it is after the step of the schema that brought the tables of keys.
    func forgetKeys() async throws {
        try await centre.database.write { connection in
            for row in try connection.caseStates(after: nil, limit: 1000) {
                try connection.deleteMatchFeatures(of: row.id)
            }
            try connection.leaveMatchKeys(before: .max)
            try connection.saveSetting("match keys to make", Array("1".utf8))
        }
        try await centre.mergeMatchKeys()
    }

    /// Decides on so many pairs, by turns the same and not the same.
    func decide(_ count: Int) async throws {
        for index in 0..<count {
            var filing = ToldAgain.holder()
            let names = ["春城", "云海", "碧螺", "金瓯", "玉泉", "长亭", "古道", "清风", "明月", "远山", "雪岭", "梅园"]
            filing.intake.respondent = names[index % names.count] + "商行"
            filing.intake.brand = names[(index + 5) % names.count]
            filing.intake.rightNumber = "第\(7_100_000 + index * 12_347)号"
            filing.intake.contact = ""
            filing.intake.address = "\(names[(index + 3) % names.count])路\(index * 13 + 2)号"
            filing.intake.phone = "1391\(1_000_000 + index * 76_543)"
            filing.intake.narrative = "\(index + 2)月在店里看到假货。"
            let older = try await centre.file(filing).number
            try await refer(older)
            if index % 2 == 1 { filing.intake.phone = "" }
            let number = try await centre.file(filing).number
            try await take(.beginExamination, on: number)
            if index % 2 == 0 {
                try await take(
                    .attachToExisting, ["olderCase": .text("\(older)"), "text": .text("新线索。")], on: number)
            } else {
                try await take(.checkDuplicate, ["notSame": .text("\(older)")], on: number)
            }
        }
    }
}
