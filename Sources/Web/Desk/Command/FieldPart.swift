import Vocabulary

/// One question of a form as `desk-field.mustache` shows it, with what was typed and what is wrong.
struct FieldPart: PagePart {
    private let field: CommandField
    private let values: [String]
    private let options: [CommandOption]
    private let error: String
    private let language: Language

    init(
        _ field: CommandField, _ typed: FormData, offered: [OfferedList: [CommandOption]] = [:],
        problems: FormProblems?, _ language: Language
    ) {
        self.field = field
        self.language = language
        values = typed.all(field.name)
        error = problems?.message(field.name, language) ?? ""
        switch field.kind {
        case .choice(let fixed), .several(let fixed): options = fixed
        case .offered(let list), .severalOffered(let list): options = offered[list] ?? []
        default: options = []
        }
    }

    func child(named name: String) -> Any? {
        switch name {
        case "id", "name": field.name
        case "label": field.label[language]
        case "isOptional": !field.isRequired
        case "hasHint": field.hint != nil
        case "hint": field.hint?[language] ?? ""
        case "hasError": !error.isEmpty
        case "error": error
        case "value": values.first ?? ""
        case "isTicked": values.first == "true"
        case "describedBy": describedBy
        case "options": rows
        default: shapeChild(named: name)
        }
    }

    private func shapeChild(named name: String) -> Any? {
        switch name {
        case "isInput": shape != .radios && shape != .boxes && shape != .tick
        case "isGroup": shape == .radios || shape == .boxes
        case "isTick": shape == .tick
        case "isLines": shape == .lines
        case "isSelect": shape == .select
        case "isPlain": shape == .plain
        case "isFile": shape == .file
        case "type": type
        default: nil
        }
    }

    private enum Shape { case plain, lines, select, radios, boxes, tick, file }

    /// Up to six answers stand open as radio buttons; more are a list, and so is what may be left out, since a
    /// radio button cannot be taken back.
    private static let mostRadios = 6

    private var isShort: Bool { field.isRequired && !options.isEmpty && options.count <= FieldPart.mostRadios }

    private var shape: Shape {
        switch field.kind {
        case .line, .day, .yuan, .number: .plain
        case .lines: .lines
        case .file: .file
        case .tick: .tick
        // Districts are a long list in a city and stay one where there are few.
        case .offered(.districts): .select
        case .choice, .offered: isShort ? .radios : .select
        case .several, .severalOffered: .boxes
        }
    }

    private var type: String {
        if case .day = field.kind { return "date" }
        return "text"
    }

    private var describedBy: String {
        let ids = [field.hint == nil ? "" : field.name + "-hint", error.isEmpty ? "" : field.name + "-error"]
        let filled = ids.filter { !$0.isEmpty }
        guard !filled.isEmpty else { return "" }
        // A group of boxes has no invalid state of its own.
        let invalid = error.isEmpty || shape == .radios || shape == .boxes ? "" : #" aria-invalid="true""#
        return #" aria-describedby="\#(filled.joined(separator: " "))""# + invalid
    }

    private var rows: [OptionPart] {
        options.enumerated().map { index, option in
            OptionPart(
                id: "\(field.name)-\(index)", group: field.name, code: option.code, name: option.name[language],
                type: shape == .boxes ? "checkbox" : "radio", isChosen: values.contains(option.code))
        }
    }
}

/// One answer of a list.
struct OptionPart: PagePart {
    let id: String
    let group: String
    let code: String
    let name: String
    let type: String
    let isChosen: Bool

    func child(named key: String) -> Any? {
        switch key {
        case "optionId": id
        case "optionField": group
        case "code": code
        case "optionName": name
        case "optionType": type
        case "isChosen": isChosen
        default: nil
        }
    }
}
