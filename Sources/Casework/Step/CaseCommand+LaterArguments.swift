import CaseRules
import Vocabulary

/// The arguments of what comes later in the life of a case (C26, C27, C31, C33, C37, C49).
extension CommandBuilder {
    mutating func later(_ name: CommandName) throws -> CaseCommand {
        switch name {
        case .designateCompetence:
            .designateCompetence(
                agency: AgencyID(try reader.requiredText("agency")), reason: try text("reason", .staff))
        case .askCoHandling:
            .askCoHandling(
                referral: try reader.number("referral"), agency: AgencyID(try reader.requiredText("agency")),
                reason: try text("reason", .staff))
        case .reopen: .reopen(try reader.requiredTerm("reason"), text: try text("reopening", .staff))
        case .transferRegion:
            .transferRegion(
                region: AgencyID(try reader.requiredText("region")), try reader.requiredTerm("ground"),
                reason: try text("reason", .staff))
        case .recordRegionAnswer: .recordRegionAnswer(try regionAnswer())
        case .answerSurvey: .answerSurvey(try survey())
        case .markKeyCase: .markKeyCase(reason: try text("reason", .supervision))
        default: try supervision(name)
        }
    }

    private mutating func supervision(_ name: CommandName) throws -> CaseCommand {
        switch name {
        // What is asked of an agency it must be able to read; what the supervisor writes down otherwise it is not.
        case .remind: .supervise(.remind(clock: try supervisedClock() ?? 0, text: try text("reminder", .staff)))
        case .openSupervision:
            .supervise(.open(clock: try supervisedClock(), text: try text("supervision", .staff)))
        case .explainDelay:
            .supervise(.explain(supervision: try supervision(), text: try text("explanation", .staff)))
        case .issueCircular:
            .supervise(.circular(supervision: try supervision(), text: try text("circular", .supervision)))
        case .holdInterview:
            .supervise(
                .interview(
                    supervision: try supervision(), day: try requiredDay(), text: try text("interview", .supervision)))
        case .handOver:
            .supervise(.handOver(supervision: try supervision(), text: try text("handOver", .supervision)))
        default: try feedback(name)
        }
    }

    /// One supervision needs no number.
    private mutating func supervision() throws -> Int {
        try reader.number("supervision") ?? current.supervisions.last?.index ?? 0
    }

    /// By its number in the case or by its id; nil where none is named.
    private mutating func supervisedClock() throws -> Int? {
        try reader.text("clock").map { text in
            Int(text) ?? current.openClocks.last { $0.id.rawValue == text || $0.id.rawValue == text + ".1" }?.index ?? 0
        }
    }

    private mutating func regionAnswer() throws -> RegionAnswer {
        let answer = try reader.requiredText("answer")
        let day = try requiredDay()
        switch answer {
        case "signed": return .signed(day: day, foreignNumber: try reader.text("foreignNumber"))
        case "declined": return .declined(day: day, reason: try text("regionReason", .staff))
        case "result":
            return .result(
                RegionResult(
                    day: day, outcomes: try outcomes(), documentNumber: try reader.text("documentNumber"),
                    recognition: try reader.requiredTerm("recognition"), reason: try text("regionReason", .staff)))
        default: throw ArgumentProblem.wrongValue("answer")
        }
    }

    private mutating func survey() throws -> SurveyAnswers {
        guard let isSolved = try reader.flag("solved") else { throw ArgumentProblem.missing("solved") }
        return SurveyAnswers(
            speed: try reader.requiredTerm("speed"), words: try reader.requiredTerm("words"),
            result: try reader.requiredTerm("result"), isSolved: isSolved)
    }
}
