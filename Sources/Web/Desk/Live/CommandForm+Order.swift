import CaseRules
import Casework
import Storage
import Vocabulary

extension CommandForm {
    /// What was typed, as the command takes it. Fields bear the names of the command's arguments; what a page sends
    /// beyond its sheet is left out.
    /// - Parameter referral: the agency's own referral, for commands inside one.
    /// - Parameter respondents: how many the case has, for outcomes.
    func order(referral: Int?, respondents: Int, files: [NewEvidence]) throws(FormProblems) -> CommandOrder {
        try refuseUnused()
        var arguments: [String: Argument] = [:]
        for field in CommandSheet.all[command]?.fields ?? [] {
            if let argument = argument(field) { arguments[field.name] = argument }
        }
        if command == .reportOutcome || isRegionResult {
            arguments["outcomes"] = .list(try outcomes(respondents))
        }
        if let referral, command.referralStates != nil { arguments["referral"] = .number(Int64(referral)) }
        return CommandOrder(
            command, arguments, expectedVersion: expectedVersion, files: command == .addEvidence ? files : [])
    }

    /// Only a result of a region names outcomes; what is left of the form then is no answer.
    private var isRegionResult: Bool { command == .recordRegionAnswer && arguments.text("answer") == "result" }

    private func argument(_ field: CommandField) -> Argument? {
        if case .file = field.kind { return nil }
        if case .tick = field.kind { return arguments[field.name].map { .flag($0 == "true") } }
        if ["notSame", "linked", "undecided", "members"].contains(field.name) { return numbers(field.name) }
        guard field.takesSeveral else { return arguments.text(field.name).map(Argument.text) }
        let values = arguments.all(field.name).filter { !$0.isEmpty }
        return values.isEmpty ? nil : .list(values.map(Argument.text))
    }

    /// Numbers as boxes send them or as people type them, several in one line.
    private func numbers(_ name: String) -> Argument {
        let words = arguments.all(name).flatMap { $0.split { " ,，、;；\n".contains($0) } }
        return .list(words.map { .text(String($0)) })
    }

    /// `kinds-1`, `fine-1`, `confiscation-1` and so on become one group for each outcome.
    private func outcomes(_ respondents: Int) throws(FormProblems) -> [Argument] {
        try OutcomeFields.checked(arguments, respondents: respondents).map { outcome in
            var group: [String: Argument] = [
                "kind": .text(outcome.kind.rawValue),
                "respondents": .list(outcome.respondents.map { .number(Int64($0)) }),
            ]
            if let amount = outcome.amount { group["amount"] = .text(amount.yuan) }
            return .fields(group)
        }
    }

    /// A reason against filing says that the matter was not filed.
    private func refuseUnused() throws(FormProblems) {
        guard command == .decideFiling, arguments.text("filed") == "true" else { return }
        let unused = ["reason", "text"].filter { arguments.text($0) != nil }
        guard unused.isEmpty else {
            throw FormProblems(
                unused.map { FieldProblem($0, zh: "立案时不用填写，请清空", en: "Leave this empty when the matter is filed") })
        }
    }
}

extension FormProblems {
    /// What is wrong with arguments, beside the fields of the sheet and with their labels.
    init(_ refusals: [any Refusal], _ sheet: CommandSheet?) {
        self.init(
            refusals.map { refusal in
                guard let problem = refusal as? ArgumentProblem, let name = problem.field else {
                    return FieldProblem((refusal as? IntakeProblem)?.field ?? "", refusal.message)
                }
                let label = sheet?.fields.first { $0.name == name }?.label
                return FieldProblem(name, label.map { problem.message(about: $0) } ?? problem.message)
            })
    }
}

extension ArgumentProblem {
    fileprivate func message(about label: Localized) -> Localized {
        switch self {
        case .missing: Localized(zh: "请填写：\(label.zh)", en: "Fill in: \(label.en)")
        case .tooLong(_, let limit):
            Localized(
                zh: "「\(label.zh)」太长，最多 \(limit) 字节", en: "“\(label.en)” is too long; the limit is \(limit) bytes")
        default: Localized(zh: "「\(label.zh)」填得不对，请再看一遍", en: "“\(label.en)” is not right; look at it again")
        }
    }
}
