import Vocabulary

/// What is wrong with the settings, all of it at once.
package struct NoticesConfigurationProblems: Error, Equatable, CustomStringConvertible {
    package let lines: [String]
    package var description: String { lines.joined(separator: "\n") }
}

extension NoticesConfiguration {
    /// Every setting that is read, for documents and for whoever checks names.
    package static let settingNames = [
        "HUFU_SMTP_URL", "HUFU_SMTP_FROM", "HUFU_SMTP_USER", "HUFU_SMTP_PASSWORD", "HUFU_SMTP_PASSWORD_FILE",
        "HUFU_SMTP_TLS", "HUFU_SMTP_AUTHORITIES", "HUFU_GATEWAY_URL", "HUFU_GATEWAY_TOKEN", "HUFU_GATEWAY_TOKEN_FILE",
        "HUFU_GATEWAY_SECRET", "HUFU_GATEWAY_SECRET_FILE", "HUFU_GATEWAY_AUTHORITIES", "HUFU_SITE_URL",
        "HUFU_DESK_MAILBOX", "HUFU_SUPERVISOR_MAILBOX", "HUFU_NOTICE_TRIES", "HUFU_NOTICE_TIMEOUT",
    ]

    /// From the environment, or whatever else names the same settings.
    /// - Parameter file: reads a file of secrets; nil if it cannot.
    package init(
        settings: [String: String], file: @escaping (String) -> String?
    ) throws(NoticesConfigurationProblems) {
        self.init()
        var reader = SettingsReader(settings: settings, file: file)
        mail = reader.mail()
        gateway = reader.gateway()
        site = reader.text("HUFU_SITE_URL", "an address that begins with https:// or http://", Self.isWebAddress)
        deskMailbox = reader.text("HUFU_DESK_MAILBOX", "an e-mail address", EmailAddress.isMailable)
        supervisorMailbox = reader.text("HUFU_SUPERVISOR_MAILBOX", "an e-mail address", EmailAddress.isMailable)
        tries = reader.number("HUFU_NOTICE_TRIES", 1...30) ?? tries
        timeoutSeconds = reader.number("HUFU_NOTICE_TIMEOUT", 1...60) ?? timeoutSeconds
        if !reader.problems.isEmpty { throw NoticesConfigurationProblems(lines: reader.problems) }
    }

    fileprivate static func isWebAddress(_ text: String) -> Bool {
        text.hasPrefix("https://") || text.hasPrefix("http://")
    }
}

/// Reads settings one by one and keeps what is wrong with them.
private struct SettingsReader {
    let settings: [String: String]
    let file: (String) -> String?
    var problems: [String] = []

    mutating func mail() -> NoticesConfiguration.Mail? {
        let server = text("HUFU_SMTP_URL", "smtp://host:587 or smtps://host:465") {
            $0.hasPrefix("smtp://") || $0.hasPrefix("smtps://")
        }
        guard let server else { return nil }
        let sender = text("HUFU_SMTP_FROM", "an e-mail address", EmailAddress.isMailable)
        if (settings["HUFU_SMTP_FROM"] ?? "").isEmpty { problems.append("HUFU_SMTP_FROM is missing.") }
        let user = text("HUFU_SMTP_USER")
        let password = secret("HUFU_SMTP_PASSWORD")
        if (user == nil) != (password == nil) {
            problems.append("HUFU_SMTP_USER and HUFU_SMTP_PASSWORD belong together.")
        }
        let tls = text("HUFU_SMTP_TLS", "required or opportunistic") { ["required", "opportunistic"].contains($0) }
        let login = user.flatMap { user in password.map { NoticesConfiguration.Login(user: user, password: $0) } }
        if login != nil, tls == "opportunistic", server.hasPrefix("smtp://") {
            problems.append("HUFU_SMTP_TLS: a password needs “required”.")
        }
        return NoticesConfiguration.Mail(
            server: server, sender: sender ?? "", login: login, demandsTLS: tls != "opportunistic",
            authorities: text("HUFU_SMTP_AUTHORITIES"))
    }

    mutating func gateway() -> NoticesConfiguration.Gateway? {
        let url = text(
            "HUFU_GATEWAY_URL", "an address that begins with https:// or http://", NoticesConfiguration.isWebAddress)
        guard let url else { return nil }
        let token = secret("HUFU_GATEWAY_TOKEN")
        if token == nil { problems.append("HUFU_GATEWAY_TOKEN is missing.") }
        let key = secret("HUFU_GATEWAY_SECRET")
        if (key?.utf8.count ?? 0) < 16 { problems.append("HUFU_GATEWAY_SECRET needs 16 characters at least.") }
        return NoticesConfiguration.Gateway(
            url: url, token: token ?? "", secret: key ?? "", authorities: text("HUFU_GATEWAY_AUTHORITIES"))
    }

    /// Nil if it is not set, and if it is wrong, which is noted. A secret is never quoted.
    mutating func text(
        _ name: String, _ expected: String = "", _ isRight: (String) -> Bool = { _ in true }
    ) -> String? {
        guard let value = settings[name], !value.isEmpty else { return nil }
        guard isRight(value) else {
            problems.append("\(name) should be \(expected), not “\(value)”.")
            return nil
        }
        return value
    }

    mutating func number(_ name: String, _ range: ClosedRange<Int>) -> Int? {
        text(name, "a number from \(range.lowerBound) to \(range.upperBound)") { Int($0).map(range.contains) == true }
            .flatMap { Int($0) }
    }

    /// Itself, or what stands in the file that `NAME_FILE` names.
    mutating func secret(_ name: String) -> String? {
        if let value = settings[name], !value.isEmpty { return value }
        guard let path = settings[name + "_FILE"], !path.isEmpty else { return nil }
        guard let text = file(path) else {
            problems.append("\(name)_FILE: “\(path)” cannot be read.")
            return nil
        }
        let trimmed = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        return trimmed.isEmpty ? nil : trimmed
    }
}
