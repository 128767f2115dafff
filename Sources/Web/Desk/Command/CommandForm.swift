package import CaseRules
package import Vocabulary

/// A command as it was typed: its name, the version that the page showed, and named arguments.
package struct CommandForm: Sendable {
    package let command: CommandName
    /// The count of events that the page was made from; nil when the form left it out.
    package let expectedVersion: Int?
    /// What was typed, by the names of the sheet's fields; without token, command and version.
    package let arguments: FormData

    package init(command: CommandName, expectedVersion: Int?, arguments: FormData) {
        self.command = command
        self.expectedVersion = expectedVersion
        self.arguments = arguments
    }

    /// - Parameter command: the command of the page; the form may name another one of the same page.
    package init(_ form: FormData, command: CommandName) {
        self.command = form.text("command").flatMap(CommandName.init(rawValue:)) ?? command
        expectedVersion = form.text("expectedVersion").flatMap { Int($0) }
        let own = ["command", "expectedVersion", CrossSiteGuard.field]
        arguments = FormData(form.pairs.filter { !own.contains($0.name) }.map { ($0.name, $0.value) })
    }
}

extension CommandForm {
    /// What is missing or cannot be read, all at once. The rules of the case are asked afterwards.
    package func problems(_ sheet: CommandSheet, today: Day) -> FormProblems? {
        var list: [FieldProblem] = []
        for field in sheet.fields {
            if let message = problem(field, today: today) { list.append(FieldProblem(field.name, message)) }
        }
        return list.isEmpty ? nil : FormProblems(list)
    }

    private func problem(_ field: CommandField, today: Day) -> Localized? {
        if case .file = field.kind { return nil }
        guard let value = arguments.text(field.name) else {
            return field.isRequired ? CommandForm.missing(field) : nil
        }
        switch field.kind {
        case .day:
            guard let day = Day(value) else {
                return Localized(zh: "日期写作 2026-03-24", en: "Write the day as 2026-03-24")
            }
            return day > today ? Localized(zh: "日期应是今天或以前", en: "The date must be today or earlier") : nil
        case .yuan:
            return AmountInFen(yuan: value) == nil
                ? Localized(zh: "金额写作 63000 或 63000.50", en: "Write the amount as 63000 or 63000.50") : nil
        case .number: return Int(value) == nil ? Localized(zh: "请填数字", en: "Enter a number") : nil
        default: return nil
        }
    }

    private static func missing(_ field: CommandField) -> Localized {
        switch field.kind {
        case .choice, .offered, .several, .severalOffered:
            Localized(zh: "请选择：\(field.label.zh)", en: "Choose: \(field.label.en)")
        case .tick: Localized(zh: "请确认：\(field.label.zh)", en: "Confirm: \(field.label.en)")
        default: Localized(zh: "请填写：\(field.label.zh)", en: "Fill in: \(field.label.en)")
        }
    }
}
