import Agreement
import Testing
import Vocabulary

private let agreement = ResponsibilityAgreement.beijing

/// One line of `rewards.csv`.
struct RewardLine: CustomTestStringConvertible, Sendable {
    let cells: [String: String]

    static let all = CSV.rows("rewards.csv").map(RewardLine.init)

    subscript(name: String) -> String { cells[name] ?? "" }
    var testDescription: String { "\(self["title"]) (\(self["source"]))" }
    var claim: RewardClaim { RewardClaim(grade: Int(self["grade"])!, base: AmountInFen(yuan: self["base"])!) }
}

@Suite("Informer rewards (国市监稽规〔2021〕4 号; DOMAIN section 4.6)")
struct RewardTests {
    private let rule = agreement.rewardRule(on: Day("2026-05-11")!)!

    @Test("Every line of rewards.csv holds", arguments: RewardLine.all)
    func line(line: RewardLine) throws {
        let reward = try #require(try rule.reward(line.claim))
        #expect(reward.amount.yuan == line["amount"])
        #expect(reward.isFloorApplied == (line["floor"] == "yes"))
        #expect(reward.isCapApplied == (line["cap"] == "yes"))
        #expect(reward.financeCoDecides == (line["finance"] == "yes"))
    }

    @Test("Each grade of the rule has lines for floor, rate, finance and cap, on both sides of each bound")
    func coverage() {
        for grade in rule.grades {
            func answers(_ step: String, _ cell: String) -> Set<String> {
                Set(
                    RewardLine.all.filter { $0["grade"] == String(grade.grade) && $0["step"] == step }
                        .map { $0[cell] })
            }
            for (step, cell) in [("floor", "floor"), ("finance", "finance"), ("cap", "cap")] {
                #expect(answers(step, cell) == ["yes", "no"], "grade \(grade.grade): \(step)")
            }
            #expect(!answers("rate", "amount").isEmpty)
        }
        #expect(RewardLine.all.allSatisfy { !$0["source"].isEmpty })
    }

    @Test("A grade that the rule does not know has no reward")
    func unknownGrade() throws {
        #expect(try rule.reward(RewardClaim(grade: 4)) == nil)
        #expect(try rule.reward(RewardClaim(grade: 0)) == nil)
    }

    /// What may be wrong with a claim, and how it looks.
    private static let faults: [RewardRefusal] =
        [.noNaturalPerson, .clueKnown, .notProven, .notClosed, .notMajor]
        + RewardExclusion.allCases.map { .excluded($0) }

    private static func spoil(_ claim: inout RewardClaim, _ fault: RewardRefusal) {
        switch fault {
        case .noNaturalPerson: claim.isNaturalPerson = false
        case .clueKnown: claim.isClueNew = false
        case .notProven: claim.isProven = false
        case .notClosed: claim.isClosed = false
        case .notMajor: claim.isMajor = false
        case .excluded(let reason): claim.exclusions.append(reason)
        }
    }

    @Test("Each condition that fails refuses the reward by itself, in both languages", arguments: faults)
    func refused(refusal: RewardRefusal) {
        var claim = RewardClaim(grade: 1, base: AmountInFen(fen: 126_000_000))
        Self.spoil(&claim, refusal)
        #expect(throws: refusal) { try rule.reward(claim) }
        #expect(rule.refusals(of: claim) == [refusal])
        #expect(!refusal.message.zh.isEmpty && !refusal.message.en.isEmpty && refusal.code.hasPrefix("reward"))
    }

    @Test("All that stands in the way is told at once")
    func allRefusals() {
        var claim = RewardClaim(grade: 1)
        for fault in Self.faults { Self.spoil(&claim, fault) }
        #expect(Set(rule.refusals(of: claim).map(\.message)) == Set(Self.faults.map(\.message)))
    }

    @Test("More money never lowers a reward, and it stays between floor and cap", arguments: 0..<200 as Range<UInt64>)
    func monotone(seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        for grade in rule.grades {
            let less = AmountInFen(fen: Int64.random(in: 0...20_000_000_000, using: &numbers))
            let more = AmountInFen(fen: less.fen + Int64.random(in: 0...1_000_000, using: &numbers))
            let first = try #require(try rule.reward(RewardClaim(grade: grade.grade, base: less)))
            let second = try #require(try rule.reward(RewardClaim(grade: grade.grade, base: more)))
            #expect(grade.floor <= first.amount && first.amount <= second.amount && second.amount <= rule.cap)
        }
    }
}
