package import Vocabulary

/// One argument of a command as it came: from a form, where everything is text, or from JSON.
package indirect enum Argument: Sendable, Equatable {
    case text(String)
    case number(Int64)
    case flag(Bool)
    case list([Argument])
    case fields([String: Argument])
    case null
}

/// What is wrong with the arguments of a command. Wrong input, not a refusal by the rules.
package enum ArgumentProblem: Refusal, Equatable {
    case unknownCommand(String)
    case unknown(String)
    case missing(String)
    case wrongValue(String)
    case tooLong(String, limit: Int)
    case tooMany(String, limit: Int)

    package var code: String {
        switch self {
        case .unknownCommand: "unknownCommand"
        case .unknown: "unknownArgument"
        case .missing: "missingArgument"
        case .wrongValue: "wrongValue"
        case .tooLong: "tooLong"
        case .tooMany: "tooMany"
        }
    }

    /// The argument that the problem is about.
    package var field: String? {
        switch self {
        case .unknownCommand: "command"
        case .unknown(let name), .missing(let name), .wrongValue(let name), .tooLong(let name, _),
            .tooMany(let name, _):
            name
        }
    }

    package var message: Localized {
        switch self {
        case .unknownCommand(let name): Localized(zh: "没有命令「\(name)」。", en: "There is no command “\(name)”.")
        case .unknown(let name): Localized(zh: "没有参数「\(name)」。", en: "There is no argument “\(name)”.")
        case .missing(let name): Localized(zh: "请填写「\(name)」。", en: "Enter “\(name)”.")
        case .wrongValue(let name): Localized(zh: "「\(name)」的值不对。", en: "“\(name)” has a wrong value.")
        case .tooMany(let name, let limit):
            Localized(zh: "「\(name)」最多 \(limit) 个。", en: "“\(name)” may name at most \(limit).")
        case .tooLong(let name, let limit):
            Localized(zh: "「\(name)」太长，最多 \(limit) 字节。", en: "“\(name)” is too long; the limit is \(limit) bytes.")
        }
    }
}

/// Reads the arguments of one command by name and remembers which were read, so that the rest can be refused.
struct ArgumentReader {
    private let fields: [String: Argument]
    private var used: Set<String> = []

    /// The longest text that accompanies a command, in UTF-8 bytes.
    static let textLimit = 20_000

    init(_ fields: [String: Argument]) {
        self.fields = fields
    }

    private mutating func take(_ name: String) -> Argument? {
        used.insert(name)
        switch fields[name] {
        case nil, .null: return nil
        case .text(let text) where text.allSatisfy(\.isWhitespace): return nil
        case .some(let value): return value
        }
    }

    /// Throws if an argument was sent that nobody asked for.
    func finish() throws(ArgumentProblem) {
        if let unknown = fields.keys.filter({ !used.contains($0) }).sorted().first { throw .unknown(unknown) }
    }

    mutating func text(_ name: String) throws(ArgumentProblem) -> String? {
        switch take(name) {
        case nil: return nil
        case .text(let text):
            guard text.utf8.count <= Self.textLimit else { throw .tooLong(name, limit: Self.textLimit) }
            return text
        case .number(let number): return String(number)
        default: throw .wrongValue(name)
        }
    }

    mutating func requiredText(_ name: String) throws(ArgumentProblem) -> String {
        guard let text = try text(name) else { throw .missing(name) }
        return text
    }

    mutating func number(_ name: String) throws(ArgumentProblem) -> Int? {
        switch take(name) {
        case nil: return nil
        case .number(let number): return Int(number)
        case .text(let text):
            guard let number = Int(text) else { throw .wrongValue(name) }
            return number
        default: throw .wrongValue(name)
        }
    }

    mutating func flag(_ name: String) throws(ArgumentProblem) -> Bool? {
        switch take(name) {
        case nil: return nil
        case .flag(let flag): return flag
        case .text("true"), .text("yes"), .text("on"), .text("1"): return true
        case .text("false"), .text("no"), .text("0"): return false
        default: throw .wrongValue(name)
        }
    }

    mutating func term<T: Term>(_ name: String, _ type: T.Type = T.self) throws(ArgumentProblem) -> T? {
        guard let code = try text(name) else { return nil }
        guard let value = T(rawValue: code) else { throw .wrongValue(name) }
        return value
    }

    mutating func requiredTerm<T: Term>(_ name: String, _ type: T.Type = T.self) throws(ArgumentProblem) -> T {
        guard let value: T = try term(name) else { throw .missing(name) }
        return value
    }

    mutating func day(_ name: String) throws(ArgumentProblem) -> Day? {
        guard let text = try text(name) else { return nil }
        guard let day = Day(text) else { throw .wrongValue(name) }
        return day
    }

    /// A list, or one value alone; empty texts are left out.
    mutating func texts(_ name: String) throws(ArgumentProblem) -> [String] {
        let values: [Argument]
        switch take(name) {
        case nil: return []
        case .list(let list): values = list
        case .some(let one): values = [one]
        }
        var texts: [String] = []
        for value in values {
            switch value {
            case .text(let text): if !text.isEmpty { texts.append(text) }
            case .number(let number): texts.append(String(number))
            default: throw .wrongValue(name)
            }
        }
        return texts
    }

    mutating func numbers(_ name: String) throws(ArgumentProblem) -> [Int] {
        var numbers: [Int] = []
        for text in try texts(name) {
            guard let number = Int(text) else { throw .wrongValue(name) }
            numbers.append(number)
        }
        return numbers
    }

    mutating func terms<T: Term>(_ name: String, _ type: T.Type = T.self) throws(ArgumentProblem) -> [T] {
        var terms: [T] = []
        for text in try texts(name) {
            guard let term = T(rawValue: text) else { throw .wrongValue(name) }
            terms.append(term)
        }
        return terms
    }

    /// A list of groups of arguments, each read by itself.
    mutating func groups(_ name: String) throws(ArgumentProblem) -> [ArgumentReader] {
        switch take(name) {
        case nil: return []
        case .fields(let one): return [ArgumentReader(one)]
        case .list(let list):
            var readers: [ArgumentReader] = []
            for item in list {
                guard case .fields(let fields) = item else { throw .wrongValue(name) }
                readers.append(ArgumentReader(fields))
            }
            return readers
        default: throw .wrongValue(name)
        }
    }
}
