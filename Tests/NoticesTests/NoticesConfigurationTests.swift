import Testing

@testable import Notices

@Suite("How notices leave the house is read from settings and files")
struct NoticesConfigurationTests {
    private let whole = [
        "HUFU_SMTP_URL": "smtp://mail.example:587", "HUFU_SMTP_FROM": "notice@12312.example", "HUFU_SMTP_USER": "hufu",
        "HUFU_SMTP_PASSWORD_FILE": "/run/mail", "HUFU_GATEWAY_URL": "https://gateway.example/letters",
        "HUFU_GATEWAY_TOKEN": "token", "HUFU_GATEWAY_SECRET": "0123456789abcdef",
        "HUFU_SITE_URL": "https://12312.example",
        "HUFU_DESK_MAILBOX": "desk@12312.example", "HUFU_NOTICE_TRIES": "4", "HUFU_NOTICE_TIMEOUT": "10",
    ]

    private func read(_ settings: [String: String]) throws(NoticesConfigurationProblems) -> NoticesConfiguration {
        try NoticesConfiguration(settings: settings) { $0 == "/run/mail" ? "secret\n" : nil }
    }

    private func problems(_ changes: [String: String]) -> [String] {
        do {
            _ = try read(whole.merging(changes) { _, new in new })
            return []
        } catch {
            return error.lines
        }
    }

    @Test("Everything that is set is read; secrets come from files too")
    func reading() throws {
        let read = try read(whole)
        #expect(read.mail?.login == NoticesConfiguration.Login(user: "hufu", password: "secret"))
        #expect(read.mail?.demandsTLS == true && read.mail?.sender == "notice@12312.example")
        #expect(read.gateway?.token == "token" && read.deskMailbox == "desk@12312.example")
        #expect(read.tries == 4 && read.timeoutSeconds == 10 && read.hasSender && read.supervisorMailbox == nil)
        #expect(whole.keys.allSatisfy(NoticesConfiguration.settingNames.contains))
    }

    @Test("Nothing set is no sender, with the defaults")
    func nothing() throws {
        #expect(try read([:]) == NoticesConfiguration())
        #expect(!NoticesConfiguration().hasSender)
    }

    @Test(
        "Each slip is named by its setting, and no secret is quoted",
        arguments: [
            ("HUFU_SMTP_URL", "mail.example"), ("HUFU_SMTP_FROM", "nobody"), ("HUFU_SMTP_FROM", ""),
            ("HUFU_SMTP_USER", ""), ("HUFU_SMTP_PASSWORD_FILE", "/nowhere"), ("HUFU_SMTP_TLS", "none"),
            ("HUFU_SMTP_TLS", "opportunistic"), ("HUFU_GATEWAY_URL", "gateway"), ("HUFU_GATEWAY_TOKEN", ""),
            ("HUFU_GATEWAY_SECRET", "short"), ("HUFU_SITE_URL", "12312.example"), ("HUFU_DESK_MAILBOX", "desk"),
            ("HUFU_NOTICE_TRIES", "0"), ("HUFU_NOTICE_TIMEOUT", "900"),
        ])
    func slips(name: String, value: String) {
        let found = problems([name: value])
        #expect(!found.isEmpty && found.allSatisfy { !$0.contains("secret\n") && !$0.contains("short") }, "\(found)")
        let stem = name.replacing("_FILE", with: "")
        #expect(found.contains { $0.contains(stem) || $0.contains("HUFU_SMTP_FROM") }, "\(found)")
    }

    @Test("A relay on the same machine may do without TLS, and without a password")
    func localRelay() throws {
        let read = try read([
            "HUFU_SMTP_URL": "smtp://127.0.0.1:25", "HUFU_SMTP_FROM": "a@b.example", "HUFU_SMTP_TLS": "opportunistic",
        ])
        #expect(read.mail?.demandsTLS == false && read.mail?.login == nil)
    }
}
