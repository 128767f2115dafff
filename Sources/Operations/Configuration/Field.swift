package import Vocabulary

/// One thing that an installation decides: what it is called, what it means, which values it takes.
package struct Field: Sendable {
    /// Which commands take it.
    package enum Scope: Sendable, CaseIterable {
        /// Every command that touches cases, and the server.
        case store
        case server
        /// How notices leave the house, which only the server sends.
        case notices
    }

    /// `log-level`: in the file as it is, as `--log-level` and as `HUFU_LOG_LEVEL`.
    package let key: String
    package let scope: Scope
    /// One sentence: meaning and unit.
    package let meaning: String
    /// The values that it takes, as people read them: `0 to 65535`.
    package let range: Localized
    /// What counts where nothing is said.
    package private(set) var standard: String
    /// Whether the flag stands alone: `--https`, `--no-https`.
    package let isToggle: Bool
    package let secrecy: Secrecy
    /// Whether an empty value counts as none; otherwise the range decides.
    private(set) var ignoresEmpty = false
    /// A foreign variable that counts where neither file, environment nor flag says anything.
    private(set) var foreignVariable: String?
    /// The key of the secret that stands in the file that this field names, and that of the address that needs it.
    private(set) var secretInside: (secret: String, address: String)?

    package enum Secrecy: Sendable {
        case open
        /// The password in an address: such an address is never a flag, and shown without it.
        case password
        /// Never a flag, never shown: whoever lists processes would read it.
        case secret
    }

    /// Takes a value; false if it is none of the range.
    let set: @Sendable (inout HufuConfiguration, String) -> Bool
    /// The value in force.
    let show: @Sendable (HufuConfiguration) -> String?

    package var variable: String { "HUFU_" + key.uppercased().map { $0 == "-" ? "_" : String($0) }.joined() }
    package var flag: String { "--" + key }

    /// The value in force as an operator may see it; nil where there is none.
    package func shown(_ configuration: HufuConfiguration) -> String? {
        show(configuration).map { value in
            switch secrecy {
            case .open: value
            case .password: URLPassword.hidden(in: value)
            case .secret: "(set, \(value.utf8.count) bytes)"
            }
        }
    }

    /// Whether a value must be kept from the command line and from files that others may read.
    func isSecret(_ value: String) -> Bool {
        switch secrecy {
        case .open: false
        case .password: URLPassword.hidden(in: value) != value
        case .secret: !value.isEmpty
        }
    }

    /// Whether a value that is refused may be quoted. In an address without its form nobody finds the password.
    func mayBeQuoted(_ value: String) -> Bool {
        !isSecret(value) && (secrecy == .open || !value.contains("@"))
    }
}

extension Field {
    /// The same field, where an empty value counts as none.
    func ignoringEmpty() -> Field {
        var field = self
        field.ignoresEmpty = true
        return field
    }

    /// The same field, for which a foreign variable counts where nothing else is said.
    func orVariable(_ name: String) -> Field {
        var field = self
        field.foreignVariable = name
        field.standard = name
        return field
    }

    /// The same field, which names the file of a secret. Only the first line of the file counts, and only where the
    /// secret itself is not said; without the address the file is not looked at.
    func holding(_ secret: String, for address: String) -> Field {
        var field = self
        field.secretInside = (secret, address)
        return field
    }
}

extension Field {
    typealias Path<Value> = any WritableKeyPath<HufuConfiguration, Value> & Sendable

    static func text(_ key: String, _ path: Path<String>, _ scope: Scope, _ meaning: String) -> Field {
        Field(
            key, scope, meaning, range: .anyText, standard: HufuConfiguration()[keyPath: path],
            set: { configuration, text in
                configuration[keyPath: path] = text
                return !text.isEmpty
            },
            show: { $0[keyPath: path] })
    }

    /// A text that may be missing; `standard` says what counts then.
    static func text(
        _ key: String, _ path: Path<String?>, _ scope: Scope, _ meaning: String, standard: String,
        range: Localized = .anyText, secrecy: Secrecy = .open,
        isGood: @escaping @Sendable (String) -> Bool = { !$0.isEmpty }
    ) -> Field {
        Field(
            key, scope, meaning, range: range, standard: standard, secrecy: secrecy,
            set: { configuration, text in
                configuration[keyPath: path] = text
                return isGood(text)
            },
            show: { $0[keyPath: path] })
    }

    static func number(
        _ key: String, _ path: Path<Int>, _ range: ClosedRange<Int>, _ scope: Scope, _ meaning: String
    ) -> Field {
        Field(
            key, scope, meaning,
            range: Localized(
                zh: "\(range.lowerBound) 到 \(range.upperBound)", en: "\(range.lowerBound) to \(range.upperBound)"),
            standard: "\(HufuConfiguration()[keyPath: path])",
            set: { configuration, text in
                guard let number = Int(text), range.contains(number) else { return false }
                configuration[keyPath: path] = number
                return true
            },
            show: { "\($0[keyPath: path])" })
    }

    static func toggle(_ key: String, _ path: Path<Bool>, _ scope: Scope, _ meaning: String) -> Field {
        Field(
            key, scope, meaning,
            range: Localized(zh: "true 或 false", en: "true or false"),
            standard: "\(HufuConfiguration()[keyPath: path])", isToggle: true,
            set: { configuration, text in
                guard let flag = Bool(text) else { return false }
                configuration[keyPath: path] = flag
                return true
            },
            show: { "\($0[keyPath: path])" })
    }

    static func choice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
        _ key: String, _ path: Path<Choice>, _ scope: Scope, _ meaning: String
    ) -> Field {
        let names = Choice.allCases.map(\.rawValue)
        return Field(
            key, scope, meaning,
            range: Localized(zh: names.joined(separator: "、"), en: names.joined(separator: ", ")),
            standard: HufuConfiguration()[keyPath: path].rawValue,
            set: { configuration, text in
                guard let choice = Choice(rawValue: text) else { return false }
                configuration[keyPath: path] = choice
                return true
            },
            show: { $0[keyPath: path].rawValue })
    }

    /// An address of one of some schemes, which may hold a password.
    static func address(
        _ key: String, _ path: Path<String?>, _ schemes: [String], _ scope: Scope, _ meaning: String, standard: String
    ) -> Field {
        let forms = schemes.map { $0 + "://…" }
        return Field(
            key, scope, meaning,
            range: Localized(zh: forms.joined(separator: " 或 "), en: forms.joined(separator: " or ")),
            standard: standard,
            secrecy: .password,
            set: { configuration, text in
                configuration[keyPath: path] = text
                return schemes.contains { text.hasPrefix($0 + "://") }
            },
            show: { $0[keyPath: path] })
    }

    /// A secret: in the environment or in a file that others cannot read.
    static func secret(
        _ key: String, _ path: Path<String?>, _ scope: Scope, _ meaning: String, range: Localized = .anyText,
        isGood: @escaping @Sendable (String) -> Bool = { !$0.isEmpty }
    ) -> Field {
        Field(
            key, scope, meaning, range: range, standard: "none", secrecy: .secret,
            set: { configuration, text in
                configuration[keyPath: path] = text
                return isGood(text)
            },
            show: { $0[keyPath: path] })
    }

    private init(
        _ key: String, _ scope: Scope, _ meaning: String, range: Localized, standard: String, isToggle: Bool = false,
        secrecy: Secrecy = .open, set: @escaping @Sendable (inout HufuConfiguration, String) -> Bool,
        show: @escaping @Sendable (HufuConfiguration) -> String?
    ) {
        (self.key, self.scope, self.meaning) = (key, scope, meaning)
        (self.range, self.standard) = (range, standard)
        (self.isToggle, self.secrecy) = (isToggle, secrecy)
        (self.set, self.show) = (set, show)
    }
}

extension Field {
    /// Long enough that nobody guesses it.
    static func hasSixteenBytes(_ text: String) -> Bool { text.utf8.count >= 16 }
}

extension Localized {
    static let anyText = Localized(zh: "不为空的文字", en: "a text that is not empty")
    static let sixteenBytes = Localized(zh: "至少 16 个字节", en: "at least 16 bytes")
}
