import CaseRules
import Casework
import Testing
import Vocabulary

/// What became of a case before the same shop is told of again.
enum Fate: CaseIterable {
    case registered, examined, accepted, referred, merged, refused, withdrawn, closed, archived
    case handedToRegion, signedByRegion, takenFromRegion

    /// Where the case stands then; one that follows another stands where that one stands.
    var state: CaseState {
        switch self {
        case .registered, .takenFromRegion: .registered
        case .examined: .underExamination
        case .accepted: .accepted
        case .referred, .merged, .handedToRegion: .referred
        case .signedByRegion: .received
        case .refused: .notAccepted
        case .withdrawn: .withdrawn
        case .closed: .closed
        case .archived: .archived
        }
    }

    /// Another region's centre sends a matter in writing; it becomes a case of its own here.
    var filing: Filing {
        var filing = ToldAgain.holder()
        if self == .takenFromRegion { (filing.way, filing.channel, filing.actor) = (.takeOver, .letter, .system) }
        return filing
    }

    /// Takes the case there.
    func live(_ number: CaseNumber, _ desk: TestDesk) async throws {
        switch self {
        case .registered, .takenFromRegion: break
        case .examined: try await desk.take(.beginExamination, on: number)
        case .accepted: try await desk.accept(number)
        case .referred: try await desk.refer(number)
        case .merged:
            let leading = try await desk.centre.file(ToldAgain.holder("13800000002")).number
            for one in [number, leading] { try await desk.accept(one) }
            try await desk.merge([number], into: leading)
            try await desk.referAccepted(leading)
        case .refused:
            try await desk.take(.beginExamination, on: number)
            try await desk.take(.refuse, ["reason": .text("notIP"), "text": .text("与知识产权无关。")], on: number)
            try await desk.approve(number)
        case .withdrawn: try await desk.take(.withdraw, on: number, by: Actor(role: .complainant))
        case .closed, .archived:
            try await desk.refer(number)
            try await desk.conclude(number, .fine)
        case .handedToRegion: try await handOver(number, desk)
        case .signedByRegion:
            try await handOver(number, desk)
            try await desk.take(
                .recordRegionAnswer,
                ["answer": .text("signed"), "day": .text("2026-03-02"), "foreignNumber": .text("冀-2026-17")],
                on: number, by: desk.supervisor)
        }
    }

    private func handOver(_ number: CaseNumber, _ desk: TestDesk) async throws {
        try await desk.accept(number)
        try await desk.take(
            .transferRegion,
            ["region": .text("region.hebei"), "ground": .text("act"), "text": .text("工厂在河北。")],
            on: number, by: desk.supervisor)
    }
}

@Suite("Everything is searched, whatever became of it (C16)")
struct EverythingSearchedTests {
    @Test("A case is found where it stands, by the look-up and by the next case", arguments: Fate.allCases)
    func found(fate: Fate) async throws {
        try await TestCentre.run { centre in
            let desk = try await TestDesk(centre)
            let number = try await centre.file(fate.filing).number
            try await fate.live(number, desk)
            // A closed case rests for thirty days before it is archived.
            let later = centre.at { TestCentre.start.adding(hours: fate == .archived ? 24 * 60 : 1) }
            _ = try await later.careForCases()
            let match = try #require(
                try await later.lookUp(ToldAgain.stranger().intake, for: desk.officer)
                    .first { $0.match.number == number })
            #expect(match.match.state == fate.state && !match.keys.isEmpty)
            let next = try await later.file(ToldAgain.stranger()).number
            let check = try await later.caseFile(next, for: desk.officer).current.duplicateCheck
            #expect(check?.matches.contains { $0.number == number && $0.state == fate.state } == true)
            let review = try await later.duplicates(of: next, for: desk.officer)
            let candidate = try #require(review.candidates.first { $0.matter.number == number })
            #expect((candidate.matter.leading != nil) == (fate == .merged))
            #expect(try await later.lookUp(ToldAgain.other().intake, for: desk.officer).isEmpty)
            try await TestDesk(desk, at: later).verify()
        }
    }
}
