import Casework
import Vocabulary

/// A complaint as JSON: the columns of import files, `kind`, `anonymous` and `facts`. What the server sets itself is
/// not accepted.
struct ComplaintRequest {
    private static let setByServer: Set<String> = ["id", "received", "channel", "due"]

    let fields: ComplaintFields
    let problems: [IntakeProblem]

    init(_ body: [String: Argument]) {
        var values: [String: String] = [:]
        var problems: [IntakeProblem] = []
        var isAnonymous: Bool?
        var facts: CaseFacts?
        for (name, value) in body.sorted(by: { $0.key < $1.key }) {
            switch (name, value) {
            case ("anonymous", .flag(let flag)): isAnonymous = flag
            case ("anonymous", _): problems.append(.notText(field: name))
            case ("facts", .fields(let fields)): facts = CaseFacts(fields, &problems)
            case ("facts", _): problems.append(.notText(field: name))
            case (_, .null): continue
            case ("consent", .flag(let flag)): values[name] = flag ? "yes" : "no"
            case (_, .text(let text)) where !Self.setByServer.contains(name): values[name] = text
            default: problems.append(Self.setByServer.contains(name) ? .unknownField(name) : .notText(field: name))
            }
        }
        fields = ComplaintFields(values, isAnonymous: isAnonymous, facts: facts)
        self.problems = problems
    }

    func checked() -> Result<Intake, IntakeProblems> {
        switch fields.checked() {
        case .success(let intake): problems.isEmpty ? .success(intake) : .failure(IntakeProblems(problems))
        case .failure(let found): .failure(IntakeProblems(problems + found.all))
        }
    }
}

extension CaseFacts {
    fileprivate init(_ fields: [String: Argument], _ problems: inout [IntakeProblem]) {
        self.init()
        for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
            switch (name, value) {
            case ("right", _): rights = Self.terms(value, name, &problems)
            case ("place", _): place = (Self.terms(value, name, &problems) as [Place]).first
            case ("act", _): act = (Self.terms(value, name, &problems) as [Act]).first
            case ("asker", _): asker = (Self.terms(value, name, &problems) as [Asker]).first
            case ("district", .text(let text)): district = text
            case ("respondents", .number(let number)) where (1...10_000).contains(number): respondents = Int(number)
            case ("district", _), ("respondents", _): problems.append(.notText(field: "facts." + name))
            default: problems.append(.unknownField("facts." + name))
            }
        }
    }

    private static func terms<T: Term>(
        _ value: Argument, _ name: String, _ problems: inout [IntakeProblem]
    ) -> [T] {
        let texts: [Argument]
        if case .list(let list) = value { texts = list } else { texts = [value] }
        return texts.compactMap { item in
            if case .text(let code) = item, let term = T(rawValue: code) { return term }
            problems.append(.wrongValue(field: "facts." + name, value: "\(item)"))
            return nil
        }
    }
}
